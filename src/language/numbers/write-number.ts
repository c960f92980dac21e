import { numberWords } from './number-words.ts';
import { languageOf } from '../language-of.ts';

/**
 * Find the words of a text that say just a number: `five`.
 *
 * @param locale BCP 47 tag.
 * @returns Nothing for a number of several words, or in a language whose words are not known.
 */
export function findNumberWord(
  text: string,
  value: number,
  locale: string,
): readonly { readonly start: number; readonly end: number }[] {
  const words = numberWords.get(languageOf(locale))?.cardinals;
  if (!words || value < 2 || value > 20) return [];
  return Array.from(text.matchAll(/(?<![\p{L}\d-])\p{L}+(?![\p{L}\d-])/gu), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  })).filter(({ word }) => words.get(word) === value);
}

/**
 * Write a number as a word, with a capital where the word that it stands for has one.
 *
 * @returns Undefined for one that is not written as one word.
 */
export function numberWord(value: number, like: string, locale: string): string | undefined {
  if (value < 2 || value > 20) return undefined;
  const [word] = [...(numberWords.get(languageOf(locale))?.cardinals ?? [])].find(([, one]) => one === value) ?? [];
  if (word === undefined) return undefined;
  return /^\p{Lu}/u.test(like) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

/** Write what an English number ends with as an ordinal: `st`, `nd`, `rd` or `th`. */
export function englishOrdinal(value: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(value);
  return { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rule];
}

/** Tell whether an English number begins with a vowel sound: `an 8`, `an 11`, `an 18`. */
export function beginsWithVowel(digits: string): boolean {
  return /^(?:8|1[18](?:\D|$)|1[18],\d{3})/.test(digits);
}
