import { count } from './paint.ts';
import { coverage } from './html/coverage.ts';
import { filters } from './html/filters.ts';
import { findingsSection, otherFindings } from './html/findings.ts';
import { html, type Html } from './html/html.ts';
import { languageName } from './html/language-name.ts';
import { languages } from './html/languages.ts';
import { page } from './html/page.ts';
import type { StatusPage } from './html/status-page.ts';
import { workGroups } from './html/work-groups.ts';
import { workSection, workTitle } from './html/work-section.ts';

/** As many translations of one kind as a browser shows in a moment. */
const mostTexts = 400;

/**
 * Render a project's status as one page to look at: coverage, work with what changed, findings.
 *
 * It needs no other file and no network; every text of an article or a catalog is data in it.
 */
export function statusHtml(status: StatusPage): string {
  const findings = otherFindings(status.findings);
  const groups = workGroups(status.todo, mostTexts);
  const titles = new Map(status.articles.map(({ article, title }) => [article, title]));
  const sections: { id: string; title: string; content: Html | undefined }[] = [
    { id: 'languages', title: 'Languages', content: languages(status) },
    { id: 'articles', title: 'Articles', content: coverage(status, groups) },
    ...groups.map((work) => ({
      id: work.kind,
      title: workTitle(work.kind),
      content: workSection(work, titles, status.sourceLocale),
    })),
    { id: 'findings', title: 'Findings', content: findingsSection(findings) },
  ];
  const shown = Object.keys(status.totals).length === 0 ? sections.slice(-1) : sections;
  const there = shown.filter(({ content }) => content !== undefined);
  const links = there.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return page(
    'Translation status',
    html`<a class="skip" href="#main">Skip to the content</a>
<header class="masthead">
<p class="sign" translate="no">Vertaalstraat</p>
<h1>Translation status</h1>
<p class="lead">${lead(status)}</p>
${there.length > 1 ? html`<nav aria-label="On this page"><ul>${links}</ul></nav>` : undefined}
</header>
${there.length > 1 ? filters(Object.keys(status.totals)) : undefined}
<main id="main" tabindex="-1">
${there.map(({ content }) => content)}${done(status, findings.length)}
</main>
<footer><p>Made with <code>vertaalstraat status --format html</code>, of the files as they were then.</p></footer>`,
  );
}

function lead({ articles, totals, sourceLocale }: StatusPage): Html {
  const locales = Object.keys(totals);
  if (locales.length === 0) return html`Nothing to translate: there are no target locales, or no articles with prose.`;
  const words = articles.reduce((sum, one) => sum + (Object.values(one.locales)[0]?.words ?? 0), 0);
  const names = new Intl.ListFormat('en').format(locales.map(languageName));
  return html`<strong>${count(articles.length, 'article')}</strong> with <strong>${count(words, 'word')}</strong>, from ${languageName(sourceLocale)} into ${names}.`;
}

/** What there is to say where nothing is to be done. */
function done({ todo, totals }: StatusPage, findings: number): Html | undefined {
  if (todo.length > 0 || findings > 0 || Object.keys(totals).length === 0) return undefined;
  return html`<p class="done">Every translation is current, and a check finds nothing.</p>`;
}
