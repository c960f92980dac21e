import { lineStartAt } from '../model/line-start-at.ts';
import type { Place, Segment, SegmentedArticle } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { escapeCell } from './cell-text.ts';
import { endsHard, hardLines, withoutBreak } from './hard-lines.ts';
import { escapeHeading } from './heading-text.ts';
import { unbalancedTags } from './html-balance.ts';
import { isClearThroughout, keepsBlock } from './keeps-block.ts';
import { escapeLabel } from './label-text.ts';
import { escapeLineStart, lineStartEscape, type LineStart } from './line-starts.ts';
import { escapeMdx } from './mdx-text.ts';
import { parseValue } from './parse-value.ts';
import { plainLines } from './plain-lines.ts';
import { plainReferences, type PlainReference } from './plain-references.ts';
import { shortcode } from './prose.ts';
import { tooManyMarks } from './too-many-marks.ts';
import { wrapPieces, type Piece } from './wrap-pieces.ts';

/** What a value is written into. */
export interface ValueContext {
  readonly article: SegmentedArticle;
  readonly segment: Segment;
  /** Write what a numbered reference stands for: the resource, with the titles inside it translated. */
  readonly resource: (span: Span) => string;
}

/**
 * Write a value of format `markdown` into its place.
 *
 * Law 2: whatever the value says, the block tree stays the source's. The value's own bytes are kept; what the place
 * would misread gets a backslash. One that still would not stay in its block, or has too many marks to tell, is written plainly, and `check` reports
 * it.
 */
export function renderValue(translation: string, context: ValueContext): string {
  if (tooManyMarks(translation))
    return join(plainLines(translation, context.segment.place, context.article.syntax), context);
  return renderSimply(translation, context) ?? renderCarefully(translation, context);
}

/** Write a value whatever it says. */
export function renderCarefully(translation: string, context: ValueContext): string {
  const { segment, article } = context;
  const { place, destinations } = segment;
  const written = linesOf(translation, context);
  const stays =
    destinations.length === 0 ? keepsBlock(written, place, article.syntax) : staysInPlace(translation, context);
  const lines = stays ? written : plainLines(translation, place, article.syntax);
  return join(lines, context);
}

function join(lines: readonly string[], { article, segment: { place } }: ValueContext): string {
  return lines.join(place.type === 'flow' ? article.eol + place.prefix : ' ');
}

