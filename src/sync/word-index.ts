/** A text that is like another. */
export interface LikeText {
  /** Index in the list that was indexed. */
  readonly index: number;
  /** Sørensen–Dice coefficient, 0 to 1. */
  readonly likeness: number;
}

/**
 * Index texts by their words, to find quickly which are like another.
 *
 * Two texts of n and m words that are alike by t share at least t(n + m)/2 words, so one of any n − t(n + m)/2 + 1 words of
 * the first is in the second (prefix filtering, Chaudhuri, Ganti and Kaushik 2006): only texts that hold one of the
 * rarer words count, and the words that stand in most texts are looked up last.
 *
 * @param texts Words of each text; an empty list is never found.
 * @returns A search: all texts alike by at least `least`, in the order of the list.
 */
export function indexWords(
  texts: readonly (readonly string[])[],
): (words: readonly string[], least: number) => LikeText[] {
  const holders = new Map<string, Holders>();
  for (const [index, words] of texts.entries()) {
    for (const [word, times] of counted(words)) {
      const held = holders.get(word) ?? { texts: [], times: [] };
      if (held.texts.length === 0) holders.set(word, held);
      held.texts.push(index);
      held.times.push(times);
    }
  }
  const shared = new Int32Array(texts.length);
  return (words, least) => {
    // The other text has at least t/(2 − t) times as many words.
    const needed = Math.ceil((least * words.length * (1 + least / (2 - least))) / 2);
    const own = [...counted(words)]
      .flatMap(([word, times]) => {
        const held = holders.get(word);
        return held ? [{ held, times }] : [];
      })
      .toSorted((a, b) => a.held.texts.length - b.held.texts.length);
    const found: number[] = [];
    let left = own.reduce((sum, { times }) => sum + times, 0);
    for (const { held, times } of own) {
      // A text that holds none of the words so far cannot hold enough of those that are left.
      const isLate = left < needed;
      left -= times;
      for (let nth = 0; nth < held.texts.length; nth += 1) {
        const index = held.texts[nth] ?? 0;
        const before = shared[index] ?? 0;
        if (before === 0) {
          if (isLate) continue;
          found.push(index);
        }
        shared[index] = before + Math.min(times, held.times[nth] ?? 0);
      }
    }
    const alike: LikeText[] = [];
    for (const index of found.sort((a, b) => a - b)) {
      const likeness = (2 * (shared[index] ?? 0)) / (words.length + (texts[index]?.length ?? 0));
      if (likeness >= least) alike.push({ index, likeness });
      shared[index] = 0;
    }
    return alike;
  };
}

/** The texts that hold a word, and how often each does. */
interface Holders {
  readonly texts: number[];
  readonly times: number[];
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
