import { distance } from 'fastest-levenshtein';

/**
 * Find the candidate that a mistyped word most likely means, for "did you mean".
 *
 * Letter case counts only between candidates that are equally near; what is left is decided by code unit, so the order
 * of the candidates never matters.
 *
 * @param word what was typed
 * @param candidates the names that exist
 * @returns the nearest name at most a third of the word away (one character for a short word), else the only one that begins
 *   with the word, undefined without one
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const limit = Math.max(1, word.length / 3);
  let best: { readonly name: string; readonly far: number; readonly exact: number } | undefined;
  for (const name of candidates) {
    const swapped = swaps(lower, name.toLowerCase());
    const far = swapped ? 1 : distance(lower, name.toLowerCase());
    // A word that shares nothing with the name is no slip of the finger, however short it is.
    if (far > limit || (!swapped && far >= Math.max(word.length, name.length))) continue;
    const exact = distance(word, name);
    const order = best === undefined ? -1 : far - best.far || exact - best.exact || (name < best.name ? -1 : 1);
    if (order < 0) best = { name, far, exact };
  }
  return best?.name ?? begunWith(lower, candidates);
}

/** The only candidate that begins with a word, which may be all that somebody remembers of it. */
function begunWith(word: string, candidates: readonly string[]): string | undefined {
  const [found, ...others] = candidates.filter((name) => name.toLowerCase().startsWith(word));
  return word.length > 2 && others.length === 0 ? found : undefined;
}

/** Tell whether two words differ by two neighbouring letters that changed places: the commonest slip of all. */
export function swaps(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
