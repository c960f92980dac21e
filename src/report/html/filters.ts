import { html, type Html } from './html.ts';
import { languageName } from './language-name.ts';

/** What narrows the page down. The script shows it: without one it could do nothing. */
export function filters(locales: readonly string[]): Html {
  const options = locales.map((locale) => html`<option value="${locale}">${languageName(locale)}</option>`);
  return html`<form class="filters" role="search" aria-label="Narrow the page down" hidden>
<label for="language">Language</label>
<select id="language" name="language"><option value="">all</option>${options}</select>
<label for="words">Search</label>
<input id="words" name="words" type="search" autocomplete="off" spellcheck="false" placeholder="title, key, text, rule">
<label class="check"><input name="open" type="checkbox"> <span>Hide finished articles</span></label>
<button type="button" name="all">Open all</button>
<output class="result" aria-live="polite"></output>
</form>
`;
}
