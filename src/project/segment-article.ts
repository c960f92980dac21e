import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { SegmentedArticle } from '../model/segment.ts';
import { syntaxOf } from './article-paths.ts';
import { segmentCached } from './segment-cached.ts';

/** Segment the text of an article as the configuration says it is to be read. */
export function segmentArticle(host: Host, config: Config, file: string, text: string): SegmentedArticle {
  const { frontMatter: fields, localesField, sourceLocale, props, code, comments } = config;
  return segmentCached(host, file, text, {
    syntax: syntaxOf(config, file),
    frontMatter: { fields, localesField, sourceLocale },
    props,
    code,
    ...(comments && { comments }),
  });
}
