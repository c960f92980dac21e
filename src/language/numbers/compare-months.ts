import type { Span } from '../../model/span.ts';
import { languageOf } from '../language-of.ts';
import { numberWords } from './number-words.ts';

/** A month of a date, by its name. */
interface Month extends Span {
  readonly text: string;
  readonly value: number;
}

/** A month in a translation where the source has another. */
export interface MonthDifference {
  readonly source: Month;
  readonly target: Month;
}

/**
 * Find the months that a translation has changed: names beside a day or a year, where both texts have as many that the
 * other lacks.
 *
 * @param locales BCP 47 tags of both.
 */
export function compareMonths(
  source: string,
  target: string,
  locales: readonly [source: string, target: string],
): MonthDifference[] {
  const ours = monthsIn(source, locales[0]);
  if (ours.length === 0) return [];
  const theirs = monthsIn(target, locales[1]);
  const lacking = ours.filter(({ value }) => !theirs.some((one) => one.value === value));
  const added = theirs.filter(({ value }) => !ours.some((one) => one.value === value));
  if (lacking.length !== added.length) return [];
  return lacking.flatMap((one, index) => {
    const other = added[index];
    return other ? [{ source: one, target: other }] : [];
  });
}

function monthsIn(text: string, locale: string): Month[] {
  const names = numberWords.get(languageOf(locale))?.months;
  if (!names || !/\d/.test(text)) return [];
  return [...text.matchAll(/\p{L}{3,}/gu)].flatMap(({ 0: word, index }) => {
    const value = names.get(word.toLowerCase());
    if (value === undefined) return [];
    const end = index + word.length;
    const isDate =
      /\d(?:\.|e|st|nd|rd|th)?(?: of)?[\s\u00A0]$/.test(text.slice(Math.max(0, index - 8), index)) ||
      /^,?[\s\u00A0]\d/.test(text.slice(end, end + 3));
    return isDate ? [{ text: word, value, start: index, end }] : [];
  });
}
