import type { Speller } from '../model/speller.ts';
import type { Span } from '../model/span.ts';
import { languageOf } from './language-of.ts';
import { speaksForOther } from './speaks.ts';

/** A word with its parts: not in a name with digits, an address, a path, nor next to code. */
const word =
  /(?<![\p{L}\p{M}\p{N}_@#/\\.$\uFFFC’'-])\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\p{N}_@/\\\uFFFC]|-|\.[\p{L}\p{N}])/gu;

/**
 * Find the words that a speller does not know. Names are not told from mistakes by any dictionary, so they are left
 * alone: a capital inside a sentence, or within a word, and what the other text has too.
 *
 * @param other The text that this one translates, or an empty one.
 */
export function findMisspelt(text: string, locale: string, speller: Speller, other: string): Span[] {
  // A motto in another language, or a line of code.
  if (speaksForOther(text, locale)) return [];
  const nouns = languageOf(locale) === 'de';
  const others = new Set(other.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []);
  return [...text.matchAll(word)].flatMap(({ 0: whole, index }): Span[] => {
    const isFirst = /(?:^|[.!?:…|]\s)[\s“”„"‘‚'«»([–-]*$/u.test(text.slice(Math.max(0, index - 8), index));
    const isRight = (one: string): boolean => {
      if (one.length < 2 || /\p{L}\p{Lu}/u.test(one) || others.has(one)) return true;
      const isUpper = /^\p{Lu}/u.test(one);
      if (isUpper && !isFirst && !nouns) return true;
      return speller.isWord(one) || (isUpper && isFirst && speller.isWord(one.toLowerCase()));
    };
    const plain = whole.replaceAll('’', "'");
    const bare = plain.replace(/'s?$/, '').replace(/'(?:s|re|ve|ll|d|t|m)$/, '');
    if (isRight(plain) || isRight(bare)) return [];
    if (plain.includes('-') && plain.split('-').every((part) => isRight(part))) return [];
    return [{ start: index, end: index + whole.length }];
  });
}
