import { createNumberFinder, type FoundNumber } from '../language/numbers/find-numbers.ts';
import { rewriteDigits } from '../language/numbers/rewrite-digits.ts';
import { separatorsOf } from '../language/numbers/separators.ts';
import { beginsWithVowel, englishOrdinal, findNumberWord, numberWord } from '../language/numbers/write-number.ts';
import type { Span } from '../model/span.ts';
import type { Ported, Porting } from './port.ts';

/** A number, or a name with digits in it. */
type Token = Span & { readonly text: string } & Partial<FoundNumber>;

interface Edit extends Span {
  readonly text: string;
  readonly sure: boolean;
}

/**
 * Carry an edit of numbers over into a translation, where nothing else changed in its source. A number must stand in the
 * translation as often as it did in the source, in the form that its locale has for it; nothing but those numbers
 * changes, and the endings that English gives an ordinal.
 *
 * @returns The translation with the same numbers, and whether that is sure; undefined where it cannot be made.
 */
export function portNumbers({ before, after, value, sourceLocale, locale }: Porting): Ported | undefined {
  const [olds, news] = [tokensOf(before, sourceLocale), tokensOf(after, sourceLocale)];
  if (olds.length !== news.length || withoutTokens(before, olds) !== withoutTokens(after, news)) return undefined;
  const changes = new Map<string, { from: Token; to: Token }>();
  for (const [index, from] of olds.entries()) {
    const to = news[index] ?? from;
    // One number that becomes two is nobody's to guess.
    if ((changes.get(keyOf(from))?.to.text ?? to.text) !== to.text) return undefined;
    changes.set(keyOf(from), { from, to });
  }
  const own = tokensOf(value, locale);
  const edits: Edit[] = [];
  for (const [key, { from, to }] of changes) {
    if (from.text === to.text) continue;
    const places = own.filter((one) => isSame(one, from));
    const wanted = olds.filter((one) => keyOf(one) === key).length;
    // A number that stays may look like one that changes: `7` and `07`.
    const isShared = olds.filter((one) => isSame(one, from)).length !== wanted;
    const made = isShared
      ? undefined
      : places.length === 0
        ? inWords(value, from, to, wanted, locale)
        : inDigits(value, places, { from, to }, wanted, { sourceLocale, locale });
    if (!made) return undefined;
    edits.push(...made);
  }
  if (edits.length === 0) return undefined;
  return { value: write(value, edits), sure: edits.every((edit) => edit.sure) };
}

/** What is no text of its own: code, tags, template tags, destinations, labels, notes, addresses, references to characters. */
const opaque =
  /(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)|<\/?[A-Za-z][^<>]*>|\{\{[^{}]*\}\}|\{%[^]*?%\}|\]\([^()]*\)|\]\[[^\][]*\]|\[\^[^\][]*\]|\b(?:https?:\/\/|www\.)[^\s<>()]*|&#?\w+;/g;

function tokensOf(text: string, locale: string): Token[] {
  const masked = text.replaceAll(opaque, (found) => '\uFFFC'.repeat(found.length));
  const { numbers, names } = createNumberFinder(locale)(masked);
  return [...numbers, ...names]
    .filter((one) => text.slice(one.start, one.end) === one.text)
    .toSorted((a, b) => a.start - b.start);
}

function withoutTokens(text: string, tokens: readonly Token[]): string {
  return write(
    text,
    tokens.map((one) => ({ ...one, text: '\uFFFC' })),
  ).replaceAll(/\s+/g, ' ');
}

function keyOf({ text }: Token): string {
  return text;
}

function isSame(one: Token, other: Token): boolean {
  const [value, wanted] = [one.values?.[0], other.values?.[0]];
  return value === undefined || wanted === undefined ? one.text === other.text : value === wanted;
}

function inDigits(
  value: string,
  places: readonly Token[],
  { from, to }: Readonly<{ from: Token; to: Token }>,
  wanted: number,
  { sourceLocale, locale }: Readonly<{ sourceLocale: string; locale: string }>,
): Edit[] | undefined {
  if (places.length !== wanted) return undefined;
  const [theirs, ours] = [separatorsOf(sourceLocale), separatorsOf(locale)];
  const isNumber = from.values !== undefined && from.parts?.length === 0 && to.parts?.length === 0;
  const edits: Edit[] = [];
  for (const place of places) {
    if (!isNumber) {
      // A name stays as it is in every language; a time or a date does not.
      if (place.text !== from.text || (from.values === undefined) !== (to.values === undefined)) return undefined;
      edits.push({ ...place, text: to.text, sure: from.values === undefined });
      continue;
    }
    const isGrouped = groupingOf(place.text, from.text, to.text);
    const [was, is] = [from, to].map(({ text }) => rewriteDigits(text, theirs, ours, isGrouped));
    // What is not written as the locale does is not understood well enough to be rewritten.
    if (is === undefined || was !== place.text) return undefined;
    const ending = endingAt(value, place, { from, to }, locale);
    const sure = ending.sure && staysRight(value, { ...place, text: is }, { from, to, was: place.text }, locale);
    edits.push({ start: place.start, end: place.end + ending.length, text: is + ending.text, sure });
  }
  return edits;
}

/** Whether thousands are to be grouped: as they are, where that shows; as in the source otherwise. */
function groupingOf(place: string, from: string, to: string): boolean | undefined {
  const isLong = (text: string): boolean => text.replaceAll(/\D/g, '').length > 3;
  const isGrouped = (text: string): boolean => /\d\D\d{3}(?!\d)/.test(text);
  return isLong(place) && isGrouped(from) === isGrouped(to) ? isGrouped(place) : undefined;
}

/** The ending of an ordinal, which in English and Dutch depends on the number. */
function endingAt(
  value: string,
  { end }: Span,
  { to }: Readonly<{ from: Token; to: Token }>,
  locale: string,
): { length: number; text: string; sure: boolean } {
  const [ending = ''] = /^(?:st|nd|rd|th|ste|de)(?!\p{L})/u.exec(value.slice(end)) ?? [];
  if (ending === '') return { length: 0, text: '', sure: true };
  if (!locale.startsWith('en')) return { length: ending.length, text: ending, sure: false };
  return { length: ending.length, text: englishOrdinal(to.values?.[0] ?? 0), sure: true };
}

/** Tell whether the words around a number still fit it: `1 year`, `2 years`; `a 7`, `an 8`. */
function staysRight(
  value: string,
  { start, text }: Edit | (Span & { readonly text: string }),
  { from, to, was }: Readonly<{ from: Token; to: Token; was: string }>,
  locale: string,
): boolean {
  const plural = new Intl.PluralRules(locale);
  const [old, now] = [from.values?.[0] ?? 0, to.values?.[0] ?? 0];
  if (plural.select(old) !== plural.select(now)) return false;
  const isAfterArticle = locale.startsWith('en') && /\ban?\s+$/i.test(value.slice(0, start));
  return !isAfterArticle || beginsWithVowel(was) === beginsWithVowel(text);
}

/** `five`, where the source has 5. */
function inWords(value: string, from: Token, to: Token, wanted: number, locale: string): Edit[] | undefined {
  const [old, now] = [from.values?.[0] ?? 0, to.values?.[0] ?? 0];
  const places = findNumberWord(value, old, locale);
  const [place] = places;
  if (!place || places.length !== wanted || wanted !== 1) return undefined;
  const text = numberWord(now, value.slice(place.start, place.end), locale);
  return text === undefined ? undefined : [{ ...place, text, sure: false }];
}

function write(text: string, edits: readonly (Span & { readonly text: string })[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
