import { sentencesOf } from '../../language/sentences.ts';

/**
 * Divide a translation over the two source texts that it translates together, between two of its sentences: by their number
 * where it is the same, else where the lengths fit best.
 *
 * @returns undefined where there is but one sentence.
 */
export function splitValue(
  value: string,
  [first, second]: readonly [string, string],
  locales: { readonly source: string; readonly target: string },
): [string, string] | undefined {
  const sentences = sentencesOf(value, locales.target);
  if (sentences.length < 2) return undefined;
  const counts = [first, second].map((text) => sentencesOf(text, locales.source).length);
  const isSameCount = (counts[0] ?? 0) + (counts[1] ?? 0) === sentences.length;
  const wanted = (value.length * first.length) / (first.length + second.length);
  let best = 1;
  let length = 0;
  let least = Infinity;
  for (const [index, sentence] of sentences.slice(0, -1).entries()) {
    length += sentence.length;
    if (Math.abs(length - wanted) >= least) continue;
    least = Math.abs(length - wanted);
    best = index + 1;
  }
  const at = isSameCount ? (counts[0] ?? best) : best;
  return [sentences.slice(0, at).join('').trim(), sentences.slice(at).join('').trim()];
}
