import type { Problem, Severity } from '../../model/problem.ts';
import { count } from '../paint.ts';
import { capped } from './capped.ts';
import { disclosure } from './disclosure.ts';
import { grouped } from './grouped.ts';
import { html, type Html } from './html.ts';
import { inLanguage } from './in-language.ts';
import { cell, row, table } from './table.ts';

/** As many findings as a browser shows in a moment. */
const mostFindings = 500;
/** Up to so many a reader sees them all at once. */
const fewFindings = 12;

/** Rules whose findings stand among the work already. */
const shownAbove: ReadonlySet<string> = new Set(['no-empty', 'no-missing', 'no-stale']);

/** What a check found, but for what the page shows as work. */
export function otherFindings(findings: readonly Problem[]): readonly Problem[] {
  return findings.filter(({ rule }) => !shownAbove.has(rule));
}

/** What a check found, file by file; nothing where it found nothing. */
export function findingsSection(findings: readonly Problem[]): Html | undefined {
  if (findings.length === 0) return undefined;
  const { shown, rest } = capped(findings, mostFindings);
  const groups = [...grouped(shown, (one) => one.place.file)].map(([file, own]) =>
    disclosure(
      html`<h3><span class="path">${file}</span></h3>`,
      severities(own),
      findings.length <= fewFindings,
      findingsTable(file, own),
    ),
  );
  const more = html`<p class="more">And ${count(rest, 'more finding')}: <code>vertaalstraat check</code> lists them all.</p>`;
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings <span class="count">${findings.length.toLocaleString('en')}</span></h2>
<p class="about">What a reader would stumble over: ${severities(findings)}. <code>vertaalstraat check --explain</code> and the name of a rule tell more.</p>
${groups}${rest > 0 ? more : undefined}
</section>
`;
}

/** `2 errors, 1 warning`: what there is of each severity. */
function severities(findings: readonly Problem[]): string {
  const of = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const parts = [
    of('error') > 0 ? count(of('error'), 'error') : '',
    of('warning') > 0 ? count(of('warning'), 'warning') : '',
    of('info') > 0 ? `${of('info').toLocaleString('en')} info` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function findingsTable(file: string, findings: readonly Problem[]): Html {
  const rows = findings.map((finding) =>
    row(
      places(finding),
      [
        cell(whatIsWrong(finding), html`data-label="Finding"`),
        cell(html`<code>${finding.rule}</code>`, html`data-label="Rule"`),
      ],
      html`data-row${finding.locale === undefined ? undefined : html` data-for="${finding.locale}"`}`,
    ),
  );
  const columns = [{ name: 'Place' }, { name: 'Finding' }, { name: 'Rule' }];
  return table({ text: `Findings in ${file}`, hidden: true }, columns, rows, { name: 'findings' });
}

function places({ place, related = [], key }: Problem): Html {
  const others = related.map(({ file, line }) => html` <span class="path">${file}:${line}</span>`);
  const name = key === undefined ? undefined : html` <code class="key">${key}</code>`;
  return html`<span class="line">line ${place.line}, column ${place.column}</span>${name}${others}`;
}

function whatIsWrong({ severity, message, note, actual, expected, locale }: Problem): Html {
  const language = locale === undefined ? undefined : inLanguage(locale);
  const fact = (name: string, text: string | undefined): Html | undefined =>
    text === undefined || text === '' || message.includes(text)
      ? undefined
      : html`<div><dt>${name}</dt><dd ${language}>${text}</dd></div>`;
  const facts = [fact('is', actual), fact('expected', expected)];
  const list = facts.some((one) => one !== undefined) ? html`<dl class="pair">${facts}</dl>` : undefined;
  return html`<p><span class="severity ${severity}">${severity}</span> ${withCode(message)}</p>${list}${
    note === undefined ? undefined : html`<p class="note">${withCode(note)}</p>`
  }`;
}

/** Messages quote code and texts between backticks. */
function withCode(message: string): Html {
  return html`${message.split(/`([^`]*)`/).map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
