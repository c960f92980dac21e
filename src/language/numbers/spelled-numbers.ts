import type { Span } from '../../model/span.ts';
import { numberWords, type NumberWords } from './number-words.ts';
import { languageOf } from '../language-of.ts';

/** A number that a word says, or may say. */
export interface SpelledNumber {
  readonly values: readonly number[];
  /** True for a word that says just this; false for one that may, such as `triangle`, and for a month. */
  readonly isSure: boolean;
  readonly isMonth: boolean;
  /** True for `year`, which says 12 only where months are counted. */
  readonly isPeriod?: true;
}

/** Tell whether the number words of a language are known. */
export function knowsNumberWords(locale: string): boolean {
  return numberWords.has(languageOf(locale));
}

/**
 * Find what words of a text may stand for a number: `twaalf`, `twenty-four`, `zweiseitig`, `XIV`, `October`, `½`.
 *
 * It is meant to know more than too little: what it finds only ever explains a number, and never makes one missing.
 *
 * @param locale BCP 47 tag; of a language without known words only Roman numbers and fractions are found.
 */
export function spelledNumbers(text: string, locale: string): SpelledNumber[] {
  const language = numberWords.get(languageOf(locale));
  const found: SpelledNumber[] = [];
  let run: { end: number; values: number[] } | undefined;
  const endRun = (): void => {
    if (run && run.values.length > 1) found.push(spelled([sumUp(run.values)], true));
    run = undefined;
  };
  for (const match of text.matchAll(/\p{L}+|[¼½¾⅓⅔]/gu)) {
    const [word] = match;
    const one = language && wordValue(word.toLowerCase(), language);
    const cardinal = one?.isSure === true && language?.cardinals.has(word.toLowerCase()) ? one.values[0] : undefined;
    if (run && !/^(?:[\s-]+|\s+(?:and|en|und)\s+)$/.test(text.slice(run.end, match.index))) {
      // `and` itself is a word of the run.
      if (!/^[\s-]*$/.test(text.slice(run.end, match.index))) endRun();
    }
    if (cardinal !== undefined) {
      run = { end: match.index + word.length, values: [...(run?.values ?? []), cardinal] };
    } else if (run && /^(?:and|en|und)$/.test(word)) run.end = match.index + word.length;
    else endRun();
    if (one) found.push(isCentury(text.slice(match.index + word.length)) ? inYears(one) : one);
    const fraction = vulgar.get(word);
    if (fraction !== undefined) found.push(spelled([fraction], true));
    const roman = /^[IVXLCDM]+$/.test(word) ? romanValue(word) : 0;
    if (roman > 0) found.push(spelled([roman], false));
  }
  endRun();
  return found;
}

function isCentury(after: string): boolean {
  return /^[\s-]*(?:eeuw|centur|jahrhundert)/i.test(after);
}

/** `the twelfth century` are the 1100s. */
function inYears(one: SpelledNumber): SpelledNumber {
  return { ...one, values: [...one.values, ...one.values.map((value) => (value - 1) * 100)] };
}

