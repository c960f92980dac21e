import type { PhrasingContent } from 'mdast';
import type { Destination } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { lastBetween } from './ascending.ts';
import { unescapeCell } from './cell-text.ts';
import { contentStart, type Container } from './container-lines.ts';
import { spanOf, visitNodes } from './node-span.ts';

/** Phrasing content as it stands in an article. */
export interface InlineSource {
  readonly text: string;
  readonly nodes: readonly PhrasingContent[];
  readonly span: Span;
  readonly containers: readonly Container[];
  /** Offsets of the `(` of inline links and images, ascending. */
  readonly resources: readonly number[];
  /** Labels that the article defines. */
  readonly defined: ReadonlySet<string>;
  readonly inCell: boolean;
}

/** The value that an editor sees for phrasing content, and what its numbers stand for. */
export interface InlineValue {
  readonly value: string;
  readonly destinations: readonly Destination[];
}

/**
 * Make the value of phrasing content: its own bytes, on one line, destinations lifted into numbered references.
 *
 * Hard breaks stay; soft ones become spaces. Text that reads like a numbered reference is escaped.
 */
export function inlineValue(source: InlineSource): InlineValue {
  const { text, span } = source;
  const lifted = liftDestinations(source);
  const edits = [...lifted.edits, ...lineEdits(source), ...lookalikeEdits(source)].toSorted(
    (a, b) => a.start - b.start,
  );
  let value = '';
  let at = span.start;
  for (const edit of edits) {
    if (edit.start < at) continue; // inside a destination that was lifted whole
    value += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  value += text.slice(at, span.end);
  return { value: source.inCell ? unescapeCell(value) : value, destinations: lifted.destinations };
}

interface Edit extends Span {
  readonly text: string;
}

function liftDestinations(source: InlineSource): { edits: Edit[]; destinations: Destination[] } {
  const found: { span: Span; url: string }[] = [];
  for (const node of source.nodes) {
    visitNodes(node, (child) => {
      if (child.type !== 'link' && child.type !== 'image') return undefined;
      const span = spanOf(child);
      if (span.start < source.span.start || span.end > source.span.end) return undefined;
      const start = lastBetween(source.resources, span.start, span.end);
      if (start === undefined || source.text[span.end - 1] !== ')') return undefined; // an autolink
      if (child.type === 'link' && source.text[span.start] !== '[') return undefined;
      found.push({ span: { start, end: span.end }, url: (child as unknown as { url: string }).url });
      return undefined;
    });
  }
  found.sort((a, b) => a.span.start - b.span.start);
  let label = 0;
  const destinations = found.map(({ span, url }): Destination => {
    do label += 1;
    while (source.defined.has(String(label)));
    return { label, url, span };
  });
  return { edits: destinations.map((one) => ({ ...one.span, text: `[${one.label}]` })), destinations };
}

/** Join the lines: prefixes go, a soft break becomes a space, a hard one keeps its mark. */
function lineEdits(source: InlineSource): Edit[] {
  const { text, span } = source;
  const edits: Edit[] = [];
  const hard = new Set<number>();
  for (const node of source.nodes) {
    visitNodes(node, (child) => {
      if (child.type === 'break') hard.add(spanOf(child).end);
      return undefined;
    });
  }
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = span.start;
  for (let match = breaks.exec(text); match && match.index < span.end; match = breaks.exec(text)) {
    const next = match.index + match[0].length;
    const content = contentStart(text, next, source.containers);
    let start = match.index;
    if (!hard.has(next)) while (start > span.start && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1;
    edits.push({ start, end: content, text: hard.has(next) ? '\n' : ' ' });
  }
  return edits;
}

/**
 * Escape text that could be read as a numbered reference of ours (`[a][1]` becomes `[a]\\[1]`), or as a link once a line
 * break in its destination is a space.
 */
function lookalikeEdits(source: InlineSource): Edit[] {
  const raw = source.text.slice(source.span.start, source.span.end);
  if (!/\]\[\d+\]|\]\(\s*<[^<>]*[\r\n]/.test(raw)) return [];
  const literal = literalSpans(source.nodes, source.text);
  const links = linkStarts(source.nodes);
  const edits: Edit[] = [];
  for (const match of raw.matchAll(/(\\*)\]\[(\d+)\]/g)) {
    const [, slashes = '', label = ''] = match;
    const start = source.span.start + match.index + slashes.length + 1;
    if (slashes.length % 2 === 1 || source.defined.has(label)) continue;
    if (literal.some((span) => span.start < start && start < span.end)) continue;
    // A link whose text is the number stays one: then it is the bracket before it that is escaped.
    const at = links.has(start) ? start - 1 : start;
    edits.push({ start: at, end: at, text: '\\' });
  }
  for (const match of raw.matchAll(/\]\(\s*<[^<>]*[\r\n]/g)) {
    const start = source.span.start + match.index + 1;
    if (!literal.some((span) => span.start <= start && start < span.end)) edits.push({ start, end: start, text: '\\' });
  }
  return edits;
}

function linkStarts(nodes: readonly PhrasingContent[]): Set<number> {
  const starts = new Set<number>();
  for (const node of nodes) {
    visitNodes(node, (child) => {
      if (child.type === 'link' || child.type === 'linkReference') starts.add(spanOf(child).start);
      return undefined;
    });
  }
  return starts;
}

/** Spans in which brackets are not Markdown: code, math, HTML, autolinks. */
function literalSpans(nodes: readonly PhrasingContent[], text: string): Span[] {
  const spans: Span[] = [];
  for (const node of nodes) {
    visitNodes(node, (child) => {
      if (child.type === 'inlineCode' || child.type === 'html' || child.type === 'inlineMath')
        spans.push(spanOf(child));
      else if (child.type === 'link' && text[spanOf(child).start] !== '[') spans.push(spanOf(child));
      return undefined;
    });
  }
  return spans.toSorted((a, b) => a.start - b.start);
}
