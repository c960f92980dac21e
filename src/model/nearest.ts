import { distance } from 'fastest-levenshtein';

/**
 * Find the candidate that a mistyped word most likely means, for "did you mean".
 *
 * Letter case counts only between candidates that are equally near; what is left is decided by code unit, so the order
 * of the candidates never matters.
 *
 * @param word what was typed
 * @param candidates the names that exist
 * @returns the nearest name at most a third of the word away (one character for a short word), undefined without one
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const limit = Math.max(1, word.length / 3);
  let best: { readonly name: string; readonly far: number; readonly exact: number } | undefined;
  for (const name of candidates) {
    const far = distance(lower, name.toLowerCase());
    // A word that shares nothing with the name is no slip of the finger, however short it is.
    if (far > limit || far >= Math.max(word.length, name.length)) continue;
    const exact = distance(word, name);
    const order = best === undefined ? -1 : far - best.far || exact - best.exact || (name < best.name ? -1 : 1);
    if (order < 0) best = { name, far, exact };
  }
  return best?.name;
}
