import type { ValueKind } from './kind.ts';
import { changeProse, found } from './edits.ts';
import type { Random } from './random.ts';

/** A whole number in digits, in prose, that is no part of a name or of another number. */
const whole = /(?<![\p{L}\d.,:/–#×-])\d+(?![\p{L}\d/:–×-]|[.,]\d)/gu;
const grouped = /(?<![\d.,])\d{1,3}[.,]\d{3}(?![\d.,]|\s?\d)/g;
const decimal = /(?<![\d.,])\d{1,3}[.,]\d{1,2}(?![\d.,:]|\s?(?:uur|Uhr|a\.m|p\.m|-))/g;

/** Errors in numbers, dates, times and amounts. */
export const numberKinds: readonly ValueKind[] = [
  kind('digit-changed', ({ value }, random) => changeProse(value, whole, random, (text) => otherDigit(text, random))),
  kind('digits-swapped', ({ value }, random) =>
    changeProse(
      value,
      /(?<![\p{L}\d.,])\d{2,}(?![\p{L}\d]|[.,:]\d)/gu,
      random,
      (text) => text.slice(0, -2) + text.slice(-1) + text.slice(-2, -1),
    ),
  ),
  kind('digit-dropped', ({ value }, random) =>
    changeProse(value, /(?<![\p{L}\d.,:/-])\d{2,}(?![\p{L}\d/:-]|[.,]\d)/gu, random, (text) => text.slice(0, -1)),
  ),
  kind('digit-doubled', ({ value }, random) => changeProse(value, whole, random, (text) => text + text.slice(-1))),
  kind('number-dropped', ({ value }, random) =>
    changeProse(value, new RegExp(`${whole.source} `, 'gu'), random, () => ''),
  ),
  kind('number-added', ({ value, source, format }, random) =>
    /\d/.test(source) || format === 'text'
      ? undefined
      : changeProse(value, /(?<=\p{Ll}{3}) (?=\p{Ll}{4})/gu, random, () => ` ${Math.floor(random() * 900) + 25} `),
  ),
  {
    ...kind('thousands-decimal', ({ value }, random) =>
      changeProse(value, grouped, random, (text) => text.replace(/[.,]/, (sign) => (sign === '.' ? ',' : '.'))),
    ),
    rules: ['same-numbers', 'number-format', 'same-units'],
  },
  {
    ...kind('decimal-thousands', ({ value }, random) =>
      changeProse(value, decimal, random, (text) => text.replace(/[.,]/, (sign) => (sign === '.' ? ',' : '.'))),
    ),
    rules: ['same-numbers', 'number-format', 'same-units'],
  },
  kind('decimal-lost', ({ value }, random) => changeProse(value, decimal, random, (text) => text.replace(/[.,]/, ''))),
  kind('zero-lost', ({ value }, random) =>
    changeProse(value, grouped, random, (text) => text.replace(/[.,]\d{3}/, '')),
  ),
  kind('year-changed', ({ value }, random) =>
    changeProse(value, /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)/g, random, (text) => String(Number(text) + 1)),
  ),
  kind('day-changed', ({ value, locale }, random) =>
    changeProse(
      value,
      new RegExp(String.raw`(?<![\d.,])\d{1,2}(?=\.? (?:${months[locale]?.join('|') ?? ''})\b)`, 'g'),
      random,
      (text) => String((Number(text) % 28) + 1),
    ),
  ),
  kind('month-changed', ({ value, locale }, random) => otherMonth(value, locale, random)),
  kind('time-changed', ({ value, locale }, random) =>
    changeProse(value, times[locale] ?? /x^/g, random, (text) =>
      text.replace(/\d+(?=\D*$)/, (minutes) => String((Number(minutes) + 13) % 60).padStart(2, '0')),
    ),
  ),
  kind('hour-changed', ({ value, locale }, random) =>
    changeProse(value, times[locale] ?? /x^/g, random, (text) =>
      text.replace(/^\d+/, (hour) => String((Number(hour) % 11) + 1)),
    ),
  ),
  kind('percentage-changed', ({ value }, random) =>
    changeProse(value, /\d+(?=\s?(?:%|procent|per cent|Prozent))/g, random, (text) => otherDigit(text, random)),
  ),
  kind('percent-sign-lost', ({ value }, random) => changeProse(value, /(?<=\d)\s?%/g, random, () => '')),
  kind('currency-changed', ({ value }, random) => changeProse(value, /€/g, random, () => (random() < 0.5 ? '$' : '£'))),
  kind('currency-lost', ({ value }, random) => changeProse(value, /€\s?(?=\d)|(?<=\d)\s?€/g, random, () => '')),
  kind('amount-changed', ({ value }, random) =>
    changeProse(value, /(?<=€\s?)\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?(?=\s€)/g, random, (text) => otherDigit(text, random)),
  ),
  kind('scale-changed', ({ value, locale }, random) =>
    changeProse(value, scales[locale]?.[0] ?? /x^/g, random, () => scales[locale]?.[1]),
  ),
  kind('unit-changed', ({ value }, random) =>
    changeProse(value, /(?<=\d )(?:km|cm|mm|kg|mg|GB|kWh|kcal)(?![\p{L}/])/gu, random, (unit) => units[unit]),
  ),
  kind('minus-lost', ({ value }, random) => changeProse(value, /−(?=\d)/g, random, () => '')),
  kind('version-changed', ({ value }, random) =>
    changeProse(value, /(?<= )\d\.\d(?:\.\d+)?(?![\d%])(?= [\p{L}]|[.,] )/gu, random, (text) =>
      otherDigit(text, random),
    ),
  ),
  kind('range-changed', ({ value }, random) =>
    changeProse(value, /\d{2,}–\d{2,}/g, random, (text) =>
      text.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    ),
  ),
  kind('number-word-changed', ({ value, locale, source }, random) => {
    const [from, to] = words[locale] ?? [];
    if (!from || !to || !numberWord.test(source)) return undefined;
    return changeProse(
      value,
      new RegExp(String.raw`(?<!\p{L})(?:${from.join('|')})(?!\p{L})`, 'gu'),
      random,
      (text) => to[from.indexOf(text)],
    );
  }),
  kind('name-digit-changed', ({ value, source }, random) =>
    changeProse(value, /(?<![\p{L}\d])\p{Lu}{1,6}-?\d+(?![\p{L}\d])/gu, random, (text) =>
      source.includes(text) ? text.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)) : undefined,
    ),
  ),
  kind('phone-changed', ({ value }, random) =>
    changeProse(value, /0\d\d[ -]\d{3} \d\d \d\d/g, random, (text) =>
      text.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    ),
  ),
];

