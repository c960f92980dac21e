import { wordTable } from './word-table.ts';
import type { Span } from '../model/span.ts';
import { languageOf } from './language-of.ts';

/** Words that may stand twice in a row; per language, lower case. */
const allowed: ReadonlyMap<string, ReadonlySet<string>> = wordTable({
  nl: `dat die het je ze u jullie haar zijn wat wie in aan op uit over door was heel veel zeer nou ja nee zo ho hele steeds
      lang langzaam bla hoera kom wacht nooit ha oh`,
  en: `had that her do very so no yes bye ha really far many much long please never hey ho bla blah again well now there oh`,
  de: `die der das den dem sie ihr ihre was werden sehr viel ganz ja nein so eine lange lang nie immer weit weiter schön
      langsam bla oh`,
});

/** Of these, the ones of which it is a slip more often than not, where no relative clause begins: `, für die die Regeln gelten`. */
const unlikely: ReadonlyMap<string, ReadonlySet<string>> = wordTable({
  nl: 'was',
  en: 'there her do',
  de: 'die der das den dem ihre werden eine',
});

/** What a clause, or somebody who is not named, begins after. */
const beforeClause = /(?:[,;:(–—-]\s*(?:\p{L}+\s)?|(?<!\p{L})(?:und|oder|als|wie|ist|sind|war|waren)\s)$/u;

/** Words that end a verb or an expression, and may begin the next: `der Reihe nach nach Farbe`, `log in in`. */
const endings: ReadonlyMap<string, ReadonlySet<string>> = wordTable({
  nl: 'af is mee om toe voor',
  en: 'in on is up out off',
  de: 'nach zu an auf aus ein mit vor ab um bei durch',
});

/** A word that stands twice. */
export interface DoubledWord extends Span {
  /** False where the language may have it so. */
  readonly isSure: boolean;
}

/** Where a word that may stand twice does not: by the word and what stands before it. */
const slips: ReadonlyMap<string, (word: string, before: string) => boolean> = new Map([
  // A relative clause has a comma, `alle, die die App nutzen`; and the first may be a pronoun: `das ist das das Verzeichnis`.
  [
    'de',
    (word, before) =>
      /^(?:die|der|das|den|dem)$/.test(word) &&
      /(?:^|[.!?:]\s|(?<![,(]\s?)(?<!\p{L})(?:in|an|auf|aus|bei|mit|von|zu|für|durch|gegen|ohne|um|über|unter|vor|nach|seit|zwischen|neben|hinter|wegen|während)\s)$/iu.test(
        before,
      ),
  ],
  [
    'nl',
    (word, before) =>
      word === 'het' &&
      /(?:^|[\s([“])(?:in|uit|op|van|met|aan|naar|voor|bij|door|over|tot|om|onder|tussen|zonder|tegen|na|tijdens|per|volgens)\s$/i.test(
        before,
      ),
  ],
]);

/** Two words that begin alike: most texts have none. */
const anyDoubled = /(?<!\p{L})(\p{L}{2})\p{L}*[ \u00A0]+\1/iu;

/**
 * Find words that stand twice in a row, as the hand types them when the eye skips a line: `the the`.
 *
 * What a language allows is none, and neither are names: `Duran Duran`.
 *
 * @param locale BCP 47 tag of the text's language.
 * @param withNames True where a name that stands twice is a slip as well, and a German noun.
 * @returns Spans of both words.
 */
export function findDoubledWords(text: string, locale: string, withNames = false): DoubledWord[] {
  if (!mayDouble(text) || !anyDoubled.test(text)) return [];
  const language = languageOf(locale);
  const may = allowed.get(language);
  // Enough to see a clause begin; all of it would take long in a long text.
  const before = (at: number): string => text.slice(Math.max(0, at - 60), at);
  const isSlip = (word: string, at: number): boolean => slips.get(language)?.(word, before(at)) ?? false;
  const isUnlikely = (word: string, at: number): boolean =>
    (unlikely.get(language)?.has(word) ?? false) &&
    !(/^d(?:ie|er|as|en|em)$/.test(word) && beforeClause.test(before(at)));
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{N}_’'.@/#$-])(\p{L}{2,})[ \u00A0]+\1(?![\p{L}\p{N}_’'(@/-]|\.\p{L})/giu),
    (match) => match,
  )
    .filter(({ 0: both, 1: word = '', index }) => {
      // Spoken of: type “info info”.
      if (/[“”„"‘‚'«»]/.test(text.charAt(index - 1)) && /[“”"’‘'«»]/.test(text.charAt(index + both.length)))
        return false;
      const second = both.slice(-word.length);
      if (withNames && /^\p{Lu}\p{Ll}/u.test(word) && word === second && !may?.has(word.toLowerCase())) return true;
      // A noun and its verb: `das Löschen löschen`.
      if (/\p{Lu}/u.test(word) && !isSentenceStart(text, index)) return false;
      // A capital in the second word: a name, or a sentence that begins.
      if (/\p{Lu}/u.test(second)) return false;
      return !may?.has(second) || isSlip(second, index) || isUnlikely(second, index);
    })
    .map(({ 0: both, 1: word = '', index }) => {
      const second = both.slice(-word.length);
      const isSure = may?.has(second) ? isSlip(second, index) : !endings.get(language)?.has(second);
      return { start: index, end: index + both.length, isSure };
    });
}

/** Tell at a glance whether two words that follow each other may begin alike; most texts have none such. */
function mayDouble(text: string): boolean {
  const words = text.toLowerCase();
  const isSpace = (at: number): boolean => words[at] === ' ' || words[at] === '\u00A0';
  let before = { start: 0, end: 0 };
  for (let start = 0; start < words.length;) {
    let end = start;
    while (end < words.length && !isSpace(end)) end += 1;
    if (end - start > 1)
      for (let at = before.start; at + 1 < before.end; at += 1)
        if (words[at] === words[start] && words[at + 1] === words[start + 1]) return true;
    before = { start, end };
    while (end < words.length && isSpace(end)) end += 1;
    start = end;
  }
  return false;
}

/** Tell whether a text says any word twice in a row, names included. */
export function saysTwice(text: string): boolean {
  return /(?<![\p{L}\p{N}])(\p{L}{2,})[\s-]+\1(?![\p{L}\p{N}])/iu.test(text);
}

function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[.!?:…]\s)[\s“”„"‘‚'«»([]*$/u.test(text.slice(Math.max(0, at - 6), at));
}
