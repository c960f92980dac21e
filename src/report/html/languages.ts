import type { LocaleStatus } from '../../model/report.ts';
import { count } from '../paint.ts';
import { html, type Html } from './html.ts';
import { languageName } from './language-name.ts';
import { progressBar, share } from './progress-bar.ts';
import type { StatusPage } from './status-page.ts';

const kinds = ['current', 'stale', 'review', 'missing'] as const;

/** A card for each language: how far it is, and how many words are still to do. */
export function languages({ totals, todo }: StatusPage): Html {
  const words = new Map<string, number>();
  for (const one of todo) words.set(one.locale, (words.get(one.locale) ?? 0) + one.words);
  const cards = Object.entries(totals).map(([locale, status]) => card(locale, status, words.get(locale) ?? 0));
  return html`<section id="languages" aria-labelledby="languages-title">
<h2 id="languages-title">Languages</h2>
<ul class="cards">
${cards}</ul>
</section>
`;
}

function card(locale: string, status: LocaleStatus, words: number): Html {
  const facts = kinds.map(
    (kind) =>
      html`<div${status[kind] === 0 ? html` class="zero"` : undefined}><dt><span class="dot ${kind}"></span>${kind}</dt><dd>${number(status[kind])}</dd></div>`,
  );
  const left = words === 0 ? 'Nothing to do' : html`<strong>${count(words, 'word')}</strong> to do`;
  return html`<li class="card" data-for="${locale}">
<h3>${languageName(locale)} <span class="tag">${locale}</span></h3>
<p class="share">${share(status)} %</p>
${progressBar(status)}
<dl class="facts">${facts}</dl>
<p class="left">${left}</p>
</li>
`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
