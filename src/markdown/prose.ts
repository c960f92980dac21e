import type { PhrasingContent } from 'mdast';
import type { Span } from '../model/span.ts';
import { follow, translates, type OpenElement } from './html-scope.ts';
import { tokenizeHtml } from './html-tokens.ts';
import { mayTranslate, type JsxElement } from './jsx-scope.ts';
import { spanOf, visitNodes } from './node-span.ts';

/** Template tags of Liquid, Jinja, Hugo and their like: `{{ … }}`, `{% … %}`, `{# … #}`. */
export const shortcode: RegExp = /\{\{[^]*?\}\}|\{%[^]*?%\}|\{#[^]*?#\}/g;

const bareUrl = /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)\S+/gi;
const emailAddress = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g;
const letter = /\p{L}/u;
/** Of nearly every text, the first word is nothing but a word. */
const beginsPlainly = /^\p{L}+(?:[\s,]|$)/u;

/** Tell whether a plain text has anything to translate: a letter outside URLs, addresses and shortcodes. */
export function isProse(text: string): boolean {
  if (beginsPlainly.test(text)) return true;
  if (!letter.test(text)) return false;
  return letter.test(text.replace(shortcode, ' ').replace(bareUrl, ' ').replace(emailAddress, ' '));
}

/**
 * Tell whether phrasing content has running text to translate within a span: code, math, tags, URLs and alt texts do not
 * count, nor what stands in an element that is not to be translated.
 *
 * @param before Elements that are open before it.
 */
export function hasProse(
  nodes: readonly PhrasingContent[],
  within: Span,
  text: string,
  sourceLocale: string,
  before: readonly OpenElement[],
): boolean {
  let prose = '';
  let open = before;
  for (const node of nodes) {
    visitNodes(node, (child) => {
      const span = spanOf(child);
      if (span.end <= within.start || span.start >= within.end) return 'skip';
      const { value = '' } = child as { value?: string };
      if (child.type === 'html') {
        for (const token of tokenizeHtml(value))
          open = follow(open, token, (at) => value.slice(at.start, at.end), sourceLocale);
      } else if (child.type === 'mdxJsxTextElement' && !mayTranslate(child as JsxElement, sourceLocale)) {
        return 'skip';
      } else if (child.type === 'text' && translates(open)) {
        const whole = span.start >= within.start && span.end <= within.end;
        prose += whole ? value : text.slice(Math.max(span.start, within.start), Math.min(span.end, within.end));
      } else if (child.type === 'link' && text[span.start] !== '[') {
        // An autolink shows its own address.
        prose += ' ';
        return 'skip';
      } else if (!('children' in child)) prose += ' ';
      return undefined;
    });
  }
  return isProse(prose);
}
