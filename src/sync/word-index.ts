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
 * Only texts that share one of the rarer words are compared: two texts of n and m words that are alike by t share at
 * least t(n + m)/2 words, so one of any n − t(n + m)/2 + 1 words of the first is in the second (prefix filtering,
 * Chaudhuri, Ganti and Kaushik 2006).
 *
 * @param texts Words of each text; an empty list is never found.
 * @returns A search: all texts alike by at least `least`, in the order of the list.
 */
export function indexWords(
  texts: readonly (readonly string[])[],
): (words: readonly string[], least: number) => LikeText[] {
  const ids = new Map<string, number>();
  const holders: number[][] = [];
  const sorted = texts.map((words, index) => {
    const own = words.map((word) => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return id;
    });
    for (const id of new Set(own)) (holders[id] ??= []).push(index);
    return Int32Array.from(own).sort();
  });
  return (words, least) => {
    const own = words.flatMap((word) => ids.get(word) ?? []);
    // The other text has at least t/(2 − t) times as many words.
    const shared = Math.ceil((least * words.length * (1 + least / (2 - least))) / 2);
    if (own.length < shared) return [];
    const spread = (id: number): number => holders[id]?.length ?? 0;
    const rarest = own.toSorted((a, b) => spread(a) - spread(b)).slice(0, own.length - shared + 1);
    const query = Int32Array.from(own).sort();
    return [...new Set(rarest.flatMap((id) => holders[id] ?? []))]
      .map((index) => {
        const other = sorted[index] ?? query;
        return { index, likeness: (2 * sharedBy(query, other)) / (words.length + other.length) };
      })
      .filter((one) => one.likeness >= least)
      .toSorted((a, b) => a.index - b.index);
  };
}

/** Count what two sorted lists have in common, repeated words as often as both have them. */
function sharedBy(a: Int32Array, b: Int32Array): number {
  let count = 0;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) count += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return count;
}
