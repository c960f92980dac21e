import { visibleText } from './visible-text.ts';

/** A piece of HTML that is safe to put in a page. Only `html` and `trusted` make one. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What can stand in a template: text is escaped, HTML is not, a list is its items, what is absent is nothing. */
export type Part = Html | string | number | undefined | readonly Part[];

/**
 * Write HTML. Everything between `${` and `}` is data: no text can open a tag, end an attribute or turn the page around.
 *
 * Holds in the content of elements and in attributes with double quotes; `<script>` and `<style>` take nothing but
 * `trusted` text.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, index) => text + write(parts[index])).join(''));
}

/** Take a text of our own, such as the style sheet, for HTML as it is. */
export function trusted(text: string): Html {
  return new Html(text);
}

function write(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'object') return part.map(write).join('');
  return visibleText(String(part)).replaceAll(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}
