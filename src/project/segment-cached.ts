import type { Host } from '../host/host.ts';
import { segment, type SegmentOptions } from '../markdown/segment.ts';
import type { SegmentedArticle } from '../model/segment.ts';
import { buildId } from './build-id.ts';
import { recall, remember } from './remembered.ts';

/**
 * Segment an article, or remember what that gave the last time.
 *
 * One small file for each article. What is remembered counts for the very same text, options and code only.
 *
 * @param file Path of the article, which names the entry.
 */
export function segmentCached(host: Host, file: string, text: string, options: SegmentOptions): SegmentedArticle {
  // Nothing is sooner read than remembered.
  if (buildId === undefined || text === '') return segment(text, options);
  const name = `segments/${host.fingerprint(file)}.json`;
  const identity = host.fingerprint(JSON.stringify([buildId, options, text]));
  const known = recall(host, name, identity);
  if (known !== undefined) {
    const article = JSON.parse(known) as SegmentedArticle;
    return { ...article, text: text.slice(article.bom.length) };
  }
  const article = segment(text, options);
  // The text is not kept: whoever asks has it.
  remember(host, name, identity, JSON.stringify({ ...article, text: '' }));
  return article;
}