const vulgar: ReadonlyMap<string, number> = new Map([
  ['¼', 0.25],
  ['½', 0.5],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

function wordValue(word: string, language: NumberWords): SpelledNumber | undefined {
  const whole = language.cardinals.get(word);
  // The nineties are the 1990s.
  if (whole !== undefined) return spelled(whole >= 20 && whole < 100 ? [whole, 1900 + whole] : [whole], true);
  const other = language.others.get(word);
  if (other) return spelled(other, false);
  const month = language.months.get(word);
  if (month !== undefined) return { values: [month], isSure: false, isMonth: true };
  const period = language.periods.get(word);
  if (period !== undefined) return { ...spelled([period], false), isPeriod: true };
  if (!language.joins || word.length > longest) return partValue(word, language);
  const joined = joinedValue(word, language.cardinals);
  if (joined !== undefined) return spelled([joined], true);
  return partValue(word, language);
}

/** How many letters a number may have in one word: `siebenhundertsiebenundsiebzigtausendsiebenhundertsiebenundsiebzig` has 65. */
const longest = 80;

/** What a word begins with: `driehoek`, `zweiseitig`, `twintigste`, `sixties`. */
function partValue(word: string, language: NumberWords): SpelledNumber | undefined {
  for (let length = Math.min(word.length - 1, longest); length >= 3; length -= 1) {
    const start = word.slice(0, length);
    const other = length >= 4 && language.joins ? language.others.get(start) : undefined;
    if (other && !other.includes(0) && !other.includes(1)) return spelled(other, false);
    const value =
      language.cardinals.get(start) ?? (language.joins ? joinedValue(start, language.cardinals) : undefined);
    if (value !== undefined && value !== 1)
      return spelled([value, ...(value >= 20 && value < 100 ? [1900 + value] : [])], false);
  }
  // `verdrievoudigen`, `vervierfacht`.
  return word.startsWith('ver') ? wordValue(word.slice(3), language) : undefined;
}

/** `vijfendertig`, `zweihundertfünfzig`. */
function joinedValue(word: string, cardinals: ReadonlyMap<string, number>): number | undefined {
  const known = cardinals.get(word);
  if (known !== undefined) return known;
  for (const [name, times] of [
    ['duizend', 1000],
    ['tausend', 1000],
    ['honderd', 100],
    ['hundert', 100],
  ] as const) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const before = at === 0 ? 1 : joinedValue(word.slice(0, at), cardinals);
    const rest = word.slice(at + name.length).replace(/^(?:en|ën|und)/, '');
    const after = rest === '' ? 0 : joinedValue(rest, cardinals);
    return before === undefined || after === undefined ? undefined : before * times + after;
  }
  const [, ones = '', tens = ''] = /^(\p{L}{2,}?)(?:en|ën|und)(\p{L}+)$/u.exec(word) ?? [];
  const [one, ten] = [cardinals.get(ones), cardinals.get(tens)];
  return one !== undefined && ten !== undefined && one < 10 && ten >= 20 && ten < 100 ? one + ten : undefined;
}

/** `two hundred and fifty`: what words that follow each other say together. */
function sumUp(values: readonly number[]): number {
  let sum = 0;
  let open = 0;
  for (const value of values) {
    if (value === 100) open = (open || 1) * value;
    else if (value >= 1000) {
      sum += (open || 1) * value;
      open = 0;
    } else open += value;
  }
  return sum + open;
}

const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function romanValue(word: string): number {
  let sum = 0;
  for (const [index, letter] of word.split('').entries()) {
    const value = romans[letter] ?? 0;
    sum += value < (romans[word[index + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

function spelled(values: readonly number[], isSure: boolean): SpelledNumber {
  return { values, isSure, isMonth: false };
}

const clockBefore = /(?<!\p{L})(?:hal[fb]|kwart|quarter|viertel)\s+(?:\p{L}+\s+)?$/iu;

/** Words for numbers above two that say just that, each alone: no part of a larger number, of a time or of a fraction. */
export function plainNumberWords(
  text: string,
  locale: string,
): (Span & { readonly text: string; readonly value: number })[] {
  const cardinals = numberWords.get(languageOf(locale))?.cardinals;
  if (!cardinals) return [];
  const isPlainWord = (word: string): boolean => {
    const value = cardinals.get(word.toLowerCase()) ?? 0;
    return value > 2 && value < 100;
  };
  // Most texts have none.
  if (!(text.match(/\p{L}+/gu) ?? []).some(isPlainWord)) return [];
  const found = [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
    const value = cardinals.get(word.toLowerCase());
    return value === undefined ? [] : [{ text: word, value, start: index, end: index + word.length }];
  });
  const isPlain = found.every(({ end }, index) => !/^[\s-]+$/.test(text.slice(end, found[index + 1]?.start ?? end)));
  // `half vier` is half past three, and is said otherwise in other languages.
  const isClock = found.some(({ start }) => clockBefore.test(text.slice(0, start)));
  return isPlain && !isClock ? found.filter(({ value }) => value > 2 && value < 100) : [];
}