/** One line that begins with a letter, and in which nothing is escaped wherever it stands. */
const plainLine = /^\p{L}(?:[^\r\n\\<|#\t]*[^\s\\<|#])?$/u;

/** Write a value that needs no escapes and no line breaks, as most do; undefined for any other. */
function renderSimply(value: string, context: ValueContext): string | undefined {
  const { place, destinations } = context.segment;
  if (!plainLine.test(value) || context.article.syntax.includes('mdx')) return undefined;
  const isLabel = place.type === 'line' && place.container === 'label';
  if (isLabel ? value.includes('`') : place.type !== 'line' && place.type !== 'flow') return undefined;
  const wrapping = place.type === 'flow' && !place.setext ? place.wrapping : ({ style: 'none' } as const);
  if (!value.includes('[') && !value.includes(']')) {
    const fits = wrapping.style === 'width' && columnOf(context) + value.length <= wrapping.width;
    return fits || wrapping.style === 'none' ? value : undefined;
  }
  const references = isLabel || wrapping.style !== 'none' ? undefined : plainReferences(value);
  if (!references) return undefined;
  let written = '';
  let at = 0;
  for (const { label, tail } of references) {
    const destination = destinations.find((one) => String(one.label) === label);
    if (!destination) continue;
    written += value.slice(at, tail.start) + context.resource(destination.span);
    at = tail.end;
  }
  return written + value.slice(at);
}

/**
 * Tell whether a value, with the escapes that its place needs, stays in its block. Most do at a glance; the others are
 * parsed, as they would stand in a block of their kind.
 */
export function staysInPlace(value: string, context: Omit<ValueContext, 'resource'>): boolean {
  const { segment, article } = context;
  if (isClearThroughout(value, segment.place, article.syntax)) return true;
  // Of the same length, so that lines are broken where they will be.
  const resource = ({ start, end }: Span): string => `(${'x'.repeat(Math.max(end - start - 2, 1))})`;
  return keepsBlock(linesOf(value, { ...context, resource }), segment.place, article.syntax);
}

/** Write a value as the lines it has in its place. */
function linesOf(translation: string, context: ValueContext): string[] {
  const { segment, article } = context;
  const place = segment.place;
  const beginsLine =
    place.type === 'flow' || (place.type === 'line' && (place.atBlockStart || place.container === 'component'));
  const value = article.syntax.includes('mdx') ? escapeMdx(translation, article.syntax, beginsLine) : translation;
  if (place.type === 'line') return [renderLine(value, place, context)];
  if (place.type !== 'flow') throw new TypeError(`Expected a place for Markdown, not \`${place.type}\``);
  const lines = hardLines(value).map((line) => resolve(line, context));
  if (!place.setext && place.wrapping.style !== 'none') return finish(lines, place, context);
  return finish(
    lines.map((pieces) => [{ text: joinPieces(pieces), breakable: false }]),
    place,
    context,
  );
}

function renderLine(value: string, place: Place & { type: 'line' }, context: ValueContext): string {
  let line = hardLines(value)
    .map((one, index, all) => (index < all.length - 1 ? withoutBreak(one) : one))
    .join(' ')
    .replace(/^[ \t]+/, '');
  if (place.container === 'cell') line = escapeCell(line);
  line = joinPieces(resolve(line, context));
  const { inItem = false, inQuote = false } = place;
  const start = { atBlockStart: true, inItem, inQuote, syntax: context.article.syntax };
  switch (place.container) {
    case 'heading':
      return escapeHeading(line);
    case 'label':
      return escapeLabel(line);
    case 'component':
      return escapeEnd(line);
    case 'cell':
    case 'line':
      return escapeEnd(place.atBlockStart ? escapeLineStart(line, start) : line);
  }
}

/** Double a backslash at the end, which would escape what follows. */
function escapeEnd(line: string): string {
  return line.endsWith('\\') && endsHard(line) ? `${line}\\` : line;
}

/** Escape, wrap and join the lines of a flow. */
function finish(lines: readonly Piece[][], place: Place & { type: 'flow' }, context: ValueContext): string[] {
  const first: LineStart = { ...place, syntax: context.article.syntax };
  const next: LineStart = { ...first, atBlockStart: false };
  return lines.flatMap((pieces, index) => {
    const start = index === 0 ? first : next;
    const escaped = place.atBlockStart || index > 0 ? escapePieces(pieces, start) : pieces;
    return wrapPieces(escaped, place.wrapping, {
      column: index === 0 ? columnOf(context) : place.prefix.length,
      indent: place.prefix.length,
      first: start,
      next,
    });
  });
}

function escapePieces(pieces: readonly Piece[], start: LineStart): Piece[] {
  const escape = lineStartEscape(joinPieces(pieces), start);
  if (!escape) return [...pieces];
  let offset = 0;
  return pieces.map((piece) => {
    const at = escape.at - offset;
    offset += piece.text.length;
    if (at < 0 || at >= piece.text.length) return piece;
    return { ...piece, text: piece.text.slice(0, at) + escape.text + piece.text.slice(at + 1) };
  });
}

/** Columns before the segment on its first line. */
function columnOf({ article, segment }: ValueContext): number {
  return segment.span.start - lineStartAt(article.text, segment.span.start);
}

function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** Something in a line that only a parse can tell: a reference to a number, a tag. */
const needsParse = /\]\[\d|<[A-Za-z/]/;
/** Something in which a line must not be broken. */
const needsParseToBreak = /[`<[$\\{:&]|:\/\/|www\./;

/** Put destinations in the place of their numbers, and tell where a line may be broken. */
function resolve(line: string, context: ValueContext): Piece[] {
  const { article, segment } = context;
  const breaks = segment.place.type === 'flow' && segment.place.wrapping.style !== 'none';
  if (!needsParse.test(line) && !(breaks && needsParseToBreak.test(line))) return [{ text: line, breakable: breaks }];
  const destinations = new Map(segment.destinations.map((one) => [String(one.label), one]));
  const resolved = (references: readonly PlainReference[]): (Span & { text: string })[] =>
    references.flatMap(({ label, tail }) => {
      const destination = destinations.get(label);
      return destination ? [{ ...tail, text: context.resource(destination.span) }] : [];
    });
  const plain = breaks ? undefined : plainReferences(line);
  if (plain) return cut(line, resolved(plain), []);
  const { definitions, footnotes } = article;
  const labels = { definitions, footnotes, numbers: [...destinations.keys()] };
  const { references, html, text } = parseValue(line, article.syntax, labels);
  const sourceHtml = (): readonly Span[] => parseValue(segment.value, article.syntax, article).html;
  const tags = unbalancedTags(html, line, segment.value, sourceHtml).map((at) => ({ start: at, end: at, text: '\\' }));
  return cut(line, [...resolved(references), ...tags], withoutShortcodes(text, line));
}

/** Leave template tags out of the spans in which a line may be broken. */
function withoutShortcodes(spans: readonly Span[], line: string): Span[] {
  const tags = [...line.matchAll(shortcode)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return tags.reduce<Span[]>(
    (rest, tag) =>
      rest.flatMap(({ start, end }) =>
        [
          { start, end: Math.min(end, tag.start) },
          { start: Math.max(start, tag.end), end },
        ].filter((part) => part.start < part.end),
      ),
    [...spans],
  );
}

function cut(line: string, edits: readonly (Span & { text: string })[], breakable: readonly Span[]): Piece[] {
  const parts = [
    ...edits.map((edit) => ({ ...edit, breakable: false })),
    ...breakable.map((span) => ({ ...span, text: line.slice(span.start, span.end), breakable: true })),
  ].toSorted((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.start > at) pieces.push({ text: line.slice(at, part.start), breakable: false });
    pieces.push({ text: part.text, breakable: part.breakable });
    at = part.end;
  }
  if (at < line.length) pieces.push({ text: line.slice(at), breakable: false });
  return pieces;
}
