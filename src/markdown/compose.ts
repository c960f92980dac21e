import type { Segment, SegmentedArticle } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { renderHtmlText } from './html-text.ts';
import { renderInlineText } from './inline-text.ts';
import { renderScalar } from './render-scalar.ts';
import { renderValue } from './render-value.ts';

/**
 * Put an article together from its skeleton and a value for each segment.
 *
 * Law 1, identity: with the source values the result is the article, byte for byte.
 * Law 2: whatever a value says, the block tree and all bytes outside segments are the source's.
 * Law 3, read back: segmenting the result gives the values that went in.
 *
 * @param values Value of each segment, in the order of `article.segments`; undefined or blank stands for the source's.
 * @param locale What fields that name the source locale are to name; absent: they stay.
 */
export function compose(article: SegmentedArticle, values: readonly (string | undefined)[], locale?: string): string {
  const replaced = new Map<Segment, string>();
  for (const [index, segment] of article.segments.entries()) {
    const value = values[index];
    if (value !== undefined && value !== segment.value && /\S/.test(value)) replaced.set(segment, value);
  }
  const names = locale === undefined ? [] : article.frontMatter.localeNames;
  const parts: Part[] = [
    ...article.segments.map((segment) => ({ span: segment.span, segment })),
    ...names.map((span) => ({ span, segment: undefined })),
  ].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return article.bom + composeSpan(article, { start: 0, end: article.text.length }, parts, replaced, locale ?? '');
}

interface Part {
  readonly span: Span;
  /** Undefined for a name of the locale. */
  readonly segment: Segment | undefined;
}

function composeSpan(
  article: SegmentedArticle,
  within: Span,
  parts: readonly Part[],
  replaced: ReadonlyMap<Segment, string>,
  locale: string,
): string {
  let result = '';
  let at = within.start;
  for (const [index, { span, segment }] of parts.entries()) {
    // A part inside one that was written whole has been written with it.
    if (span.start < at) continue;
    const value = segment && replaced.get(segment);
    if (segment && value === undefined) continue;
    result += article.text.slice(at, span.start);
    if (segment && value !== undefined) {
      const resource = (inner: Span): string => {
        const inside = partsWithin(parts, index + 1, inner);
        return composeSpan(article, inner, inside, replaced, locale);
      };
      result += render(value, article, segment, resource);
    } else result += locale;
    at = span.end;
  }
  return result + article.text.slice(at, within.end);
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
      return renderHtmlText(value, place.quote, place.mdx);
    case 'scalar':
      return renderScalar(value, place, article.text.slice(segment.span.start, segment.span.end), article.eol);
    case 'code-comment':
      return value;
  }
}
