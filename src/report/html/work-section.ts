import { count } from '../paint.ts';
import { articleName } from './article-name.ts';
import { disclosure } from './disclosure.ts';
import { html, type Html } from './html.ts';
import { textTable } from './text-table.ts';
import type { Work, WorkKind } from './work-groups.ts';

/** Up to so many a reader sees them all at once. */
const fewTexts = 12;

const kinds = {
  stale: {
    title: 'Stale translations',
    about: 'Their source text has changed since they were made. What changed stands beside what the translation says.',
  },
  review: {
    title: 'Waiting for review',
    about: 'They were carried over or filled in by something else than a person. Someone has to look at them.',
  },
  missing: { title: 'Missing translations', about: 'Nobody has translated these texts yet.' },
} as const;

/** The title of the section of a kind. */
export function workTitle(kind: WorkKind): string {
  return kinds[kind].title;
}

/** What is to be done of one kind, article by article; nothing where there is nothing. */
export function workSection(
  { kind, total, groups, rest }: Work,
  titles: ReadonlyMap<string, string | undefined>,
  sourceLocale: string,
): Html | undefined {
  if (total === 0) return undefined;
  const { title, about } = kinds[kind];
  const parts = groups.map(({ id, article, items, total: all, words }) =>
    disclosure(
      html`<h3>${articleName(article, titles.get(article), sourceLocale)}</h3>`,
      `${items.length < all ? `${items.length} of ` : ''}${count(all, 'translation')}, ${count(words, 'word')}`,
      total <= fewTexts,
      textTable({ caption: `${title} of ${article}`, id }, items, sourceLocale),
    ),
  );
  const more = html`<p class="more">And ${count(rest, 'more translation')}: <code>vertaalstraat todo</code> lists them all.</p>`;
  return html`<section id="${kind}" aria-labelledby="${kind}-title">
<h2 id="${kind}-title">${title} <span class="count">${total.toLocaleString('en')}</span></h2>
<p class="about">${about}</p>
${parts}${rest > 0 ? more : undefined}
</section>
`;
}
