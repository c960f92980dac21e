import type { Image, ImageReference, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Place, SegmentKind } from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';
import { lastBetween, lowerBound } from '../ascending.ts';
import type { Container } from '../container-lines.ts';
import { unescapeHeading } from '../heading-text.ts';
import { titleText } from '../inline-text.ts';
import { inlineValue, type InlineValue } from '../inline-value.ts';
import { contentLines } from '../line-groups.ts';
import { unescapeLineStart } from '../line-starts.ts';
import { spanOf, visitNodes } from '../node-span.ts';
import { hasProse, isProse } from '../prose.ts';
import type { Extraction } from './extraction.ts';
import { extractHtml } from './html.ts';
import { extractProps } from './mdx.ts';

/** Phrasing content in its place. */
export interface Inline {
  readonly nodes: readonly PhrasingContent[];
  readonly span: Span;
  readonly containers: readonly Container[];
  readonly inCell: boolean;
}

/** Make a segment of inline content that stands on one line. */
export function extractLine(
  kind: SegmentKind,
  inline: Inline,
  place: Place & { type: 'line' },
  into: Extraction,
): void {
  extractTitles(inline, into);
  if (!takesProse(inline, into)) return;
  const { value, destinations } = valueOf(inline, into);
  const unescaped = place.container === 'heading' ? unescapeHeading(value) : value;
  const start = { atBlockStart: true, inItem: false, inQuote: false, syntax: into.options.syntax };
  into.add({
    kind,
    format: 'markdown',
    value: place.atBlockStart ? unescapeLineStart(unescaped, start) : unescaped,
    span: inline.span,
    place,
    destinations,
  });
}

/** The value of inline content. */
export function valueOf({ nodes, span, containers, inCell }: Inline, into: Extraction): InlineValue {
  return inlineValue({
    text: into.text,
    nodes,
    span,
    containers,
    resources: into.marks.resources,
    defined: into.definitions,
    inCell,
  });
}

/**
 * Tell whether inline content is a segment. Where it holds no running text, its images and HTML may still have
 * something to read: those become segments of their own here.
 */
export function takesProse({ nodes, span, containers, inCell }: Inline, into: Extraction): boolean {
  if (hasProse(nodes, span, into.text, into.options.frontMatter.sourceLocale, into.open)) return true;
  if (nodes.some((node) => hasNamedImage(node, span))) return true;
  for (const node of nodes) {
    visitNodes(node, (child) => {
      const own = spanOf(child);
      if (own.end <= span.start || own.start >= span.end) return 'skip';
      if (child.type === 'image' || child.type === 'imageReference') extractAlt(child as Image, inCell, into);
      else if (child.type === 'html') extractHtml(own, containers, into, into.open);
      else if (child.type === 'mdxJsxTextElement') extractProps(child as MdxJsxTextElement, into);
      return undefined;
    });
  }
  return false;
}

/**
 * Tell whether there is an image within a span whose alt text names its definition, `![cat]`: a translation needs the
 * markup to say both, `![Katze][cat]`.
 */
function hasNamedImage(node: PhrasingContent, within: Span): boolean {
  let found = false;
  visitNodes(node, (child) => {
    const { start, end } = spanOf(child);
    if (end <= within.start || start >= within.end) return 'skip';
    if (child.type !== 'imageReference') return undefined;
    const { referenceType, alt } = child as ImageReference;
    found ||= referenceType !== 'full' && isProse(alt ?? '');
    return undefined;
  });
  return found;
}

function extractAlt(image: Image | ImageReference, inCell: boolean, into: Extraction): void {
  // A text that is its own label names a definition.
  if (image.type === 'imageReference' && image.referenceType !== 'full') return;
  const value = (image.alt ?? '').replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
  if (!isProse(value)) return;
  const whole = spanOf(image);
  const raw = into.text.slice(whole.start, whole.end);
  // The alt text ends before the bracket that `(…)` or `[label]` follows.
  const tail =
    image.type === 'image'
      ? whole.end - (lastBetween(into.marks.resources, whole.start, whole.end) ?? whole.start)
      : raw.length - raw.lastIndexOf('][') - 1;
  const span = { start: whole.start + 2, end: whole.end - tail - 1 };
  into.add({
    kind: 'alt',
    format: 'text',
    value,
    span,
    place: { type: 'inline-text', container: 'alt', quote: '', inCell },
  });
}

/** Make segments of the titles of links, images and definitions within a span. */
export function extractTitles({ span: within, containers, inCell }: Omit<Inline, 'nodes'>, into: Extraction): void {
  const { titles } = into.marks;
  for (let at = lowerBound(titles, within.start, (one) => one.start); at < titles.length; at += 1) {
    const title = titles[at];
    if (!title || title.end > within.end) return;
    const span = { start: title.start + 1, end: title.end - 1 };
    const lines = contentLines(into.text, span, containers).map((line) => into.text.slice(line.start, line.end));
    const value = titleText(lines.join(' '), inCell).trim();
    if (!isProse(value)) continue;
    const quote = into.text[title.start] ?? '"';
    into.add({
      kind: 'title',
      format: 'text',
      value,
      span,
      place: { type: 'inline-text', container: 'title', quote, inCell },
    });
  }
}
