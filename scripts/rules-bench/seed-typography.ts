import type { Planted, ValueKind } from './kind.ts';
import { change, changeProse, found, put } from './edits.ts';

const letter = /(?<=\p{L}{2})[aeopc](?=\p{L}{2})/gu;
const between = /(?<=\p{L},?) (?=\p{L})/gu;

/** Rules that each may see to one of these. */
const typographyRules: readonly string[] = [
  'apostrophe',
  'dash',
  'end-punctuation',
  'leading-capital',
  'no-double-space',
  'no-hidden-character',
  'no-homoglyph',
  'no-mojibake',
  'number-format',
  'outer-space',
  'punctuation-space',
  'quotation-marks',
];

/** Errors in how a text is written: quotation marks, dashes, spaces, ends, and characters that nobody sees. */
export const typographyKinds: readonly ValueKind[] = [
  kind('quotes-foreign', ({ value, locale }) => foreignQuotes(value, locale)),
  {
    ...kind('quotes-mixed', ({ value }) =>
      /[“”„]/.test(value) && !value.includes('"') ? mark(value, value.search(/[“„]/), '"') : undefined,
    ),
    alone: true,
  },
  kind('quote-unclosed', ({ value, locale }, random) => {
    const closing = locale === 'de' ? /(?<=\S)“/g : /(?<=\S)”/g;
    return found(value, closing).length === 1 ? change(value, closing, random, () => '') : undefined;
  }),
  kind('apostrophe-accent', ({ value }, random) =>
    changeProse(value, /(?<=\p{L})’(?=\p{L})/gu, random, () => (random() < 0.5 ? '´' : '`')),
  ),
  {
    ...kind('dash-hyphens', ({ value }, random) => changeProse(value, /(?<= )[–—](?= )/g, random, () => '--')),
    alone: true,
  },
  {
    ...kind('dash-hyphen', ({ value }, random) => changeProse(value, /(?<=\p{L} )[–—](?= \p{L})/gu, random, () => '-')),
    alone: true,
  },
  kind('space-doubled', ({ value }, random) => changeProse(value, between, random, () => '  ')),
  kind('space-end', ({ value }) => put(value, { start: value.length, end: value.length }, ' ')),
  kind('space-start', ({ value }) => put(value, { start: 0, end: 0 }, ' ')),
  kind('space-before-sign', ({ value }, random) =>
    changeProse(value, /(?<=\p{L}{3})[,;?](?= |$)/gu, random, (sign) => ` ${sign}`),
  ),
  kind('space-lost', ({ value }, random) => changeProse(value, /(?<=\p{L}{3}[,;]) (?=\p{L}{3})/gu, random, () => '')),
  kind('zero-width', ({ value }, random) =>
    changeProse(value, /(?<=\p{L})(?=\p{L})/gu, random, () => (random() < 0.5 ? '\u200B' : '\uFEFF')),
  ),
  kind('bidi-control', ({ value }, random) => changeProse(value, between, random, () => ' \u202E')),
  kind('control-character', ({ value }, random) => changeProse(value, between, random, () => ' \u0007')),
  kind('mojibake', ({ value }, random) => changeProse(value, /[äöüßéëïèáó’“”„–€]/g, random, mojibake)),
  kind('replacement-character', ({ value }, random) => changeProse(value, letter, random, () => '\uFFFD')),
  kind('question-for-letter', ({ value }, random) =>
    changeProse(value, /(?<=\p{L})[äöüßéëï](?=\p{L})/gu, random, () => '?'),
  ),
  kind('homoglyph', ({ value }, random) => changeProse(value, letter, random, (one) => cyrillic[one])),
  kind('fullwidth', ({ value }, random) =>
    changeProse(value, /(?<=\p{L})[,!?:](?= |$)/gu, random, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ),
  kind('entity', ({ value, format }, random) =>
    format === 'text' ? changeProse(value, /(?<=\p{L} )& /gu, random, () => '&amp; ') : undefined,
  ),
  kind('end-lost', ({ value, source }) =>
    /\p{L}[.!?]$/u.test(value) && /[.!?]$/.test(source) && (/[.!?] \p{Lu}/u.test(value) || wordsIn(source) >= 12)
      ? { value: value.slice(0, -1) }
      : undefined,
  ),
  kind('end-comma', ({ value, source }) =>
    /\p{L}\.$/u.test(value) && source.endsWith('.') ? end(value, ',') : undefined,
  ),
  kind('end-question-lost', ({ value, source }) =>
    value.endsWith('?') && source.endsWith('?') && !source.slice(0, -1).includes('?') ? end(value, '.') : undefined,
  ),
  kind('end-question-added', ({ value, source }) =>
    /\p{L}\.$/u.test(value) && source.endsWith('.') && !/[?]/.test(source) ? end(value, '?') : undefined,
  ),
  kind('end-doubled', ({ value, source }) =>
    /\p{L}\.$/u.test(value) && source.endsWith('.') ? end(value, '..') : undefined,
  ),
  kind('end-colon-lost', ({ value, source }) =>
    /\p{L}:$/u.test(value) && source.endsWith(':') ? { value: value.slice(0, -1) } : undefined,
  ),
  kind('end-added', ({ value, source, kind: place }) =>
    place === 'heading' && /\p{L}$/u.test(value) && /\p{L}$/u.test(source)
      ? put(value, { start: value.length, end: value.length }, '.')
      : undefined,
  ),
  kind('lower-case-start', ({ value, source, kind: place, format, sourceLocale }) =>
    /^\p{Lu}\p{Ll}/u.test(value) &&
    /^\p{Lu}\p{Ll}/u.test(source) &&
    (sourceLocale !== 'de' || /[.?!]$/.test(source)) &&
    wordsIn(source) > 1 &&
    ['paragraph', 'heading'].includes(place) &&
    format === 'markdown'
      ? put(value, { start: 0, end: 1 }, value.slice(0, 1).toLowerCase())
      : undefined,
  ),
];

function kind(id: string, seed: ValueKind['seed']): ValueKind {
  return {
    id,
    in: 'value',
    rules: typographyRules,
    also: [
      'same-markup',
      'same-numbers',
      'no-doubled-word',
      'spelling',
      'no-untranslated',
      'inline-markdown',
      'glossary',
    ],
    seed,
  };
}

function wordsIn(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}

function mark(value: string, at: number, sign: string): Planted {
  return put(value, { start: at, end: at + 1 }, sign);
}

function end(value: string, sign: string): Planted {
  return put(value, { start: value.length - 1, end: value.length }, sign);
}

/** The quotation marks of another language, both of them. */
function foreignQuotes(value: string, locale: string): Planted | undefined {
  const [open, close] = locale === 'de' ? ['„', '“'] : ['“', '”'];
  const pair = new RegExp(`${open}[^“”„]+${close}`).exec(value);
  if (!pair) return undefined;
  const words = pair[0].slice(1, -1);
  return put(
    value,
    { start: pair.index, end: pair.index + pair[0].length },
    locale === 'de' ? `“${words}”` : `„${words}“`,
  );
}

/** What becomes of a character when its UTF-8 is read as Windows-1252. */
function mojibake(character: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(character));
}

const cyrillic: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с' };
