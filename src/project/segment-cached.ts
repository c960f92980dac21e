import type { Host } from '../host/host.ts';
import { segment, type SegmentOptions } from '../markdown/segment.ts';
import type { SegmentedArticle } from '../model/segment.ts';
import { buildId } from './build-id.ts';
import type { SegmentStore } from './segment-store.ts';

/**
 * Segment an article, or remember what that gave.
 *
 * What is remembered counts for the very same text, options and code only; so it serves every branch that has the text,
 * whatever the file is called there.
 *
 * @param elsewhere Asked first where nothing is remembered: somebody who segments articles, too, and gives what is to be
 *   remembered.
 */
export function segmentCached(
  host: Host,
  store: SegmentStore,
  text: string,
  options: SegmentOptions,
  elsewhere: () => string | undefined = () => undefined,
): SegmentedArticle {
  // Nothing is sooner read than remembered.
  if (buildId === undefined || text === '') return segment(text, options);
  const identity = segmentIdentity(host, text, options);
  const known = store.recall(identity);
  const found = known ?? elsewhere();
  if (found === undefined) {
    const article = segment(text, options);
    store.remember(identity, toRemember(article));
    return article;
  }
  if (known === undefined) store.remember(identity, found);
  const article = JSON.parse(found) as SegmentedArticle;
  return { ...article, text: text.slice(article.bom.length) };
}

/** What an article is remembered by. */
export function segmentIdentity(host: Host, text: string, options: SegmentOptions): string {
  return host.fingerprint(`${JSON.stringify([buildId, options])}\n${text}`);
}

/** What is remembered of an article: all but its text, which whoever asks has. */
export function toRemember(article: SegmentedArticle): string {
  return JSON.stringify({ ...article, text: '' });
}
