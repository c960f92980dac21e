import { Tokenizer } from 'htmlparser2';
import type { Span } from '../model/span.ts';
import { voidElements } from './void-elements.ts';

/** An attribute of a tag; its span is that of the value. */
export interface HtmlAttribute {
  readonly name: string;
  readonly span: Span;
  /** The quote around the value, empty for none. */
  readonly quote: '' | '"' | "'";
}

/** A piece of HTML; comments, declarations and the like are left out. */
export type HtmlToken =
  | { readonly type: 'text'; readonly span: Span }
  | {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: readonly HtmlAttribute[];
      readonly closed: boolean;
      /** The whole tag. */
      readonly span: Span;
    }
  | { readonly type: 'close'; readonly name: string; readonly span: Span };

/** Tags that authors close in themselves although HTML reads what follows as their text, to the end: `<iframe … />`. */
const closedRaw = /<(?:iframe|script|style|textarea|title|xmp|noembed|noframes)(?=\s[^<>]*\/>|\/>)/gi;

/** Give such tags another name of the same length: names are read from the HTML itself. */
function withoutRawTags(html: string): string {
  return html.replaceAll(closedRaw, (tag) => `<${'x'.repeat(tag.length - 1)}`);
}

/** Tokenize HTML as it comes: fragments, unbalanced tags, raw ampersands. Spans are offsets into it. */
export function tokenizeHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let name = '';
  let tagStart = 0;
  let attributes: HtmlAttribute[] = [];
  let attribute: { name: string; span: Span | undefined } = { name: '', span: undefined };
  const open = (selfClosing: boolean, end: number): void => {
    const span = { start: tagStart, end: end + 1 };
    tokens.push({ type: 'open', name, attributes, closed: selfClosing || voidElements.has(name), span });
  };
  const nothing = (): undefined => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: false, xmlMode: false },
    {
      ontext: (start, end) => {
        const last = tokens.at(-1);
        if (last?.type === 'text' && last.span.end === start)
          tokens[tokens.length - 1] = { type: 'text', span: { start: last.span.start, end } };
        else tokens.push({ type: 'text', span: { start, end } });
      },
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        tagStart = start - 1;
        attributes = [];
      },
      onattribname: (start, end) => {
        attribute = { name: html.slice(start, end).toLowerCase(), span: undefined };
      },
      onattribdata: (start, end) => {
        attribute.span = { start: attribute.span?.start ?? start, end };
      },
      onattribend: (quote) => {
        if (attribute.span)
          attributes.push({
            name: attribute.name,
            span: attribute.span,
            quote: quote === 3 ? '"' : quote === 2 ? "'" : '',
          });
      },
      onopentagend: (end) => {
        open(false, end);
      },
      onselfclosingtag: (end) => {
        open(true, end);
      },
      onclosetag: (start, end) => {
        const close = html.indexOf('>', end);
        const span = { start: start - 2, end: close < 0 ? html.length : close + 1 };
        tokens.push({ type: 'close', name: html.slice(start, end).toLowerCase(), span });
      },
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      oncdata: nothing,
      onend: nothing,
      onattribentity: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(withoutRawTags(html));
  tokenizer.end();
  return tokens;
}
