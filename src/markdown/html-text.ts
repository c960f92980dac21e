import { decodeHTML, decodeHTMLAttribute } from 'entities';
import type { Span } from '../model/span.ts';
import { htmlRuns, inlineElements, partnersOf } from './html-runs.ts';
import { follow, translates, translatesAttributes, type OpenElement } from './html-scope.ts';
import { tokenizeHtml, type HtmlToken } from './html-tokens.ts';

/** A piece of HTML that a reader reads. */
export interface HtmlText {
  readonly kind: 'html' | 'attribute';
  /** `html` where there are tags in the text. */
  readonly format: 'text' | 'html';
  /** Plain text, character references resolved, or HTML as it is written; white space collapsed. */
  readonly value: string;
  readonly span: Span;
  /** The quote around an attribute value; undefined for a text node. */
  readonly quote: string | undefined;
}

/** What is found in HTML, and which elements are open after it. */
export interface HtmlFound {
  readonly texts: readonly HtmlText[];
  readonly open: readonly OpenElement[];
}

const proseAttributes: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label', 'aria-description', 'placeholder']);

/** Elements whose `label` is shown. */
const labelled: ReadonlySet<string> = new Set(['option', 'optgroup', 'track']);

/**
 * Find the text nodes and attribute values that are prose.
 *
 * Spans are offsets into `html`, white space at the ends left out.
 *
 * @param before Elements that are open before it.
 */
export function htmlTexts(html: string, sourceLocale: string, before: readonly OpenElement[] = []): HtmlFound {
  const texts: HtmlText[] = [];
  const valueOf = ({ start, end }: Span): string => html.slice(start, end);
  const tokens = tokenizeHtml(html);
  // What begins the block stays where it is: it makes HTML of it.
  const runs = htmlRuns(html, tokens, tokens[0]?.span.end ?? 0);
  let open = before;
  let done = 0;
  for (const token of tokens) {
    const run = runs[0] && runs[0].start < token.span.end ? runs.shift() : undefined;
    if (run && translates(open)) {
      texts.push({ kind: 'html', format: 'html', value: oneLine(valueOf(run)), span: run, quote: undefined });
      done = run.end;
    }
    // What stands in a text with tags belongs to its value.
    if (token.span.start < done) {
      open = follow(open, token, valueOf, sourceLocale);
      continue;
    }
    if (token.type === 'text' && translates(open))
      texts.push(...paragraphs(html, token.span).flatMap((span) => textOf(html, 'html', span, undefined)));
    if (token.type === 'open' && translatesAttributes(token, open, valueOf, sourceLocale)) {
      for (const { span, quote } of proseOf(token, valueOf)) texts.push(...textOf(html, 'attribute', span, quote));
    }
    open = follow(open, token, valueOf, sourceLocale);
  }
  return { texts, open };
}

/** Divide a text at its blank lines, which only a `<textarea>` can have: they are not white space like any other. */
function paragraphs(html: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  for (const match of html.slice(start, end).matchAll(/(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+/g)) {
    found.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...found, { start: from, end }];
}

function textOf(html: string, kind: HtmlText['kind'], raw: Span, quote: string | undefined): HtmlText[] {
  const span = trimSpan(html, raw);
  if (span.start === span.end) return [];
  const decode = kind === 'html' ? decodeHTML : decodeHTMLAttribute;
  return [{ kind, format: 'text', value: decode(oneLine(html.slice(span.start, span.end))), span, quote }];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]\s*/g, ' ');
}

/** The attributes of a tag that a reader reads; of a `<meta>` its content, where it describes the page. */
function proseOf({ name, attributes }: HtmlToken & { type: 'open' }, valueOf: (span: Span) => string) {
  const describes =
    name === 'meta' &&
    attributes.some((one) => /^(?:name|property)$/.test(one.name) && /description|title/i.test(valueOf(one.span)));
  return attributes.filter(
    (one) =>
      proseAttributes.has(one.name) ||
      (describes && one.name === 'content') ||
      (one.name === 'label' && labelled.has(name)),
  );
}

/**
 * Write a value of format `html`: its tags are kept where they can be in a line of text and have a partner, any other
 * is shown as it is written.
 */
export function renderHtmlRun(value: string): string {
  let line = oneLine(value).trim();
  for (let bad = badTag(line); bad !== undefined; bad = badTag(line)) {
    line = `${line.slice(0, bad)}&lt;${line.slice(bad + 1)}`;
  }
  return line;
}

/** The offset of the first tag that cannot stay, undefined where all can. */
function badTag(html: string): number | undefined {
  const tokens = tokenizeHtml(html);
  const partners = partnersOf(tokens);
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    // What is neither text nor tag: a comment, a tag without an end.
    if (token.span.start > at) return at;
    at = token.span.end;
    if (token.type !== 'text' && !(inlineElements.has(token.name) && partners[index] !== undefined))
      return token.span.start;
  }
  return at < html.length ? at : undefined;
}

/** Write a text as HTML text or attribute value, with character references exactly where they are needed. */
export function renderHtmlText(value: string, quote: string | undefined, mdx: boolean): string {
  const line = oneLine(value).replaceAll(/^[ \t]+|(?<![ \t])[ \t]+$/g, '');
  const decode = quote === undefined ? decodeHTML : decodeHTMLAttribute;
  let text = line.replaceAll('<', '&lt;');
  // An ampersand that begins no character reference is left alone, as authors write it.
  if (decode(line) !== line) text = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (quote === undefined && mdx) text = text.replaceAll('{', '&#123;').replaceAll('}', '&#125;');
  if (quote === '"') text = text.replaceAll('"', '&quot;');
  if (quote === "'") text = text.replaceAll("'", '&#39;');
  if (quote === '')
    text = text.replaceAll(/[^\p{L}\p{N}_.;&#-]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
  return text;
}

function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
