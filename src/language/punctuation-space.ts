import type { Span } from '../model/span.ts';
import { functionWords } from './function-words.ts';
import { languageOf } from './language-of.ts';

/** A space that should not be there, or one that should. */
export interface SpaceSlip extends Span {
  /** What belongs in the place of the span. */
  readonly expected: string;
  readonly what: 'before' | 'missing';
  /** True where it may be meant: behind an address, or in a name such as `System.Windows`. */
  readonly isHint?: boolean;
}

const noBreakNarrow = '\u202F';

/** Not before a smiley, a file name extension (` .md`), nor dots in a row. */
const beforeMark = /(?<=[\p{L}\p{N}”"’')\]])[ \u00A0\u2009\u202F]+[,;:!?.](?=[\s”"’)]|$)(?![)(])/gu;
const afterComma = /(?<=\p{Ll})[,;](?=\p{L}{2})/gu;
const afterStop = /(?<=\p{Ll}{2})[.!?](?=\p{Lu}\p{Ll}*[ ,])/gu;

/** What each of the three has; most texts have none of it. */
const anySlip = /[ \u00A0\u2009\u202F][,;:!?.]|[,;]\p{L}|[.!?]\p{Lu}/u;

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
 * Find spaces before punctuation marks where the language has none, or none where it has one; and words that a comma or a
 * full stop glues together.
 *
 * @param locale BCP 47 tag; of a language of which nothing is known, nothing is found.
 */
export function findSpaceSlips(text: string, locale: string): SpaceSlip[] {
  const language = languageOf(locale);
  if (spaced.has(language) && locale.toLowerCase() !== 'fr-ca') return findTightMarks(text);
  if (!tight.has(language)) return [];
  if (!anySlip.test(text)) return [];
  const words = functionWords.get(language);
  const found: SpaceSlip[] = [
    ...slipsOf(text, beforeMark, 'before', (all) => all.trimStart()),
    ...slipsOf(text, afterComma, 'missing', (mark) => `${mark} `),
    ...slipsOf(text, afterStop, 'missing', (mark) => `${mark} `),
  ];
  return found.flatMap((slip): SpaceSlip[] => {
    const { start, end, what } = slip;
    if (what === 'before') {
      const isHint = /[\p{L}\d][./@_\d-]+[\p{L}\d]+$|\/\S*$/u.test(text.slice(0, start));
      return isSymbols(text, start, end) || isSpokenOf(text, start, end) ? [] : [isHint ? { ...slip, isHint } : slip];
    }
    if (text[start] !== '.') return isSymbols(text, start, end) || isMachineList(text, start, end) ? [] : [slip];
    if (words?.has(/^\p{L}+/u.exec(text.slice(end))?.[0].toLowerCase() ?? '')) return [slip];
    return isSentenceEnd.test(text.slice(0, start)) && goesOn.test(text.slice(end)) ? [{ ...slip, isHint: true }] : [];
  });
}

/** Words of prose before a full stop, and such behind it: `user.Name` is none. */
const isSentenceEnd = /\p{L}+[ ,]+\p{L}+[ ,]+\p{L}?\p{Ll}{3,}$/u;
const goesOn = /^\p{L}+[ ,]+[\p{L}\d]+[ ,]+[\p{L}\d]/u;

function slipsOf(
  text: string,
  pattern: RegExp,
  what: SpaceSlip['what'],
  expected: (found: string) => string,
): SpaceSlip[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    what,
    expected: expected(found),
  }));
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

/**
 * `begins with a . or a ~`, `find . -name a`, “cd .”: a sentence does not begin with a small letter or a dash, nor does an
 * article end one, nor is “cd” its whole.
 */
function isSpokenOf(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (beforeSign.test(before)) return true;
  if (!/^\s*[.!?]$/.test(text.slice(start, end))) return false;
  return /^\s+[\p{Ll}-]/u.test(after) || (/^[“”"’'«»]/.test(after) && /[“”„"‘‚'«»]\p{Ll}+$/u.test(before));
}

const beforeSign =
  /(?<!\p{L})(?:an?|the|een|de|het|ein|eine[mnrs]?|der|die|das|den|dem|Type|Typ|Gib|Gebe|Geben Sie|with|mit|met)$/iu;

/** `a ; b : c`, where marks are spoken of as such. */
function isSymbols(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return (
    /[,;:!?.]\s*$/.test(before) ||
    /^\s*[,;:!?.]/.test(after) ||
    (/(?<!\p{L})\p{L}$/u.test(before) && /^\s*\p{L}(?!\p{L})/u.test(after))
  );
}

/** `{a,an,the}`, `mode,owner,time`, “en,de”, `-z,now`, `&lt;b`: as machines read it, where no sentence goes on. */
function isMachineList(text: string, start: number, end: number): boolean {
  const before = /\S*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end))?.[0] ?? '';
  const isQuoted = /^[“”„"‘‚'«»][\p{L}-]+$/u.test(before) && /^[\p{L}-]+[“”"’‘'«»]/u.test(after);
  // `one.example.org,two.example.org`, `-Wl,-z,now`.
  const isNames = /\p{L}\.\p{L}/u.test(before) && /\p{L}\.\p{L}/u.test(after);
  return (
    isQuoted ||
    isNames ||
    /^[*_]*-|&\w+$/.test(before) ||
    /[{}[\]=/\\_@|<>→]/.test(before + after) ||
    /[,;]\p{L}/u.test(before + after)
  );
}
