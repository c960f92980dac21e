import type { SegmentedArticle } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { namedAnchors } from './named-anchors.ts';
import { plainText } from './plain-text.ts';
import { slugRules } from './slugs.ts';

/** Where links may lead in an article in one locale. */
export interface PageAnchors {
  /** Anchors that were given a name. */
  readonly named: ReadonlySet<string>;
  /** For each of `slugRules`, the anchors of the article’s headings, in their order. */
  readonly slugs: readonly (readonly string[])[];
}

/**
 * Tell the anchors of an article with other values in it.
 *
 * @param values Value of each segment, in the order of `article.segments`.
 */
export function pageAnchors(article: SegmentedArticle, values: readonly string[]): PageAnchors {
  const { outline, segments } = article;
  const texts = outline.headings.map(({ span, html }) => {
    const written = withValues(span, article, values);
    return html ? plainText(written.replaceAll(/<[^<>]*>/g, ''), article) : plainText(written, article);
  });
  const inSkeleton = outline.anchors.filter(
    ({ span }) => !segments.some((one) => one.span.start <= span.start && span.end <= one.span.end),
  );
  const inValues = values.flatMap((value) => namedAnchors(value));
  return {
    named: new Set([...inSkeleton, ...inValues].map(({ name }) => name)),
    slugs: slugRules.map((rule) => rule.slugs(texts)),
  };
}

/** What an article says in a span, with other values in it. */
function withValues(within: Span, { text, segments }: SegmentedArticle, values: readonly string[]): string {
  let result = '';
  let at = within.start;
  for (const [index, { span }] of segments.entries()) {
    if (span.start < at || span.end > within.end) continue;
    result += text.slice(at, span.start) + (values[index] ?? '');
    at = span.end;
  }
  return result + text.slice(at, within.end);
}
