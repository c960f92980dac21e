import type { Segment, SegmentedArticle } from '../model/segment.ts';
import { unbalancedTags } from './html-balance.ts';
import { tokenizeHtml } from './html-tokens.ts';
import { partnersOf } from './html-runs.ts';
import { parseValue } from './parse-value.ts';

/** What stands in a value besides words. */
export interface Markup {
  /** Names as people are shown them, such as `link [1]`, each as often as it is there. */
  readonly links: readonly string[];
  readonly images: readonly string[];
  readonly notes: readonly string[];
  readonly code: readonly string[];
  readonly placeholders: readonly string[];
  readonly tags: readonly string[];
  /** How many stretches are emphasised, in whatever way. */
  readonly emphasised: number;
  /** Links and images with a destination of their own. */
  readonly ownLinks: number;
  /** Offsets of markers that were meant to emphasise something, and do not. */
  readonly strayMarkers: readonly number[];
  /** Offsets of tags without a partner that the source does not have. */
  readonly lonelyTags: readonly number[];
}

const none: Markup = {
  links: [],
  images: [],
  notes: [],
  code: [],
  placeholders: [],
  tags: [],
  emphasised: 0,
  ownLinks: 0,
  strayMarkers: [],
  lonelyTags: [],
};

/** Tags that a translation may do without: they break a line. */
const breaks: ReadonlySet<string> = new Set(['br', 'wbr']);

/** What would emphasise something if it had a partner; between spaces an asterisk is one. */
const marker = /\*\*|__|~~|(?<![\s*])\*(?!\*)|(?<!\*)\*(?![\s*])/g;

/** Take stock of the markup in a value of a segment; a plain text has none but placeholders. */
export function markupOf(value: string, segment: Segment, article: SegmentedArticle): Markup {
  const placeholders = [...value.matchAll(/\{\{[^{}]*\}\}|\{%.*?%\}/g)].map((match) => match[0]);
  if (segment.format === 'text') return { ...none, placeholders };
  if (segment.format === 'html') return { ...none, placeholders, ...tagsOf(value) };
  const labels = segment.destinations.map((one) => String(one.label));
  const known = { definitions: [...article.definitions, ...labels], footnotes: article.footnotes };
  const { references, html, code, emphasis, text } = parseValue(value, article.syntax, known);
  const numbered = references.filter((one) => labels.includes(one.label));
  const tagTexts = html.map((span) => value.slice(span.start, span.end)).join('');
  return {
    links: numbered.filter((one) => one.type === 'link').map((one) => `link [${one.label}]`),
    images: numbered.filter((one) => one.type === 'image').map((one) => `image [${one.label}]`),
    notes: [...value.matchAll(/\[\^[^\]\s]+\](?!:)/g)].map((match) => `note ${match[0]}`),
    code: code.map((span) => value.slice(span.start, span.end)),
    placeholders,
    tags: tagsOf(tagTexts).tags,
    emphasised: emphasis.length,
    ownLinks: (value.match(/\]\((?!\s*\))/g) ?? []).length,
    strayMarkers: [...value.matchAll(marker)]
      .map((match) => match.index)
      .filter((at) => text.some((span) => span.start <= at && at < span.end)),
    lonelyTags: unbalancedTags(html, value, segment.value, article),
  };
}

/** The tags in a line of HTML, and those without a partner. */
function tagsOf(html: string): Pick<Markup, 'tags' | 'lonelyTags'> {
  const tokens = tokenizeHtml(html);
  const partners = partnersOf(tokens);
  return {
    tags: tokens.flatMap((token) => (token.type === 'open' && !breaks.has(token.name) ? [`<${token.name}>`] : [])),
    lonelyTags: tokens.flatMap((token, index) => (partners[index] === undefined ? [token.span.start] : [])),
  };
}
