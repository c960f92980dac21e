import type { Span } from '../../model/span.ts';
import { readDigits } from './read-digits.ts';
import { letterScaleOf, scaleOf } from './scales.ts';
import { separatorsOf, type Separators } from './separators.ts';
import { isAmountAt, isNumberSuffix, unitSystemOf } from './suffixes.ts';

/** A number in digits, with what it may stand for. */
export interface FoundNumber extends Span {
  /** As it is written, in ASCII digits. */
  readonly text: string;
  /** The value as the locale reads it, then others that it may have; none for what is no single number. */
  readonly values: readonly number[];
  /** The same without the word for thousands or millions that follows. */
  readonly plain: readonly number[];
  /** The numbers that it may be instead: those of a time, a date, a fraction. */
  readonly parts: readonly FoundNumber[];
  /** Where a change is seen, a loss is not: `COVID-19` is the virus too. */
  readonly isSoft: boolean;
  /** Where it stands as a part of a date, a time or a range. */
  readonly isPart: boolean;
  readonly isClock: boolean;
  readonly system: 'metric' | 'imperial' | undefined;
}

/** The numbers of a text, and the names that have digits in them. */
export interface FoundNumbers {
  /** The text itself. */
  readonly text: string;
  readonly numbers: readonly FoundNumber[];
  /** `YU7`, `R2-D2`, `1.2.3`, `5G`: compared as they are written. */
  readonly names: readonly (Span & { readonly text: string })[];
}

const space = ' \\u00A0\\u2009\\u202F';

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;

/** Placeholders, addresses of computers, telephone numbers, codes: nobody’s numbers. */
const exempt = [
  String.raw`(?<!(?<!%\d?)\d[${space}]?)%\d+`,
  String.raw`[\\&]#?\d+`,
  // A reference to nothing is another rule’s.
  String.raw`\]\[\d+\]`,
  String.raw`(?<![\d.])${octet}(?:\.${octet}){3}(?::\d+|\/\d+)?(?![\d.]*\d)`,
  String.raw`\b(?:[\da-f]{0,4}:){3,}[\da-f]{0,4}\b`,
  String.raw`\b(?:[\da-f]{2}-){5}[\da-f]{2}\b`,
  String.raw`\+\d[\d\s()./-]{6,}\d`,
  String.raw`(?<![\d.,/-])(?!\d{2}[-/]\d{2}[-/]\d{4})\(?0\d{1,4}\)?[\s/-]\d{2,}(?:[\s-]?\d{2,})+`,
  String.raw`\b\d{3}-\d{3}-\d{4}\b`,
  String.raw`\b(?:U\+|0x)[\da-f]+\b|#[\da-f]{6}\b`,
];
const name = String.raw`(?!(?<=\d)(?:x|vs?)\d)_*\p{L}[\p{L}_]*\d[\p{L}\d_]*(?:[.-][\p{L}\d_]*\d[\p{L}\d_]*)*`;
/** A page of a manual: `printf(3)`. */
const page = String.raw`\p{L}[\p{L}\d_.-]*\(\d\p{L}?\)(?![\p{L}\d])`;
const version = String.raw`\d+(?:\.\d+){2,}(?!\d|,\d)(?:[-.]?(?:alpha|beta|rc)[.-]?\d*)?`;
const digits = String.raw`\d+(?:(?:[.,:/]|['\u2019${space}](?=\d{3}(?!\d)))\d+)*`;

const anything = `(${exempt.join('|')})|(${page}|${name})|(${version})|(${digits})`;

const grouped = /^\d{1,3}(?:\.\d{3})+$/;
const dotted = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/;

/**
 * Make a reader of the numbers in texts of a locale.
 *
 * A number that may be read in several ways has all its readings, the locale’s own first. Numbers that are spelled out
 * are another matter: see `spelledNumbers`.
 *
 * @param locale BCP 47 tag.
 */
export function createNumberFinder(locale: string): (text: string) => FoundNumbers {
  const separators = separatorsOf(locale);
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  return (text) =>
    /\p{Nd}/u.test(text) ? find(asciiDigits(text), separators, language) : { text, numbers: [], names: [] };
}

