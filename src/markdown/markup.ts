import type { Segment, SegmentedArticle } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { unbalancedTags } from './html-balance.ts';
import { partnersOf } from './html-runs.ts';
import { tokenizeHtml } from './html-tokens.ts';
import type { ValueReader } from './value-reader.ts';

/** One piece of markup. */
export interface MarkupItem {
  readonly kind: 'link' | 'image' | 'note' | 'code' | 'tag';
  /** As people are shown it, such as `link [1]`. */
  readonly name: string;
  readonly span: Span;
}

/** What stands in a value besides words. */
export interface Markup {
  /** Each as often as it is there. */
  readonly items: readonly MarkupItem[];
  /** The stretches that are emphasised, in whatever way, with their markers. */
  readonly emphasis: readonly Span[];
  /** Links and images with a destination of their own. */
  readonly ownLinks: number;
  /** Markers that were meant to emphasise something, and do not. */
  readonly strayMarkers: readonly Span[];
  /** Tags without a partner that the source does not have. */
  readonly lonelyTags: readonly Span[];
}

/** That of a plain text. */
export const noMarkup: Markup = { items: [], emphasis: [], ownLinks: 0, strayMarkers: [], lonelyTags: [] };

/** Tags that a translation may do without: they break a line. */
const breaks: ReadonlySet<string> = new Set(['br', 'wbr']);

/** What would set something apart if it had a partner; between spaces an asterisk is one, and in `Leser*innen`; a backtick may begin `such' quotation. */
const marker =
  /(?<![\\`])`(?![`'\s]|[^`\n]*')|\*\*|__|~~|(?<![\s*])\*(?!\*)(?!(?:in|innen)(?!\p{L}))|(?<!\*)\*(?![\s*])(?!(?<=\p{L}\*)(?:in|innen)(?!\p{L}))/gu;

/** Take stock of the markup in the text of the article itself: every translation is held against it. */
export function sourceMarkup(segment: Segment, article: SegmentedArticle, read: ValueReader): Markup {
  const markup = ofSources.get(segment) ?? markupOf(segment.value, segment, article, read);
  ofSources.set(segment, markup);
  return markup;
}

const ofSources = new WeakMap<Segment, Markup>();

/** Take stock of the markup in a value of a segment; a plain text has none. */
export function markupOf(value: string, segment: Segment, article: SegmentedArticle, read: ValueReader): Markup {
  if (segment.format === 'text') return noMarkup;
  if (segment.format === 'html') return { ...noMarkup, ...tagsOf(value, { start: 0, end: value.length }) };
  if (!/[`*_~[\]<]|:\/\/|www\./.test(value)) return noMarkup;
  const { references, resources, labels, html, code, emphasis, text } = read(value, segment);
  const numbers = new Set(segment.destinations.map((one) => String(one.label)));
  const isNote = (span: Span): boolean => value.startsWith('[^', span.start);
  const whole = (span: Span): string => value.slice(span.start, span.end);
  return {
    items: [
      ...references.map(({ type, label, span }): MarkupItem => ({
        kind: type,
        name: `${type} [${folded(label, numbers)}]`,
        span,
      })),
      ...labels
        .filter((span) => !isNote(span))
        .map((span): MarkupItem => {
          const [kind, label] = /^(!?)\[([^]*?)\](?:\[\])?$/.exec(whole(span))?.slice(1) ?? [];
          const type = kind === '!' ? 'image' : 'link';
          return { kind: type, name: `${type} [${folded(label ?? '', numbers)}]`, span };
        })
        // A number alone is what is left of a reference that was broken: it links nothing but itself.
        .filter(({ name }) => ![...numbers].some((label) => name.endsWith(` [${label}]`))),
      ...[...value.matchAll(/\[\^[^\]\s]+\](?!:)/g)]
        .map((match) => ({ start: match.index, end: match.index + match[0].length }))
        .filter((span) => !code.some((one) => one.start < span.start && span.end < one.end))
        .map((span): MarkupItem => ({ kind: 'note', name: `note ${whole(span)}`, span })),
      ...code.map((span): MarkupItem => ({ kind: 'code', name: whole(span), span })),
      ...html.flatMap((span) => tagsOf(whole(span), span).items),
    ],
    emphasis,
    ownLinks: resources.filter(({ url }) => url !== '').length,
    strayMarkers: [...value.matchAll(marker)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter(({ start }) => text.some((span) => span.start <= start && start < span.end)),
    lonelyTags: unbalancedTags(html, value, segment.value, () => read(segment.value, segment).html).map(
      (start) => html.find((span) => span.start === start) ?? { start, end: start + 1 },
    ),
  };
}

function folded(label: string, numbers: ReadonlySet<string>): string {
  return numbers.has(label) ? label : label.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** The tags in a line of HTML, and those without a partner. */
function tagsOf(html: string, { start: from }: Span): Pick<Markup, 'items' | 'lonelyTags'> {
  const tokens = tokenizeHtml(html);
  const partners = partnersOf(tokens);
  const placed = ({ start, end }: Span): Span => ({ start: from + start, end: from + end });
  return {
    items: tokens.flatMap((token): MarkupItem[] =>
      token.type === 'open' && !breaks.has(token.name)
        ? [{ kind: 'tag', name: `<${token.name}>`, span: placed(token.span) }]
        : [],
    ),
    lonelyTags: tokens.flatMap((token, index) => (partners[index] === undefined ? [placed(token.span)] : [])),
  };
}
