import type { NumberDifference } from './compare-numbers.ts';

/** What an example in brackets begins with, in the languages that have number words. */
const example =
  /\((?:e\.\s?g\.|for example|for instance|such as|bijv\.|bv\.|bijvoorbeeld|zoals|z\.\s?B\.|zum Beispiel|etwa|wie)[^()]*\)/giu;

/**
 * Leave out the numbers of examples that each text has of its own, `(e.g. 1023M)` and `(bijv. 234M)`: who translates may
 * show another day or size. A digit that changed makes no other example.
 *
 * @param texts The source and its translation.
 */
export function withoutOwnExamples(
  differences: readonly NumberDifference[],
  [source, target]: readonly [source: string, target: string],
): readonly NumberDifference[] {
  if (differences.length === 0) return differences;
  const [ours, theirs] = [examplesIn(source), examplesIn(target)];
  if (theirs.length === 0) return differences;
  // An example that only the translation has.
  if (ours.length === 0) return differences.filter(({ source: own, target: other }) => own || !isWithin(other, theirs));
  const isShown = (one: NumberDifference): boolean =>
    (!one.source || isWithin(one.source, ours)) && (!one.target || isWithin(one.target, theirs));
  const shown = differences.filter(isShown);
  // An example without numbers is none of another day.
  if (!shown.some((one) => one.target)) return differences;
  const others = shown.filter((one) => !seemsChanged(one)).length;
  return others * 2 > shown.length ? differences.filter((one) => !isShown(one)) : differences;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function examplesIn(text: string): Stretch[] {
  return text.includes('(')
    ? Array.from(text.matchAll(example), ({ 0: all, index }) => ({ start: index, end: index + all.length }))
    : [];
}

function isWithin(span: Stretch | undefined, stretches: readonly Stretch[]): boolean {
  return span !== undefined && stretches.some((one) => one.start <= span.start && span.end <= one.end);
}

/** Tell whether one number looks like the other with a slip: half of its digits stand where they stood. */
function seemsChanged({ source, target }: NumberDifference): boolean {
  if (!source || !target) return false;
  const same = source.text.split('').filter((digit, at) => digit === target.text[at]).length;
  return same * 2 >= Math.max(source.text.length, target.text.length);
}
