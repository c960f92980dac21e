import { commonWords } from './common-words.ts';
import { plainWord } from './plain-word.ts';

/** Sounds that related languages write in different ways. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/gu, '$1'],
  [/sch|sh|sk|sc/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|qu|[cqx]/g, 'k'],
  [/ij|[yj]/g, 'i'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/d/g, 't'],
];

/**
 * Tell by what a word is known in related languages: `informatie` and `Information` have one key, and so have words that a
 * translation often has for each other (`voorbeeld`, `Beispiel`).
 *
 * @returns undefined for a word that is too short to be known by.
 */
export function wordKey(word: string): string | undefined {
  const plain = plainWord(word);
  const known = commonWords.get(plain);
  if (known !== undefined) return known;
  if (plain.length < 4) return plain.length >= 2 && /^\p{Lu}/u.test(word) ? `=${plain}` : undefined;
  const folded = spellings.reduce((text, [from, to]) => text.replaceAll(from, to), plain);
  return folded.slice(0, 4);
}