function find(text: string, separators: Separators, language: string): FoundNumbers {
  const pattern = new RegExp(anything, 'giu');
  const numbers: FoundNumber[] = [];
  const names: (Span & { text: string })[] = [];
  const next = (): RegExpExecArray | null => {
    // All that it finds begins in a word with a digit.
    const from = withDigit(text, pattern.lastIndex);
    pattern.lastIndex = from < 0 ? text.length : from;
    return from < 0 ? null : pattern.exec(text);
  };
  for (let match = next(); match; match = next()) {
    const [whole, isExempt, isName, isVersion] = match;
    const start = match.index;
    const end = start + whole.length;
    if (isExempt !== undefined) {
      // A telephone number, an address: no value, but not to be changed either.
      if (/^[+(\d][^%]{6,}$|^(?:U\+|0x)/i.test(whole)) names.push({ text: whole, start, end });
      continue;
    }
    if (isName !== undefined || (isVersion !== undefined && !grouped.test(whole) && !dotted.test(whole))) {
      names.push({ text: whole, start, end });
      continue;
    }
    const rest = text.slice(end, end + 24);
    // `4x4`, `2v2`: each is a number.
    const letters = /^(?:x|vs?)(?=\d)/i.test(rest)
      ? rest.replace(/\d[^]*$/, '')
      : (/^[\p{L}_][\p{L}\d_]*/u.exec(rest)?.[0] ?? '');
    const clock = /^([hu:])(\d{2})$/.exec(letters);
    if (letters !== '' && !clock && !isNumberSuffix(letters) && scaleOf(letters, language) === undefined) {
      names.push({ text: whole + letters, start, end: end + letters.length });
    } else {
      numbers.push(...numbersAt(text, { start, end }, separators, language, clock ? '' : letters));
      if (clock) numbers.push(...numbersAt(text, { start: end + 1, end: end + 3 }, separators, language, ''));
    }
    pattern.lastIndex = end + letters.length;
  }
  return { text, numbers: scaledTogether(text, numbers), names };
}

/** The start of the first word with a digit, at the earliest where the search begins; -1 where there is none. */
function withDigit(text: string, from: number): number {
  const digit = /\d/g;
  digit.lastIndex = from;
  const at = digit.exec(text)?.index ?? -1;
  let start = at;
  while (start > from && !/\s/.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

/** Read digits, with what stands around them. */
function numbersAt(text: string, span: Span, separators: Separators, language: string, letters: string): FoundNumber[] {
  const { start, end } = span;
  const written = text.slice(start, end);
  const after = text.slice(end, end + 40);
  const { values: read, cuts } = readDigits(written, separators, after.startsWith('.'));
  const before = text.slice(Math.max(0, start - 12), start);
  // `.5` is a half.
  const values = /(?:^|[\s(])\.$/.test(before) && /^\d+$/.test(written) ? [...read, Number(`0.${written}`)] : read;
  const fraction = fractionAt(after);
  const word = /^[\s\u00A0\u202F-]*(°?\p{L}+|[°″"′'])/u.exec(after)?.[1] ?? '';
  const scale = scaleOf(letters || word, language);
  const mayScale = letterScaleOf(letters || (/^[KMB]$/.test(word) ? word : ''));
  const plain = fraction === undefined ? values : values.map((value) => value + fraction);
  const scaled = scale === undefined ? plain : plain.map((value) => round(value * scale));
  const isClock = isClockAt(text, span, letters || word);
  const isPart = /\d[-–/.]$/.test(before) || /^[-–/.]\d/.test(after);
  const isDecade = /^(?:e?rs?|ern|s)$/i.test(letters) || /(?:jaren|[’'‘])\s?$/i.test(before);
  const own = {
    // `24/7` is said in words as well: around the clock.
    isSoft: /\p{L}[-‑]$/u.test(before) || written === '24/7',
    isPart: isPart || cuts.length > 0,
    isClock,
    system: unitSystemOf(letters || word),
  };
  const extra = [
    ...(mayScale === undefined ? [] : plain.map((value) => round(value * mayScale))),
    ...(isDecade ? yearsOf(Number(written)) : []),
    ...(/^(?:eeuw|centur|jh|jahrhundert)/i.test(word) ? plain.map((value) => (value - 1) * 100) : []),
    ...shortYear(written, before),
    ...(isClock && cuts.length === 0 ? otherHour(Number(written)) : []),
  ];
  const edges = cuts.length === 0 ? [] : [0, ...cuts, written.length + 1];
  const parts = edges.slice(0, -1).flatMap((from, index): FoundNumber[] => {
    const part = { start: start + from, end: start + (edges[index + 1] ?? 0) - 1 };
    const found = numbersAt(text, part, separators, language, '');
    return found.map((one) => ({
      ...one,
      isPart: true,
      isClock: true,
      isSoft: own.isSoft,
      values: [
        ...one.values,
        ...(index === 0 ? otherHour(one.values[0] ?? 0) : []),
        // `12/31/99` is a day in 1999.
        ...(index === 2 && /^\d\d$/.test(one.text) ? yearsOf(one.values[0] ?? 0) : []),
      ],
    }));
  });
  const number = { text: written, start, end, ...own, parts };
  return [{ ...number, values: [...scaled, ...extra], plain }];
}

/** `the 90s` are the 1990s, and `the 1700s` the 18th century. */
function yearsOf(value: number): number[] {
  if (value < 100) return [1900 + value, 2000 + value];
  return value % 100 === 0 ? [value / 100 + 1] : [];
}

/** `1½`: what is added. */
function fractionAt(after: string): number | undefined {
  const vulgar = /^\s?([¼½¾⅓⅔])/.exec(after)?.[1];
  return vulgar === undefined ? undefined : { '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }[vulgar];
}

function isClockAt(text: string, { start, end }: Span, word: string): boolean {
  const written = text.slice(start, end);
  const isHour = /^(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?$/.test(written);
  if (isHour && /^(?:uur|uhr|h|u|am|pm|o)$/i.test(word)) return true;
  if (/^\s?[ap]\.\s?m\./i.test(text.slice(end, end + 6))) return true;
  return /^(?:[01]?\d|2[0-4])[:.][0-5]\d$/.test(written) && !isAmountAt(text, start, end);
}

/** The same hour on a clock of twelve hours, or of twenty-four. */
function otherHour(hour: number): number[] {
  if (hour === 12) return [0];
  return hour < 12 ? [hour + 12] : hour <= 24 ? [hour - 12] : [];
}

/** `2024-25`: the second is 2025 too, and so it is in `2024-5`. */
function shortYear(written: string, before: string): number[] {
  const year = /(?<!\d)([12]\d{3})[-–/]$/.exec(before)?.[1];
  return year !== undefined && /^\d{1,2}$/.test(written) ? [Number(year.slice(0, -written.length) + written)] : [];
}

/** `5–10 million`: both may be millions. */
function scaledTogether(text: string, numbers: readonly FoundNumber[]): FoundNumber[] {
  return numbers.map((number, index) => {
    const next = numbers[index + 1];
    const [value, plain] = [next?.values[0], next?.plain[0]];
    if (!next || value === undefined || plain === undefined || value === plain || plain === 0) return number;
    const between = text.slice(number.end, next.start);
    if (!/^\s*(?:[-–,/]|\p{L}{1,4})\s*(?:[€$£]\s*)?$/u.test(between)) return number;
    return { ...number, values: [...number.values, ...number.plain.map((own) => round((own * value) / plain))] };
  });
}

function round(value: number): number {
  return Number(value.toPrecision(15));
}

/** Write digits of other scripts as those of ASCII, each in its place. */
function asciiDigits(text: string): string {
  if (!/[^\0-\u065F\u2000-\u20CF]/.test(text)) return text;
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return digit.length === 1 ? String(code - zero) : digit;
  });
}
