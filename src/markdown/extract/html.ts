import type { Span } from '../../model/span.ts';
import type { Container } from '../container-lines.ts';
import type { OpenElement } from '../html-scope.ts';
import { htmlTexts } from '../html-text.ts';
import { isProse } from '../prose.ts';
import { withoutPrefixes } from '../without-prefixes.ts';
import type { Extraction } from './extraction.ts';

/**
 * Make segments of the texts and attributes of HTML.
 *
 * @param before Elements that are open before it.
 * @returns Elements that are open after it.
 */
export function extractHtml(
  span: Span,
  containers: readonly Container[],
  into: Extraction,
  before: readonly OpenElement[] = [],
): readonly OpenElement[] {
  const { html, offsets } = withoutPrefixes(into.text, span, containers);
  const { texts, open } = htmlTexts(html, into.options.frontMatter.sourceLocale, before);
  for (const { kind, format, value, span: found, quote } of texts) {
    if (!isProse(value)) continue;
    into.add({
      kind,
      format,
      value,
      span: { start: offsets(found.start), end: offsets(found.end - 1) + 1 },
      place: { type: 'html-text', mdx: false, ...(quote !== undefined && { quote }) },
    });
  }
  return open;
}
