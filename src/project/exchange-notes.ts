import type { Exchange } from './exchange.ts';
import { packTexts } from './packed-texts.ts';

/** What articles may take from each other and give. */
export interface ExchangeNotes {
  /** Tells how many articles may take or give anything. */
  readonly size: number;
  /** True when a text looks for a translation elsewhere. */
  readonly isSeeking: boolean;
  /** True when a text has gone from where it was, or waits parked. */
  readonly isLosing: boolean;
  note(file: string, exchange: Exchange): void;
  entries(): IterableIterator<[file: string, exchange: Exchange]>;
}

/** Make notes of exchanges; they are packed, since those of a site that nobody has translated yet are all its texts. */
export function noteExchanges(): ExchangeNotes {
  const notes = packTexts();
  let isSeeking = false;
  let isLosing = false;
  return {
    get size() {
      return notes.size;
    },
    get isSeeking() {
      return isSeeking;
    },
    get isLosing() {
      return isLosing;
    },
    note(file, { new: added, edited, waiting, offers }) {
      isSeeking ||= added.length > 0;
      isLosing ||= edited.length > 0 || offers.length > 0;
      if (added.length + edited.length + waiting.length + offers.length > 0)
        notes.set(file, JSON.stringify({ new: added, edited, waiting, offers } satisfies Exchange));
    },
    *entries() {
      for (const file of notes.keys()) yield [file, JSON.parse(notes.get(file) ?? '') as Exchange];
    },
  };
}
