import type { Place, Segment, SegmentedArticle } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { escapeCell } from './cell-text.ts';
import { escapeHeading } from './heading-text.ts';
import { unbalancedTags } from './html-balance.ts';
import { escapeLabel } from './label-text.ts';
import { escapeLineStart, lineStartEscape, type LineStart } from './line-starts.ts';
import { escapeMdx } from './mdx-text.ts';
import { parseValue } from './parse-value.ts';
import { plainReferences, type PlainReference } from './plain-references.ts';
import { shortcode } from './prose.ts';
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
 * would misread gets a backslash.
 */
export function renderValue(translation: string, context: ValueContext): string {
  const { segment, article } = context;
  const place = segment.place;
  const beginsLine =
    place.type === 'flow' || (place.type === 'line' && (place.atBlockStart || place.container === 'component'));
  const value = article.syntax.includes('mdx') ? escapeMdx(translation, article.syntax, beginsLine) : translation;
  if (place.type === 'line') return renderLine(value, place, context);
  if (place.type !== 'flow') throw new TypeError(`Expected a place for Markdown, not \`${place.type}\``);
  const lines = hardLines(value);
  if (place.setext || place.wrapping.style === 'none') {
    return finish(
      lines.map((line) => [{ text: joinPieces(resolve(line, context)), breakable: false }]),
      place,
      context,
    );
  }
  return finish(
    lines.map((line) => resolve(line, context)),
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
function finish(lines: readonly Piece[][], place: Place & { type: 'flow' }, context: ValueContext): string {
  const first: LineStart = { ...place, syntax: context.article.syntax };
  const next: LineStart = { ...first, atBlockStart: false };
  const written = lines.flatMap((pieces, index) => {
    const start = index === 0 ? first : next;
    const escaped = place.atBlockStart || index > 0 ? escapePieces(pieces, start) : pieces;
    return wrapPieces(escaped, place.wrapping, {
      column: index === 0 ? columnOf(context) : place.prefix.length,
      indent: place.prefix.length,
      first: start,
      next,
    });
  });
  return written.join(context.article.eol + place.prefix);
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
  const before = article.text.slice(0, segment.span.start);
  return segment.span.start - (Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** Divide a value at its hard breaks, whose mark ends the line; other line ends are spaces. */
function hardLines(value: string): string[] {
  const lines: string[] = [];
  let open = false;
  for (const raw of value.split(/\r\n|\n|\r/)) {
    const line = raw.slice(indentOf(raw));
    // A blank line would begin a second paragraph.
    if (line === '') open = lines.length > 0;
    else if (open) lines[lines.length - 1] = `${trimEnd(lines.at(-1) ?? '')} ${line}`;
    else lines.push(line);
    if (line !== '') open = !endsHard(line);
  }
  const last = lines.length - 1;
  return lines.length === 0 ? [''] : lines.map((line, index) => (index === last ? trimEnd(line) : line));
}

/** Tell whether a line ends with the mark of a hard break: a backslash of its own, or two spaces. */
function endsHard(line: string): boolean {
  if (line.endsWith('  ')) return true;
  let slashes = 0;
  while (line[line.length - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** Take the mark of a hard break off a line that ends with one. */
function withoutBreak(line: string): string {
  return line.endsWith('\\') ? line.slice(0, -1) : trimEnd(line);
}

function indentOf(line: string): number {
  let at = 0;
  while (line[at] === ' ' || line[at] === '\t') at += 1;
  return at;
}

function trimEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end -= 1;
  return line.slice(0, end);
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
