import { hasWord } from '../model/has-word.ts';
import type { Span } from '../model/span.ts';
import type { Markup } from './markup.ts';

/** A value with its markup. */
export interface MarkedText {
  readonly value: string;
  readonly markup: Markup;
}

/**
 * Count the stretches that a translation no longer emphasises.
 *
 * What it sets apart in another way is not lost: in quotation marks, as code, or in one stretch where the source has two
 * side by side. What is emphasised again and again may be said less often, as long as it is not said plainly.
 */
export function lostEmphasis(source: MarkedText, own: MarkedText): number {
  const tags = own.markup.items.filter(({ kind }) => kind === 'tag').length;
  const lost = groupsOf(source) - own.markup.emphasis.length - tags;
  if (lost <= 0) return 0;
  const instead = Math.max(0, quotationsIn(own.value) - quotationsIn(source.value)) + codeInstead(source, own);
  const repeated = isSaidPlainly(own, source) ? 0 : Math.max(0, repeats(source) - repeats(own));
  return Math.max(0, lost - instead - repeated);
}

/** How many stretches there are; those that stand side by side count as one. */
function groupsOf({ value, markup }: MarkedText): number {
  const spans = markup.emphasis.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter((span, index) => {
    const before = spans[index - 1];
    return !before || span.start < before.end || !/^[\s→›>]*$/.test(value.slice(before.end, span.start));
  }).length;
}

/** How many stretches say what another said before. */
function repeats({ value, markup }: MarkedText): number {
  const texts = markup.emphasis.map((span) => wordsOf(value, span));
  return texts.length - new Set(texts).size;
}

/** Tell whether what is emphasised in one place stands without it in another, where the source has it nowhere so. */
function isSaidPlainly(own: MarkedText, source: MarkedText): boolean {
  const texts = new Set(
    [own, source].flatMap(({ value, markup }) => markup.emphasis.map((span) => wordsOf(value, span))),
  );
  return plainMentions(own, texts) > plainMentions(source, texts);
}

function plainMentions({ value, markup }: MarkedText, texts: ReadonlySet<string>): number {
  const rest = without(value, markup.emphasis).toLowerCase();
  return [...texts].filter((text) => text !== '' && hasWord(rest, text)).length;
}

/** How much is code in the translation that is emphasised in the source. */
function codeInstead(source: MarkedText, own: MarkedText): number {
  const emphasised = new Set(source.markup.emphasis.map((span) => wordsOf(source.value, span)));
  const code = ({ markup }: MarkedText): string[] =>
    markup.items.flatMap(({ kind, name }) => (kind === 'code' ? [bare(name)] : []));
  const known = new Set(code(source));
  return code(own).filter((text) => !known.has(text) && emphasised.has(text)).length;
}

/** What a stretch says, without its markers. */
export function wordsOf(value: string, { start, end }: Span): string {
  return bare(value.slice(start, end));
}

function bare(text: string): string {
  return text.replaceAll(/^[*_~`\s]+|[*_~`\s]+$/g, '').toLowerCase();
}

/** A text of which some stretches are left out. */
export function without(value: string, spans: readonly Span[]): string {
  let text = value;
  for (const { start, end } of spans) text = text.slice(0, start) + '\0'.repeat(end - start) + text.slice(end);
  return text;
}

const quotation = /“[^“”„]+[”“]|„[^“”„]+[”“]|«[^«»]+»|»[^«»]+«|"[^"]+"|(?<![\p{L}\p{N}])[‘'‚][^‘’']+[’'‘](?!\p{L})/gu;

/** How often a text sets something apart with quotation marks; what is code is apart already. */
function quotationsIn(text: string): number {
  return quotedIn(text).filter((quoted) => !/^.`[^`]*`.$/u.test(quoted)).length;
}

/** What a text has in quotation marks, with them. */
export function quotedIn(text: string): string[] {
  return text.match(quotation) ?? [];
}
