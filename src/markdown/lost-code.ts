import { hasWord } from '../model/has-word.ts';
import type { Span } from '../model/span.ts';
import { quotedIn, without, wordsOf, type MarkedText } from './lost-emphasis.ts';
import type { MarkupItem } from './markup.ts';

/** Code that a translation no longer has. */
interface LostCode {
  readonly item: MarkupItem;
  /** True where the translation still says it, to the letter, but for its marks; and no mere words could. */
  readonly isUnmarked: boolean;
}

/**
 * Find the code of a source that its translation no longer has.
 *
 * A translation may translate what code shows, set it apart in another way, as emphasis, as a link or in quotation marks, and name something
 * less often than its source: but never leave the marks out.
 */
export function lostCode(source: MarkedText, own: MarkedText): LostCode[] {
  const [ours, theirs] = [codeOf(source), codeOf(own)];
  const lost = lacking(ours, theirs);
  const other = lacking(theirs, ours);
  const instead = other.length + Math.max(0, own.markup.emphasis.length - source.markup.emphasis.length);
  if (lost.length <= other.length) return [];
  const items = own.markup.items.map(({ span }) => span);
  const rest = unescaped(without(own.value, [...own.markup.emphasis, ...items])).toLowerCase();
  const emphasised = own.markup.emphasis.map((span) => wordsOf(own.value, span).toLowerCase());
  const quoted = quotedIn(rest);
  const linked = [
    ...own.markup.items.flatMap(({ kind, span }) => (kind === 'link' ? [own.value.slice(span.start, span.end)] : [])),
    ...Array.from(own.value.matchAll(/\[([^[\]]+)\]\(/g), ([, text = '']) => text),
  ].map((text) => text.toLowerCase());
  // What was in quotation marks already, or emphasised, is not set apart by them.
  const isApart = ({ span }: MarkupItem, text: string): boolean =>
    [
      ...linked,
      ...(isQuoted(source.value, span) ? [] : quoted),
      ...(source.markup.emphasis.some((one) => one.start <= span.start && span.end <= one.end) ? [] : emphasised),
    ].some((one) => hasWord(one, text));
  const kept = new Set(theirs.map(({ name }) => name));
  const left = lost.filter((item) => {
    const text = wordsOf(source.value, item.span);
    return !isApart(item, text) && (!kept.has(item.name) || hasWord(rest, text));
  });
  const isPlain = left.some(({ span }) => hasWord(rest, wordsOf(source.value, span)));
  if (left.length <= (isPlain ? other.length : instead)) return [];
  const written = unescaped(without(own.value, items));
  return left.map((item) => {
    const text = item.name.replaceAll(/^`+ ?| ?`+$/g, '');
    return { item, isUnmarked: !words.test(text) && stands(written, text) };
  });
}

function isQuoted(text: string, { start, end }: Span): boolean {
  const isWithin = /["'“„‘‚»«]$/.test(text.slice(0, start)) && /^["'”“’‘«»]/.test(text.slice(end));
  return isWithin || /^`+\s?["'“„»«]/.test(text.slice(start, end));
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Tell whether a text has some code as it is, and no longer path or name that ends in it. */
function stands(text: string, code: string): boolean {
  const at = text.indexOf(code);
  return at >= 0 && !/[\p{L}\p{N}/._-]$/u.test(text.slice(0, at)) && hasWord(text.slice(at), code);
}

/** A word, or a few: a translation may say them as such. */
const words = /^\P{L}?$|^\p{L}\p{Ll}*(?:\s\p{L}\p{Ll}*)*$/u;

function codeOf({ markup }: MarkedText): MarkupItem[] {
  return markup.items.filter(({ kind }) => kind === 'code');
}

interface Named {
  readonly name: string;
}

/** What of some items is left without those of others, each counted. */
export function lacking<Item extends Named>(items: readonly Item[], others: readonly Named[]): Item[] {
  const left = others.map(({ name }) => name);
  return items.filter(({ name }) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
