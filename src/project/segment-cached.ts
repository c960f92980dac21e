import { HostError, type Host } from '../host/host.ts';
import { segment, type SegmentOptions } from '../markdown/segment.ts';
import type { SegmentedArticle } from '../model/segment.ts';

/** Put in by the bundler: a name for the very code that runs. */
declare const BUILD_ID: string | undefined;

/** Undefined when the code was not bundled; then nothing is cached, since nobody knows which code made it. */
const buildId = typeof BUILD_ID === 'undefined' ? undefined : BUILD_ID;

/**
 * Segment an article, or remember what that gave the last time.
 *
 * One small file for each article, in `node_modules/.cache` where there is one. What is remembered counts for the very
 * same text, options and code only, and a file that is not whole is not used: it may be removed at any time.
 *
 * @param file Path of the article, which names the entry.
 */
export function segmentCached(host: Host, file: string, text: string, options: SegmentOptions): SegmentedArticle {
  // Nothing is sooner read than remembered.
  if (buildId === undefined || text === '' || host.stat('node_modules')?.kind !== 'folder')
    return segment(text, options);
  const path = `node_modules/.cache/vertaalstraat/segments/${host.fingerprint(file)}.json`;
  const name = host.fingerprint(JSON.stringify([buildId, options, text]));
  const known = load(host, path, name);
  if (known) return { ...known, text: text.slice(known.bom.length) };
  const article = segment(text, options);
  save(host, path, name, article);
  return article;
}

/** An entry: what it is for, what it is, and a fingerprint of that. The text is not kept: whoever asks has it. */
interface Entry {
  readonly name: string;
  readonly print: string;
  readonly article: string;
}

function load(host: Host, path: string, name: string): SegmentedArticle | undefined {
  try {
    const bytes = host.readIfExists(path);
    if (!bytes) return undefined;
    const entry = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Entry>;
    const isWhole = typeof entry.article === 'string' && entry.print === host.fingerprint(entry.article);
    return isWhole && entry.name === name ? (JSON.parse(entry.article ?? '') as SegmentedArticle) : undefined;
  } catch {
    return undefined;
  }
}

function save(host: Host, path: string, name: string, segmented: SegmentedArticle): void {
  const article = JSON.stringify({ ...segmented, text: '' });
  const entry: Entry = { name, print: host.fingerprint(article), article };
  try {
    host.write(path, JSON.stringify(entry), { replaceable: true });
  } catch (error) {
    // A cache that cannot be written is no cache, and no trouble.
    if (!(error instanceof HostError)) throw error;
  }
}
