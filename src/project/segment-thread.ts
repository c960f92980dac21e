import { workerData, type MessagePort } from 'node:worker_threads';
import { createNodeHost } from '../host/node-host.ts';
import { segment } from '../markdown/segment.ts';
import type { Config } from '../model/config.ts';
import { decodeText } from './decode-text.ts';
import { loadFastParser } from './load-fast-parser.ts';
import { claim, type AheadData, type AheadMessage } from './segment-ahead.ts';
import { segmentOptions } from './segment-article.ts';
import { segmentIdentity, toRemember } from './segment-cached.ts';
import { openSegmentStore } from './segment-store.ts';

/** How far ahead of whoever asks to begin, so that both never want the same article. */
const headStart = 6;
/** How far ahead to go: what has been segmented and not yet asked for is in memory. */
const mostAhead = 200;
/** How many articles are segmented without a pause, in which what a native parser left of them is given back. */
const pauseAfter = 50;

/** Segment the articles that `workerData` names, for as long as there are any that nobody has claimed. */
export async function segmentThread(): Promise<void> {
  const {
    root,
    config: plain,
    files,
    claims,
    position,
    port,
  } = workerData as AheadData & { readonly port: MessagePort };
  const host = createNodeHost(root);
  const store = openSegmentStore(host);
  const config: Config = plain.parser === 'satteri' ? { ...plain, fastParser: await loadFastParser(root) } : plain;
  let next = 0;
  while (next < files.length) {
    const at = Atomics.load(position, 0);
    next = Math.max(next, at + headStart);
    if (next >= files.length) break;
    if (next - at > mostAhead) {
      Atomics.wait(position, 0, at, 20);
      continue;
    }
    if (Atomics.compareExchange(claims, next, claim.free, claim.thread) === claim.free) {
      const message = segmented(next, files[next] ?? '');
      port.postMessage(message);
      Atomics.store(claims, next, claim.done);
      Atomics.notify(claims, next);
    }
    next += 1;
    if (next % pauseAfter === 0) await host.pause();
  }

  function segmented(index: number, file: string): AheadMessage {
    try {
      const decoded = decodeText(host.read(file));
      if (!('text' in decoded)) return { index, print: '', article: undefined };
      const options = segmentOptions(config, file);
      const isKnown = store.recall(segmentIdentity(host, decoded.text, options)) !== undefined;
      const article = isKnown ? undefined : toRemember(segment(decoded.text, options));
      return { index, print: host.fingerprint(decoded.text), article };
    } catch {
      // Whoever asks will find out why.
      return { index, print: '', article: undefined };
    }
  }
}
