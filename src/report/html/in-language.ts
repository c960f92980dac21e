import { textDirection } from '../../language/text-direction.ts';
import { html, type Html } from './html.ts';

/** The attributes of an element whose text is in a language: what a screen reader speaks, and which way it runs. */
export function inLanguage(locale: string): Html {
  return html`lang="${locale}" dir="${textDirection(locale)}"`;
}
