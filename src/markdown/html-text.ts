import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { Tokenizer } from 'htmlparser2';
import type { Span } from '../model/span.ts';

/** A piece of HTML that a reader reads. */
export interface HtmlText {
  readonly kind: 'html' | 'attribute';
  /** Plain text, character references resolved, white space collapsed. */
  readonly value: string;
  readonly span: Span;
  /** The quote around an attribute value; undefined for a text node. */
  readonly quote: string | undefined;
}

/** Elements whose text is not prose. */
const notProse: ReadonlySet<string> = new Set(['script', 'style', 'pre', 'code', 'kbd', 'samp', 'var', 'math', 'template']);
const proseAttributes: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label', 'placeholder']);

/**
 * Find the text nodes and attribute values that are prose.
 *
 * Reads HTML as it comes: unbalanced tags, fragments, raw ampersands. Spans are offsets into `html`, white space at
 * the ends left out.
 */
export function htmlTexts(html: string): HtmlText[] {
  const found: HtmlText[] = [];
  const open: string[] = [];
  let tag = '';
  let metaName = '';
  let attributeName = '';
  let attribute: Span | undefined;
  let text: Span | undefined;
  let pending: { name: string; item: HtmlText }[] = [];

  const flush = (): void => {
    if (text && !open.some((name) => notProse.has(name))) add('html', text, undefined, found);
    text = undefined;
  };
  const add = (kind: HtmlText['kind'], raw: Span, quote: string | undefined, into: HtmlText[]): void => {
    const span = trimSpan(html, raw);
    if (span.start === span.end) return;
    const decode = kind === 'html' ? decodeHTML : decodeHTMLAttribute;
    into.push({ kind, value: decode(html.slice(span.start, span.end).replaceAll(/\s*[\r\n]\s*/g, ' ')), span, quote });
  };
  const openTag = (): void => {
    for (const { name, item } of pending) if (name !== 'content' || /description|title/.test(metaName)) found.push(item);
    pending = [];
    metaName = '';
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false, xmlMode: false },
    {
      ontext: (start, end) => {
        if (text && text.end === start) text = { start: text.start, end };
        else {
          flush();
          text = { start, end };
        }
      },
      onopentagname: (start, end) => {
        flush();
        tag = html.slice(start, end).toLowerCase();
      },
      onattribname: (start, end) => {
        attributeName = html.slice(start, end).toLowerCase();
        attribute = undefined;
      },
      onattribdata: (start, end) => {
        attribute = { start: attribute?.start ?? start, end };
      },
      onattribend: (quote) => {
        if (!attribute) return;
        const raw = html.slice(attribute.start, attribute.end);
        if (tag === 'meta' && (attributeName === 'name' || attributeName === 'property')) metaName = raw.toLowerCase();
        const wanted = proseAttributes.has(attributeName) || (tag === 'meta' && attributeName === 'content');
        if (!wanted) return;
        const items: HtmlText[] = [];
        add('attribute', attribute, quote === 3 ? '"' : quote === 2 ? "'" : '', items);
        for (const item of items) pending.push({ name: attributeName, item });
      },
      onopentagend: () => {
        openTag();
        if (notProse.has(tag)) open.push(tag);
      },
      onselfclosingtag: openTag,
      onclosetag: (start, end) => {
        flush();
        const at = open.lastIndexOf(html.slice(start, end).toLowerCase());
        if (at >= 0) open.splice(at, 1);
      },
      oncomment: flush,
      ondeclaration: flush,
      onprocessinginstruction: flush,
      oncdata: flush,
      onend: flush,
      onattribentity: () => undefined,
      ontextentity: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return found;
}

/** Write a text as HTML text or attribute value, with character references exactly where they are needed. */
export function renderHtmlText(value: string, quote: string | undefined, mdx: boolean): string {
  const oneLine = value.replaceAll(/\s*[\r\n]+\s*/g, ' ').replaceAll(/^[ \t]+|[ \t]+$/g, '');
  const decode = quote === undefined ? decodeHTML : decodeHTMLAttribute;
  let text = oneLine.replaceAll('<', '&lt;');
  // An ampersand that begins no character reference is left alone, as authors write it.
  if (decode(oneLine) !== oneLine) text = oneLine.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (quote === undefined && mdx) text = text.replaceAll('{', '&#123;').replaceAll('}', '&#125;');
  if (quote === '"') text = text.replaceAll('"', '&quot;');
  if (quote === "'") text = text.replaceAll("'", '&#39;');
  if (quote === '') text = text.replaceAll(/[^\p{L}\p{N}_.;&#-]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
  return text;
}

function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
