import { memoize } from '../model/memoize.ts';
import { commonWords } from './common-words.ts';
import { functionWords } from './function-words.ts';
import { languageOf } from './language-of.ts';

/** How much in a text speaks for one language, and how much for another. */
export interface Evidence {
  /** Words in the text. */
  readonly words: number;
  readonly forFirst: number;
  readonly forSecond: number;
}

/**
 * Count what speaks for a text being in one language rather than another: its little words, common words, and spellings
 * that the other does not have. Names and catchphrases have none of these, or too few.
 *
 * @param first BCP 47 tag, of which the language counts.
 * @param second The same.
 */
export function speaksFor(text: string, first: string, second: string): Evidence {
  const [isOfFirst, isOfSecond] = [wordTestOf(languageOf(first)), wordTestOf(languageOf(second))];
  let forFirst = 0;
  let forSecond = 0;
  const words = text.match(/\p{L}+(?:[’'][\p{L}]+)?/gu) ?? [];
  for (const word of words) {
    const lower = word.toLowerCase();
    const [isOurs, isTheirs] = [isOfFirst(lower), isOfSecond(lower)];
    if (isOurs && !isTheirs) forFirst += 1;
    if (isTheirs && !isOurs) forSecond += 1;
  }
  return { words: words.length, forFirst, forSecond };
}

/** Tell whether a text speaks more for some other language than for this one: an English motto in a Dutch article. */
export function speaksForOther(text: string, locale: string): boolean {
  return otherLanguages(locale).some((other) => {
    const { forFirst, forSecond } = speaksFor(text, other, locale);
    return forFirst > 1 && forFirst > forSecond;
  });
}

/** Tell which other language a text is in without a doubt: a third of its words speak for it, and none for this one. */
export function languageInsteadOf(text: string, locale: string): string | undefined {
  return otherLanguages(locale).find((other) => {
    const { words, forFirst, forSecond } = speaksFor(text, other, locale);
    return forFirst > 4 && forSecond === 0 && forFirst >= words / 3;
  });
}

function otherLanguages(locale: string): string[] {
  const language = languageOf(locale);
  return [...functionWords.keys()].filter((other) => other !== language);
}

/** Tell whether something is known of a language. */
export function isKnownLanguage(locale: string): boolean {
  return functionWords.has(languageOf(locale));
}

/** Tell whether a word, in lower case, is a common one of a language, and of none of the others with a list of their own. */
export function isCommonWord(word: string, locale: string): boolean {
  return commonWords.get(languageOf(locale))?.has(word) ?? false;
}

/** Make what tells whether a word, in lower case, is one of a language. */
const wordTestOf = memoize((language): ((word: string) => boolean) => {
  const known = new Set([...(functionWords.get(language) ?? []), ...(commonWords.get(language) ?? [])]);
  const spelling = spellings.get(language);
  return (word) => known.has(word) || (spelling?.test(word) ?? false);
});

/** Words that look like one language and hardly another: few, since names look like anything. */
const spellings: ReadonlyMap<string, RegExp> = new Map([
  ['nl', /ij|(?:heid|heden|uis|eeuw|aal|aar)(?:en|tje)?$/],
  ['de', /ß|[äöü]\p{L}{2}|(?:ung|keit|heit|lich|tät|schaft)(?:en|e[nrms]?)?$/u],
  ['en', /\p{L}{3}(?:tions?|ness|ould|ough|[’']t|[’']re)$/u],
]);
