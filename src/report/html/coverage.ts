import type { LocaleStatus } from '../../model/report.ts';
import { count } from '../paint.ts';
import { articleName } from './article-name.ts';
import { capped } from './capped.ts';
import { html, type Html, type Part } from './html.ts';
import { languageName } from './language-name.ts';
import { progressBar, share } from './progress-bar.ts';
import type { PageArticle, StatusPage } from './status-page.ts';
import { cell, row, table } from './table.ts';
import type { Work, WorkKind } from './work-groups.ts';

/** As many rows as a browser shows in a moment. */
const mostRows = 1500;

/** Up to so many languages stand beside each other on a page; more are scrolled. */
const fewLocales = 5;

/** The table of articles and languages, with links to what is to be done. */
export function coverage({ articles, totals, todo, sourceLocale }: StatusPage, work: readonly Work[]): Html {
  const locales = Object.keys(totals);
  const words = new Map<string, number>();
  for (const { article, locale, words: own } of todo) {
    const name = `${locale}\n${article}`;
    words.set(name, (words.get(name) ?? 0) + own);
  }
  const { shown, rest } = capped(articles, mostRows);
  const ids = new Map(work.flatMap(({ kind, groups }) => groups.map(({ article, id }) => [`${kind}\n${article}`, id])));
  const rows = shown.map((one) => articleRow(one, locales, words, ids, sourceLocale));
  const columns = [
    { name: 'Article' },
    { name: 'Words', attributes: html`class="number"` },
    ...locales.map((locale) => ({ name: languageName(locale), attributes: html`data-for="${locale}"` })),
  ];
  const foot = row('All articles', [
    wordsCell(articles),
    ...locales.map((locale) => {
      const status = totals[locale];
      return status ? coverageCell(locale, status, sum(articles, locale, words), (kind) => kind) : html``;
    }),
  ]);
  const content = table({ text: 'How far each article is, in each language', hidden: true }, columns, rows, {
    name: 'coverage',
    foot,
  });
  const isWide = locales.length > fewLocales;
  const more = html`<p class="more">And ${count(rest, 'more article')}: <code>vertaalstraat status</code> lists them all.</p>`;
  return html`<section id="articles" aria-labelledby="articles-title">
<h2 id="articles-title">Articles</h2>
${isWide ? html`<div class="scroll" role="region" aria-labelledby="articles-title" tabindex="0">${content}</div>` : content}
${rest > 0 ? more : undefined}
</section>
`;
}

function articleRow(
  { article, title, locales: own }: PageArticle,
  locales: readonly string[],
  words: ReadonlyMap<string, number>,
  ids: ReadonlyMap<string, string>,
  sourceLocale: string,
): Html {
  const open = Object.entries(own).filter(([, { current, total }]) => current < total);
  const cells = locales.map((locale) => {
    const status = own[locale];
    return status
      ? coverageCell(locale, status, words.get(`${locale}\n${article}`) ?? 0, (kind) => ids.get(`${kind}\n${article}`))
      : cell(
          html`<span aria-hidden="true">–</span><span class="unseen">not meant for this language</span>`,
          at(locale),
        );
  });
  return row(
    articleName(article, title, sourceLocale),
    [wordsCell([{ article, locales: own }]), ...cells],
    html`data-row data-open="${open.map(([locale]) => locale).join(' ')}"`,
  );
}

/** @param idOf The part of the page that tells of a kind of work, where there is one. */
function coverageCell(
  locale: string,
  status: LocaleStatus,
  words: number,
  idOf: (kind: WorkKind) => string | undefined,
): Html {
  const parts: Part[] = (['stale', 'review', 'missing'] as const)
    .filter((kind) => status[kind] > 0)
    .map((kind) => {
      const text = `${status[kind].toLocaleString('en')} ${kind}`;
      const id = idOf(kind);
      return id === undefined
        ? html`<span class="${kind}">${text}</span> `
        : html`<a class="${kind}" href="#${id}">${text}</a> `;
    });
  const left = words > 0 ? html`<span class="words">${count(words, 'word')} to do</span>` : undefined;
  return cell(
    html`<span class="percent">${share(status)} %</span>${progressBar(status)}<span class="kinds">${parts}${left}</span>`,
    at(locale),
  );
}

function at(locale: string): Html {
  return html`data-for="${locale}" data-label="${languageName(locale)}"`;
}

/** The words that the articles have, each counted once. */
function wordsCell(articles: readonly PageArticle[]): Html {
  const words = articles.reduce((all, { locales }) => all + (Object.values(locales)[0]?.words ?? 0), 0);
  return cell(words.toLocaleString('en'), html`class="number" data-label="Words"`);
}

function sum(articles: readonly PageArticle[], locale: string, words: ReadonlyMap<string, number>): number {
  return articles.reduce((all, { article }) => all + (words.get(`${locale}\n${article}`) ?? 0), 0);
}
