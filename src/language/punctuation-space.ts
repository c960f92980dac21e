import type { Span } from '../model/span.ts';
import { functionWords } from './function-words.ts';
import { languageOf } from './language-of.ts';

/** A space that should not be there, or one that should. */
export interface SpaceSlip extends Span {
  /** What belongs in the place of the span. */
  readonly expected: string;
  readonly what: 'before' | 'inside' | 'missing';
}

const noBreakNarrow = '\u202F';
const spaces = '[ \\u00A0\\u2009\\u202F]';

/** Languages that have a space before `:`, `;`, `!` and `?`. */
const spaced: ReadonlySet<string> = new Set(['fr', 'br']);
/** Languages of which the conventions are known to be those of English. */
const tight: ReadonlySet<string> = new Set([
  'nl',
  'en',
  'de',
  'es',
  'it',
  'pt',
  'da',
  'sv',
  'nb',
  'nn',
  'no',
  'fi',
  'pl',
]);

/**
 * Find spaces before punctuation marks, or inside brackets, where the language has none; and words that a comma or a full
 * stop glues together.
 *
 * @param locale BCP 47 tag; of a language of which nothing is known, nothing is found.
 */
export function findSpaceSlips(text: string, locale: string): SpaceSlip[] {
  const language = languageOf(locale);
  if (spaced.has(language) && locale.toLowerCase() !== 'fr-ca') return findTightMarks(text);
  if (!tight.has(language)) return [];
  const found: SpaceSlip[] = [];
  const add = (pattern: RegExp, what: SpaceSlip['what'], expected: (match: RegExpExecArray) => string): void => {
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, what, expected: expected(match) });
  };
  // Not a smiley, a file name extension (` .md`), nor dots in a row.
  add(new RegExp(`(?<=[\\p{L}\\p{N}”"’')\\]])${spaces}+[,;:!?.](?=[\\s”"’)]|$)(?![)(])`, 'gu'), 'before', ([all]) =>
    all.trimStart(),
  );
  add(/(?<=\p{Ll}),(?=\p{L}{2})/gu, 'missing', () => ', ');
  // `user.Name` is no sentence that begins; `good.The` is.
  const words = functionWords.get(language);
  add(/(?<=\p{Ll}{2})[.!?](?=\p{Lu}\p{Ll}*[ ,])/gu, 'missing', ([mark]) => `${mark} `);
  return found.filter(({ start, end, what }) => {
    if (what !== 'missing' || text[start] !== '.') return !isSymbols(text, start, end);
    return words?.has(/^\p{L}+/u.exec(text.slice(end))?.[0].toLowerCase() ?? '') ?? false;
  });
}

/** In French a mark of two parts keeps its distance. */
function findTightMarks(text: string): SpaceSlip[] {
  return [...text.matchAll(/(?<=[\p{L})»])[;!?](?=\s|$)/gu)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + 1,
    what: 'missing',
    expected: noBreakNarrow + mark,
  }));
}

/** `a ; b : c`, where marks are spoken of as such. */
function isSymbols(text: string, start: number, end: number): boolean {
  return /[,;:!?.]\s*$/.test(text.slice(0, start)) || /^\s*[,;:!?.]/.test(text.slice(end));
}
