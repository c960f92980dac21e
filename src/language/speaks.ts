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
 * Count what speaks for a text being in one language rather than another: its little words, and spellings that the other
 * does not have. Names and catchphrases have neither, or too few.
 *
 * @param first BCP 47 tag, of which the language counts.
 * @param second The same.
 */
export function speaksFor(text: string, first: string, second: string): Evidence {
  const [one, two] = [languageOf(first), languageOf(second)];
  const [ours, theirs] = [functionWords.get(one), functionWords.get(two)];
  let words = 0;
  let forFirst = 0;
  let forSecond = 0;
  for (const [word] of text.matchAll(/\p{L}+(?:[’'][\p{L}]+)?/gu)) {
    words += 1;
    const lower = word.toLowerCase();
    const isOurs = (ours?.has(lower) ?? false) || (spellings.get(one)?.test(lower) ?? false);
    const isTheirs = (theirs?.has(lower) ?? false) || (spellings.get(two)?.test(lower) ?? false);
    if (isOurs && !isTheirs) forFirst += 1;
    if (isTheirs && !isOurs) forSecond += 1;
  }
  return { words, forFirst, forSecond };
}

/** Tell whether something is known of a language. */
export function isKnownLanguage(locale: string): boolean {
  return functionWords.has(languageOf(locale));
}

/** Words that look like one language and hardly another: few, since names look like anything. */
const spellings: ReadonlyMap<string, RegExp> = new Map([
  ['nl', /ij|(?:heid|heden|uis|eeuw|aal|aar)(?:en|tje)?$/],
  ['de', /ß|[äöü]\p{L}{2}|(?:ung|keit|heit|lich|tät|schaft)(?:en|e[nrms]?)?$/u],
  ['en', /\p{L}{3}(?:tions?|ness|ould|ough|[’']t|[’']re)$/u],
]);
