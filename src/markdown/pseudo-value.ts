import type { Format, Syntax } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { follow, translates, type OpenElement } from './html-scope.ts';
import { tokenizeHtml } from './html-tokens.ts';
import { parseValue, type KnownLabels } from './parse-value.ts';
import { shortcode } from './prose.ts';

/** How a pseudo-translation looks: accented and longer between brackets, or written from right to left. */
export type PseudoStyle = 'accents' | 'rtl';

/** What a value is written in. */
export interface PseudoContext {
  readonly format: Format;
  readonly syntax: readonly Syntax[];
  readonly labels: KnownLabels;
}

/** What stands around every pseudo-translation: it shows where a text is cut off, and who made it. */
const [open, close] = ['\u27E6', '\u27E7'];

/**
 * Make a pseudo-translation of a source value, for whoever tests a layout.
 *
 * Every letter of the prose gets an accent and the text about 30 % more of them, or every word is turned round; code,
 * tags, destinations, references, URLs, template tags and placeholders are as they were. The same value gives the same
 * pseudo-translation, always.
 */
export function pseudoValue(value: string, context: PseudoContext, style: PseudoStyle): string {
  const kept = keptSpans(value);
  const spans = readSpans(value, context).flatMap((span) => without(span, kept));
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    const text = value.slice(start, end);
    result += value.slice(at, start) + (style === 'accents' ? accent(text) : turn(text));
    at = end;
  }
  // An address would take the bracket beside it for a part of itself.
  const before = gluing.test(/^\S*/.exec(value)?.[0] ?? '') ? ' ' : '';
  const after = gluing.test(/\S*$/.exec(value)?.[0] ?? '') ? ' ' : '';
  return open + before + result + value.slice(at) + after + close;
}

/** Tell whether a value can be a pseudo-translation of ours: it stands between our brackets. */
export function isPseudoValue(value: string): boolean {
  return value.startsWith(open) && value.endsWith(close);
}

const gluing = /[:@<\\]|www\./;

/** What no translator may touch and no token tells: template tags, placeholders, addresses, names of emoji. */
const placeholders: readonly RegExp[] = [
  shortcode,
  /\$\{[^{}]*\}|\$t\([^()]*\)|\{[^\s{}]*\}/g,
  /%\([\w.]+\)[sdif]|%\{[\w.]+\}|%\w+%|%(?:\d+\$)?[-+#0]?\d*(?:\.\d+)?[sdifgxXc@](?![\p{L}\p{N}])/gu,
  /:[\w+-]+:/g,
  /\S*(?::\/\/|www\.|mailto:|@)\S*/g,
];

function keptSpans(value: string): Span[] {
  return placeholders.flatMap((pattern) =>
    [...value.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

/** The spans of a value that a reader reads as text, ascending. */
function readSpans(value: string, { format, syntax, labels }: PseudoContext): Span[] {
  if (format === 'text') return [{ start: 0, end: value.length }];
  if (format === 'html') return htmlSpans(value);
  const { text, inner, html, labels: names } = parseValue(value, syntax, labels);
  const elsewhere = [...names, ...untranslated(value, html)];
  return [...text, ...inner].toSorted((a, b) => a.start - b.start).flatMap((span) => without(span, elsewhere));
}

/** The texts in a line of HTML, character references left out. */
function htmlSpans(value: string): Span[] {
  const references = [...value.matchAll(/&#?\w+;/g)].map(({ index, 0: one }) => ({
    start: index,
    end: index + one.length,
  }));
  const tokens = tokenizeHtml(value);
  const tags = tokens.flatMap((token) => (token.type === 'text' ? [] : [token.span]));
  return tokens
    .flatMap((token) => (token.type === 'text' ? [token.span] : []))
    .flatMap((span) => without(span, [...references, ...untranslated(value, tags)]));
}

/** What stands in elements that are not to be translated, such as `<code>`. */
function untranslated(value: string, html: readonly Span[]): Span[] {
  const found: Span[] = [];
  let elements: readonly OpenElement[] = [];
  let from = 0;
  for (const { start, end } of html) {
    if (!translates(elements)) found.push({ start: from, end: start });
    const tag = value.slice(start, end);
    for (const token of tokenizeHtml(tag)) elements = follow(elements, token, (at) => tag.slice(at.start, at.end), '');
    from = end;
  }
  return translates(elements) ? found : [...found, { start: from, end: value.length }];
}

/** What is left of a span without others. */
function without(span: Span, others: readonly Span[]): Span[] {
  return others
    .reduce<Span[]>(
      (left, other) =>
        left.flatMap((one) =>
          other.end <= one.start || one.end <= other.start
            ? [one]
            : [
                { start: one.start, end: other.start },
                { start: other.end, end: one.end },
              ],
        ),
      [span],
    )
    .filter(({ start, end }) => start < end);
}

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'åƀçðéƒĝĥîĵķļɱñöþʠŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'];
const vowel = /[aeiouAEIOU]/;

/** Put an accent on every letter, and write vowels twice. */
function accent(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const written = accented[plain.indexOf(letter)] ?? letter;
    return vowel.test(letter) ? written + written.toLowerCase() : written;
  });
}

/** Turn every word round: the letters stay in their order, and are shown from right to left. */
function turn(text: string): string {
  return text.replaceAll(/\p{L}[\p{L}\p{M}\p{N}]*/gu, '\u202E$&\u202C');
}
