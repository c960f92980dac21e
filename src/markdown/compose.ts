import type { LinedUpTable, Segment, SegmentedArticle } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { renderComment } from './code/render-comment.ts';
import { renderHtmlRun, renderHtmlText } from './html-text.ts';
import { renderJsText } from './js-text.ts';
import { lineUp } from './line-up.ts';
import { renderInlineText } from './inline-text.ts';
import { renderScalar } from './front-matter/render-scalar.ts';
import { renderValue } from './render-value.ts';

/**
 * Put an article together from its skeleton and a value for each segment.
 *
 * Law 1, identity: with the source values the result is the article, byte for byte.
 * Law 2: whatever a value says, the block tree and all bytes outside segments are the source's.
 * Law 3, read back: segmenting the result gives the values that went in.
 *
 * @param values Value of each segment, in the order of `article.segments`; undefined or blank stands for the source's, but an
 *   empty text is one where nothing needs to be read: an alt text, a title, an attribute, a field.
 * @param locale What fields that name the source locale are to name; absent: they stay.
 */
export function compose(article: SegmentedArticle, values: readonly (string | undefined)[], locale?: string): string {
  const replaced = new Map<Segment, string>();
  for (const [index, segment] of article.segments.entries()) {
    const value = values[index];
    if (value !== undefined && value !== segment.value && (/\S/.test(value) || mayBeEmpty(segment, value)))
      replaced.set(segment, value);
  }
  const names = locale === undefined ? [] : article.frontMatter.localeNames;
  const tables = article.tables.filter(({ span }) =>
    [...replaced.keys()].some((segment) => span.start <= segment.span.start && segment.span.end <= span.end),
  );
  const parts: Part[] = [
    ...article.segments.map((segment): Part => ({ type: 'segment', span: segment.span, segment })),
    ...names.map((span): Part => ({ type: 'locale', span })),
    ...tables.map((table): Part => ({ type: 'table', span: table.span, table })),
  ].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const composition = { article, replaced, locale: locale ?? '' };
  return article.bom + composeSpan({ start: 0, end: article.text.length }, parts, composition);
}

function mayBeEmpty({ place }: Segment, value: string): boolean {
  if (value !== '') return false;
  return (
    place.type === 'inline-text' ||
    place.type === 'scalar' ||
    place.type === 'js-string' ||
    (place.type === 'html-text' && place.quote !== undefined)
  );
}

/** Something in an article that is not copied byte for byte. */
type Part =
  | { readonly type: 'segment'; readonly span: Span; readonly segment: Segment }
  | { readonly type: 'locale'; readonly span: Span }
  | { readonly type: 'table'; readonly span: Span; readonly table: LinedUpTable };

interface Composition {
  readonly article: SegmentedArticle;
  readonly replaced: ReadonlyMap<Segment, string>;
  readonly locale: string;
}

function composeSpan(within: Span, parts: readonly Part[], composition: Composition): string {
  const { text } = composition.article;
  let result = '';
  let at = within.start;
  for (const [index, part] of parts.entries()) {
    // A part inside one that was written whole has been written with it.
    if (part.span.start < at) continue;
    const inner = (span: Span): string => composeSpan(span, partsWithin(parts, index + 1, span), composition);
    const written = composePart(part, inner, composition);
    if (written === undefined) continue;
    result += text.slice(at, part.span.start) + written;
    at = part.span.end;
  }
  return result + text.slice(at, within.end);
}

/** Write a part; undefined for a segment whose own bytes stay. */
function composePart(
  part: Part,
  inner: (span: Span) => string,
  { article, replaced, locale }: Composition,
): string | undefined {
  if (part.type === 'locale') return locale;
  if (part.type === 'table') return composeTable(part.table, article.text, inner);
  const value = replaced.get(part.segment);
  return value === undefined ? undefined : render(value, article, part.segment, inner);
}

/** Write a table whose columns are lined up, so that they are again. */
function composeTable({ span, rows }: LinedUpTable, text: string, inner: (span: Span) => string): string {
  const before = rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end)));
  const cells = lineUp(
    before,
    rows.map((row) => row.map(inner)),
  );
  let result = '';
  let at = span.start;
  for (const [index, cell] of rows.flat().entries()) {
    result += text.slice(at, cell.start) + (cells.flat()[index] ?? '');
    at = cell.end;
  }
  return result + text.slice(at, span.end);
}

function partsWithin(parts: readonly Part[], from: number, span: Span): Part[] {
  const inside: Part[] = [];
  for (let index = from; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    if (part.span.start >= span.end) break;
    if (part.span.start >= span.start) inside.push(part);
  }
  return inside;
}

function render(value: string, article: SegmentedArticle, segment: Segment, resource: (span: Span) => string): string {
  const { place } = segment;
  switch (place.type) {
    case 'flow':
    case 'line':
      return renderValue(value, { article, segment, resource });
    case 'inline-text':
      return renderInlineText(value, place, article.syntax);
    case 'html-text':
      return segment.format === 'html' ? renderHtmlRun(value) : renderHtmlText(value, place.quote, place.mdx);
    case 'scalar':
      return renderScalar(value, place, article.text.slice(segment.span.start, segment.span.end), article.eol);
    case 'js-string':
      return renderJsText(value, place.quote);
    case 'code-comment':
      return renderComment(value, place, article.text, segment.span);
  }
}
