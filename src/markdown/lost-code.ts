import { hasWord, quotedIn, without, wordsOf, type MarkedText } from './lost-emphasis.ts';
import type { MarkupItem } from './markup.ts';

/**
 * Find the code of a source that its translation no longer has.
 *
 * A translation may translate what code shows, set it apart in another way, as emphasis, as a link or in quotation marks, and name something
 * less often than its source: but never leave the marks out.
 */
export function lostCode(source: MarkedText, own: MarkedText): MarkupItem[] {
  const [ours, theirs] = [codeOf(source), codeOf(own)];
  const lost = lacking(ours, theirs);
  const other = lacking(theirs, ours);
  const instead = other.length + Math.max(0, own.markup.emphasis.length - source.markup.emphasis.length);
  if (lost.length <= other.length) return [];
  const rest = without(own.value, [...own.markup.emphasis, ...own.markup.items.map(({ span }) => span)]).toLowerCase();
  const apart = [
    ...own.markup.emphasis.map((span) => wordsOf(own.value, span)),
    ...own.markup.items.flatMap(({ kind, span }) => (kind === 'link' ? [own.value.slice(span.start, span.end)] : [])),
    ...quotedIn(rest),
  ].map((text) => text.toLowerCase());
  const kept = new Set(theirs.map(({ name }) => name));
  const left = lost.filter(({ name, span }) => {
    const text = wordsOf(source.value, span);
    if (apart.some((one) => hasWord(one, text))) return false;
    return !kept.has(name) || hasWord(rest, text);
  });
  const isPlain = left.some(({ span }) => hasWord(rest, wordsOf(source.value, span)));
  return left.length > (isPlain ? other.length : instead) ? left : [];
}

function codeOf({ markup }: MarkedText): MarkupItem[] {
  return markup.items.filter(({ kind }) => kind === 'code');
}

/** What of some items is left without those of others, each counted. */
export function lacking(items: readonly MarkupItem[], others: readonly MarkupItem[]): MarkupItem[] {
  const left = others.map(({ name }) => name);
  return items.filter(({ name }) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
