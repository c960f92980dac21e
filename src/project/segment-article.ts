import type { Host } from '../host/host.ts';
import type { SegmentOptions } from '../markdown/segment.ts';
import type { Config } from '../model/config.ts';
import type { SegmentedArticle } from '../model/segment.ts';
import { syntaxOf } from './article-paths.ts';
import { segmentCached } from './segment-cached.ts';

/** Segment the text of an article as the configuration says it is to be read. */
export function segmentArticle(host: Host, config: Config, file: string, text: string): SegmentedArticle {
  return segmentCached(host, file, text, segmentOptions(config, file));
}

/** How the configuration says that an article is to be read. */
export function segmentOptions(config: Config, file: string): SegmentOptions {
  const { frontMatter: fields, localesField, sourceLocale, props, code, comments } = config;
  return {
    syntax: syntaxOf(config, file),
    frontMatter: { fields, localesField, sourceLocale },
    props,
    code,
    ...(comments && { comments }),
  };
}
