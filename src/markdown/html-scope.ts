import type { HtmlToken } from './html-tokens.ts';

/** An element that is open, and whether what stands in it is to be translated. */
export interface OpenElement {
  readonly name: string;
  readonly translate: boolean;
}

/** Elements whose text is not prose. */
const notProse: ReadonlySet<string> = new Set(
  'script style pre code kbd samp var math template xmp iframe noembed noframes plaintext'.split(' '),
);

/** Elements that end without an end tag, at the latest with the block they stand in. */
const selfEnding: ReadonlySet<string> = new Set('p li dt dd option tr td th thead tbody tfoot rt rp'.split(' '));

/** Tell whether what stands in the innermost open element is to be translated. */
export function translates(open: readonly OpenElement[]): boolean {
  return open.at(-1)?.translate ?? true;
}

/**
 * Follow the tags of HTML: which elements are open after them.
 *
 * `translate="no"` and the `lang` of another language mean what the HTML standard says of them, and an element inside
 * may say otherwise.
 *
 * @param valueOf The value of an attribute.
 * @param sourceLocale A `lang` of this language is to be translated.
 */
export function follow(
  open: readonly OpenElement[],
  token: HtmlToken,
  valueOf: (span: { start: number; end: number }) => string,
  sourceLocale: string,
): readonly OpenElement[] {
  if (token.type === 'close') {
    const at = open.findLastIndex((element) => element.name === token.name);
    return at < 0 ? open : open.slice(0, at);
  }
  if (token.type !== 'open' || token.closed) return open;
  return [...open, { name: token.name, translate: translatesInside(token, open, valueOf, sourceLocale) }];
}

/** Tell whether a tag lets what it holds be translated. */
function translatesInside(
  token: HtmlToken & { type: 'open' },
  open: readonly OpenElement[],
  valueOf: (span: { start: number; end: number }) => string,
  sourceLocale: string,
): boolean {
  return saysOf(token, translates(open) && !notProse.has(token.name), valueOf, sourceLocale);
}

/** Tell whether a tag lets its own attributes be translated: of an `<iframe>` the title is prose, although its text is not. */
export function translatesAttributes(
  token: HtmlToken & { type: 'open' },
  open: readonly OpenElement[],
  valueOf: (span: { start: number; end: number }) => string,
  sourceLocale: string,
): boolean {
  return saysOf(token, translates(open), valueOf, sourceLocale);
}

function saysOf(
  token: HtmlToken & { type: 'open' },
  unsaid: boolean,
  valueOf: (span: { start: number; end: number }) => string,
  sourceLocale: string,
): boolean {
  let translate = unsaid;
  for (const { name, span } of token.attributes) {
    const value = valueOf(span).toLowerCase();
    if (name === 'lang') translate = language(value) === language(sourceLocale.toLowerCase());
  }
  for (const { name, span } of token.attributes) {
    const value = valueOf(span).toLowerCase();
    if (name === 'translate') translate = value !== 'no';
  }
  return translate;
}

/** What is still open when a block of HTML has ended. */
export function afterBlock(open: readonly OpenElement[]): readonly OpenElement[] {
  return open.filter((element) => !selfEnding.has(element.name));
}

function language(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
