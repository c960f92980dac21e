import { html, type Html } from './html.ts';
import { inLanguage } from './in-language.ts';

/** Name an article by its title, in its language, with its path; by the path alone where it has no title. */
export function articleName(article: string, title: string | undefined, sourceLocale: string): Html {
  return title === undefined
    ? html`<span class="path">${article}</span>`
    : html`<span class="title" ${inLanguage(sourceLocale)}>${title}</span> <span class="path">${article}</span>`;
}
