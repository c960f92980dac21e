import { count } from '../paint.ts';
import type { TodoEntry } from '../todo-text.ts';
import { grouped } from './grouped.ts';
import { html, type Html, type Part } from './html.ts';
import { inLanguage } from './in-language.ts';
import { languageName } from './language-name.ts';
import { cell, row, table } from './table.ts';
import { wordDiffHtml } from './word-diff-html.ts';

/**
 * Make the table of an article’s texts that are to be done: the source, or what changed in it, beside its translations.
 * Translations that were made from the same source stand together.
 */
export function textTable(
  { caption, id }: { readonly caption: string; readonly id: string },
  items: readonly TodoEntry[],
  sourceLocale: string,
): Html {
  const isMissing = items.every((one) => one.status === 'missing');
  const source = items.some((one) => one.was !== undefined)
    ? `${languageName(sourceLocale)}, then and now`
    : languageName(sourceLocale);
  const target = isMissing ? 'Missing in' : 'Translation';
  const rows = [...grouped(items, ({ key, was }) => JSON.stringify([key, was])).values()].map((own) =>
    row(
      html`<code class="key">${own[0]?.key}</code>`,
      [
        cell(own[0] && sourceOf(own[0], sourceLocale), html`data-label="${source}"`),
        cell(html`<ul class="translations">${own.map(translationOf)}</ul>`, html`data-label="${target}"`),
      ],
      html`data-row data-for="${own.map(({ locale }) => locale).join(' ')}"`,
    ),
  );
  return table({ text: caption, hidden: true }, [{ name: 'Text' }, { name: source }, { name: target }], rows, {
    name: isMissing ? 'texts missing' : 'texts',
    id,
  });
}

function translationOf({ locale, translation, place }: TodoEntry): Html {
  const prose = translation === '' ? undefined : html`<p class="prose" ${inLanguage(locale)}>${translation}</p>`;
  return html`<li data-for="${locale}"><p><span class="language">${languageName(locale)}</span> <span class="path">${place.file}:${place.line}:${place.column}</span></p>${prose}</li>`;
}

/** The source text, what changed in it, and what a translator should know of it. */
function sourceOf({ source, was, changes, status, path, note, max }: TodoEntry, sourceLocale: string): Html {
  const language = inLanguage(sourceLocale);
  const isLink = status === 'stale' && was === undefined;
  const remarks: Part[] = [
    path.length > 0 ? html`<li>Under <span ${language}>${path.join(' › ')}</span></li>` : undefined,
    isLink ? html`<li>The words are the same; what a link in them stands for has changed.</li>` : undefined,
    note === undefined ? undefined : html`<li>Note: <span ${language}>${note}</span></li>`,
    max === undefined ? undefined : html`<li>At most ${count(max, 'character')}</li>`,
  ];
  const list = remarks.some((one) => one !== undefined) ? html`<ul class="remarks">${remarks}</ul>` : undefined;
  const text = was === undefined ? source : wordDiffHtml(changes ?? [{ before: was, after: source }]);
  return html`<p class="prose" ${language}>${text}</p>${list}`;
}
