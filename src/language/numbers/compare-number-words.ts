import { memoizeRecent } from '../../model/memoize-recent.ts';
import { memoize } from '../../model/memoize.ts';
import type { NumberDifference } from './compare-numbers.ts';
import { unitSystemOf } from './suffixes.ts';
import { plainNumberWords, spelledNumbers } from './spelled-numbers.ts';

/**
 * Find a number that is spelled out in a text and in its translation, and is another there.
 *
 * Only where each has one that nothing else in the other explains: idioms have numbers of their own.
 *
 * @param locales BCP 47 tags of both.
 */
export function compareNumberWords(
  source: string,
  target: string,
  locales: readonly [source: string, target: string],
): NumberDifference[] {
  const ours = plainWordsIn(locales[0])(source);
  if (ours.length === 0) return [];
  // `five feet` are a metre and a half.
  if (ours.some(({ end }) => unitSystemOf(/^[\s-](\p{L}+)/u.exec(source.slice(end))?.[1] ?? '') !== undefined))
    return [];
  const theirs = plainWordsIn(locales[1])(target);
  if (ours.length !== theirs.length) return [];
  const lacking = ours.filter(({ value }) => !says(target, value, locales[1]));
  const added = theirs.filter(({ value }) => !says(source, value, locales[0]));
  const [own, other] = [lacking[0], added[0]];
  return own && other && lacking.length === 1 && added.length === 1
    ? [{ source: own, target: other, isSure: true }]
    : [];
}

/** A source is compared with one translation after the other. */
const plainWordsIn = memoize((locale) => memoizeRecent((text) => plainNumberWords(text, locale), 300));

/** Whether a text may say a number, in words or in digits. */
function says(text: string, value: number, locale: string): boolean {
  return (
    new RegExp(String.raw`(?<!\d)${value}(?!\d)`).test(text) ||
    spelledNumbers(text, locale).some(({ values, isPeriod }) => !isPeriod && values.includes(value))
  );
}