function kind(id: string, seed: ValueKind['seed']): ValueKind {
  return { id, in: 'value', rules: ['same-numbers', 'same-units'], also: ['number-format', 'punctuation-space'], seed };
}

/** The number with one of its digits changed, never its first into a zero. */
function otherDigit(text: string, random: Random): string {
  const places = found(text, /\d/g);
  const at = Math.floor(random() * places.length);
  const { start, text: digit } = places[at] ?? { start: 0, text: '0' };
  return text.slice(0, start) + String((Number(digit) % 9) + 1) + text.slice(start + 1);
}

const months: Readonly<Record<string, readonly string[]>> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
};

/** Another month after a day, or before a year. */
function otherMonth(value: string, locale: string, random: Random): ReturnType<ValueKind['seed']> {
  const all = months[locale] ?? [];
  const name = `(?:${all.join('|')})`;
  return changeProse(
    value,
    new RegExp(String.raw`(?<=\d\.? )${name}\b|\b${name}(?= \d)`, 'g'),
    random,
    (text) => all[(all.indexOf(text) + 1 + Math.floor(random() * 11)) % 12],
  );
}

const times: Readonly<Record<string, RegExp>> = {
  nl: /(?<![\d.,])\d{1,2}\.\d\d(?= uur)/g,
  en: /(?<![\d.,])\d{1,2}\.\d\d(?= [ap]\.m)/g,
  de: /(?<![\d.,])\d{1,2}\.\d\d(?= Uhr)/g,
};

const scales: Readonly<Record<string, readonly [RegExp, string]>> = {
  nl: [/miljard(?= )/g, 'miljoen'],
  en: [/(?<=\d )billion/g, 'million'],
  de: [/(?<=\d )Milliarden/g, 'Millionen'],
};

const units: Readonly<Record<string, string>> = {
  km: 'm',
  cm: 'mm',
  mm: 'cm',
  kg: 'g',
  mg: 'g',
  GB: 'MB',
  kWh: 'MWh',
  kcal: 'cal',
};

const words: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  nl: [
    ['vier', 'vijf', 'zes', 'zeven', 'tien', 'twaalf', 'dertig'],
    ['negen', 'acht', 'tien', 'vijf', 'twaalf', 'elf', 'twintig'],
  ],
  en: [
    ['four', 'five', 'six', 'seven', 'ten', 'twelve', 'thirty'],
    ['nine', 'eight', 'ten', 'five', 'twelve', 'eleven', 'twenty'],
  ],
  de: [
    ['vier', 'fünf', 'sechs', 'sieben', 'zehn', 'zwölf', 'dreißig'],
    ['neun', 'acht', 'zehn', 'fünf', 'zwölf', 'elf', 'zwanzig'],
  ],
};

const numberWord =
  /(?<!\p{L})(?:vier|vijf|zes|zeven|tien|twaalf|dertig|four|five|six|seven|ten|twelve|thirty|fünf|sechs|sieben|zehn|zwölf|dreißig)(?!\p{L})/u;
