import type { Host } from '../host/host.ts';
import { segment, type SegmentOptions } from '../markdown/segment.ts';
import type { Config } from '../model/config.ts';
import type { SegmentedArticle } from '../model/segment.ts';
import { syntaxOf } from './article-paths.ts';
import type { SegmentsAhead } from './segment-ahead.ts';
import { segmentCached } from './segment-cached.ts';

/**
 * Segment the text of an article as the configuration says it is to be read.
 *
 * @param ahead Remembers having done so, or has perhaps done so on another processor.
 */
export function segmentArticle(
  host: Host,
  config: Config,
  file: string,
  text: string,
  ahead?: SegmentsAhead,
): SegmentedArticle {
  const options = segmentOptions(config, file);
  if (!ahead) return segment(text, options);
  return segmentCached(host, ahead.store, text, options, () => ahead.take(file, text));
}

/** How the configuration says that an article is to be read. */
export function segmentOptions(config: Config, file: string): SegmentOptions {
  const { frontMatter: fields, localesField, sourceLocale, props, code, comments, fastParser } = config;
  return {
    syntax: syntaxOf(config, file),
    frontMatter: { fields, localesField, sourceLocale },
    props,
    code,
    ...(comments && { comments }),
    ...(fastParser && { parser: fastParser }),
  };
}
