import type { Host, HostThread } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { openSegmentStore, type SegmentStore } from './segment-store.ts';

/** Segments articles on another processor, before they are asked for. */
export interface SegmentsAhead {
  /** What is remembered of articles. */
  readonly store: SegmentStore;
  /** What is to be remembered of an article, when the thread has it or is at it; undefined: whoever asks is to do it. */
  take(file: string, text: string): string | undefined;
  /** End the thread, and write what is to be remembered. */
  stop(): void;
}

/** What the thread is given: `claims` tells of each file who has it, `position` how far whoever asks has come. */
export interface AheadData {
  readonly root: string;
  readonly config: Config;
  readonly files: readonly string[];
  readonly claims: Int32Array;
  readonly position: Int32Array;
}

/** What the thread sends of each article: what is to be remembered; the fingerprint of its text tells that it is the same. */
export interface AheadMessage {
  readonly index: number;
  readonly print: string;
  /** Undefined where it could not be read, or is remembered already: whoever asks will find out. */
  readonly article: string | undefined;
}

/** Who has a file. */
export const claim = { free: 0, asker: 1, thread: 2, done: 3 } as const;

/** How many articles must be read before it pays to start a thread for the rest. */
const startAfter = 12;
/** How many must be left then: a thread takes half a second of work to become as quick as the one that starts it. */
const leastLeft = 150;
/** How many must be left where a second thread is asked for. */
const leastAsked = 24;
/** How long the thread may take for one article before it is given up, in milliseconds. */
const patience = 30_000;

/**
 * Get ready to segment articles ahead. The thread starts when it turns out that articles have to be read: those that are
 * remembered cost nothing.
 *
 * @param files The articles in the order in which they will be asked for.
 */
export function segmentAhead(host: Host, config: Config, files: readonly string[]): SegmentsAhead {
  const indexes = new Map(files.map((file, index) => [file, index]));
  const claims = new Int32Array(new SharedArrayBuffer(Math.max(files.length, 1) * 4));
  const position = new Int32Array(new SharedArrayBuffer(4));
  const arrived = new Map<number, AheadMessage>();
  let asked = 0;
  let thread: HostThread | undefined;
  const isWanted = host.variable('VERTAALSTRAAT_THREADS') === '2';
  const least = isWanted ? leastAsked : leastLeft;
  // What the fast parser saves is more than a thread would.
  let isOver = config.comments !== undefined || (config.fastParser !== undefined && !isWanted);

  const start = (at: number): void => {
    if (isOver || thread || asked < startAfter || files.length - at < least) return;
    // Functions cannot go to a thread; of those that segmenting needs, it loads the parser itself.
    const { spellers: _, comments: __, fastParser: ___, ...plain } = config;
    thread = host.thread('segment-thread', { config: plain, files, claims, position });
    isOver = thread === undefined;
  };

  const store = openSegmentStore(host);
  return {
    store,
    take(file, text) {
      asked += 1;
      const at = indexes.get(file);
      if (at === undefined) return undefined;
      Atomics.store(position, 0, at);
      start(at);
      if (!thread || isOver) return undefined;
      const had = Atomics.compareExchange(claims, at, claim.free, claim.asker);
      if (had === claim.free || had === claim.asker) return undefined;
      if (had === claim.thread && Atomics.wait(claims, at, claim.thread, patience) === 'timed-out') {
        isOver = true;
        return undefined;
      }
      for (let next = thread.receive() as AheadMessage | undefined; next;) {
        arrived.set(next.index, next);
        next = thread.receive() as AheadMessage | undefined;
      }
      const found = arrived.get(at);
      arrived.delete(at);
      return found?.print === host.fingerprint(text) ? found.article : undefined;
    },
    stop() {
      isOver = true;
      thread?.stop();
      thread = undefined;
      store.save();
    },
  };
}
