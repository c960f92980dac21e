import type { Span } from '../model/span.ts';
import { languageOf } from './language-of.ts';

/** Words that may stand twice in a row; per language, lower case. */
const allowed: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    nl: `dat die is was had het er je we ze zij wij u jullie hem haar zich zijn aan af bij in mee om op over uit door tegen voor heel veel zeer erg nou ja nee zo ho
      hoe hele steeds lang langzaam bla stap hoera kom wacht nooit altijd wat ha hier daar goed te al`,
    en: `had that is was do her you it in on no very so bye ha really far many much long who one which can will what yes
      please never hey ho bla blah there over again well out up`,
    de: `die der das den dem sie es wir ihr ihn ist was sich in war sehr viel ganz ja nein so wie sind haben werden wird hat ein
      eine lange lang nie immer weit weiter schön langsam hin an auf aus ab zu mit um vor ihnen ihm ihre`,
  }).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);

/**
 * Find words that stand twice in a row, as the hand types them when the eye skips a line: `the the`.
 *
 * What a language allows is none, and neither are names: `Duran Duran`.
 *
 * @param locale BCP 47 tag of the text's language.
 * @returns Span of both words.
 */
export function findDoubledWords(text: string, locale: string): Span[] {
  const may = allowed.get(languageOf(locale));
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{N}_’'.@/#$-])(\p{L}{2,})[ \u00A0]+\1(?![\p{L}\p{N}_’'(@/-]|\.\p{L})/giu),
    (match) => match,
  )
    .filter(({ 0: both, 1: word = '', index }) => {
      const second = both.slice(-word.length);
      // A noun and its verb: `das Löschen löschen`.
      if (/\p{Lu}/u.test(word) && !isSentenceStart(text, index)) return false;
      // A capital in the second word: a name, or a sentence that begins.
      return !/\p{Lu}/u.test(second) && !may?.has(second);
    })
    .map(({ 0: both, index }) => ({ start: index, end: index + both.length }));
}

/** Tell whether a text says any word twice in a row, names included. */
export function saysTwice(text: string): boolean {
  return /(?<![\p{L}\p{N}])(\p{L}{2,})[\s-]+\1(?![\p{L}\p{N}])/iu.test(text);
}

function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[.!?:…]\s)[\s“”„"‘‚'«»([]*$/u.test(text.slice(Math.max(0, at - 6), at));
}
