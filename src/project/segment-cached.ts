import type { Host } from '../host/host.ts';
import { segment, type SegmentOptions } from '../markdown/segment.ts';
import type { SegmentedArticle } from '../model/segment.ts';
import { buildId } from './build-id.ts';
import { recall, remember, trimRemembered } from './remembered.ts';

/**
 * The most that is kept in one of the 256 folders that share it, in bytes; the oldest goes first. Making a file takes longer
 * in a folder that has many.
 */
const most = 2 * 1024 * 1024;

/**
 * Segment an article, or remember what that gave.
 *
 * What is remembered counts for the very same text, options and code only; so it serves every branch that has the text,
 * whatever the file is called there.
 *
 * @param elsewhere Asked first where nothing is remembered: somebody who segments articles, and remembers them, too.
 */
export function segmentCached(
  host: Host,
  text: string,
  options: SegmentOptions,
  elsewhere: () => SegmentedArticle | undefined = () => undefined,
): SegmentedArticle {
  // Nothing is sooner read than remembered.
  if (buildId === undefined || text === '') return segment(text, options);
  const identity = host.fingerprint(JSON.stringify([buildId, options, text]));
  const folder = `segments/${identity.slice(0, 2)}`;
  const name = `${folder}/${identity.slice(2)}.json`;
  const known = recall(host, name, identity);
  if (known !== undefined) {
    const article = JSON.parse(known) as SegmentedArticle;
    return { ...article, text: text.slice(article.bom.length) };
  }
  const made = elsewhere();
  if (made) return made;
  const article = segment(text, options);
  // The text is not kept: whoever asks has it.
  remember(host, name, identity, JSON.stringify({ ...article, text: '' }));
  // Now and then is often enough: fingerprints are as good as dice.
  if (identity.endsWith('0')) trimRemembered(host, folder, most);
  return article;
}
