import type { LocaleStatus } from '../model/report.ts';
import { pad, type Paint, type Style } from './paint.ts';
import { showUnseen } from './show-unseen.ts';

/** What the report shows. */
export interface StatusInput {
  readonly articles: readonly { readonly article: string; readonly locales: Readonly<Record<string, LocaleStatus>> }[];
  readonly totals: Readonly<Record<string, LocaleStatus>>;
}

const columns = ['segments', 'words', 'translated', 'stale', 'review', 'missing'] as const;
const barWidth = 10;

/** Render a project's status as a table with a bar for each article and locale. */
export function statusText(status: StatusInput, paint: Paint, hasProblems = false): string {
  if (Object.keys(status.totals).length === 0) {
    return hasProblems
      ? 'Nothing to show of what could be read.\n'
      : 'Nothing to translate: there are no target locales, or no articles with prose.\n';
  }
  const wide = Math.max(7, ...Object.keys(status.totals).map((locale) => locale.length + 2));
  const head = ` ${pad('', wide)}${pad('', barWidth + 8)}${columns.map((name) => pad(name, name.length + 2, 'right')).join('')}`;
  const blocks = status.articles.map(
    ({ article, locales }) =>
      `${paint('bold', showUnseen(article))}\n${Object.entries(locales)
        .map(([locale, numbers]) => row(locale, numbers, wide, paint))
        .join('')}`,
  );
  const totals =
    status.articles.length > 1
      ? [
          `${paint('bold', 'all articles')}\n${Object.entries(status.totals)
            .map(([locale, numbers]) => row(locale, numbers, wide, paint))
            .join('')}`,
        ]
      : [];
  return `${paint('dim', head)}\n${[...blocks, ...totals].join('\n')}`;
}

function row(locale: string, numbers: LocaleStatus, wide: number, paint: Paint): string {
  const { total, current, stale, review, missing, words } = numbers;
  const cells = [total, words, current, stale, review, missing].map((number, index) => {
    const text = pad(String(number), (columns[index] ?? '').length + 2, 'right');
    const style: Style | undefined =
      number === 0 ? 'dim' : index === 3 || index === 4 ? 'yellow' : index === 5 ? 'red' : undefined;
    return style ? paint(style, text) : text;
  });
  // Only what is complete is 100 %.
  const share = total === 0 ? 100 : Math.floor((100 * current) / total);
  const lines = [` ${pad(locale, wide)}${bar(numbers, paint)} ${pad(`${share} %`, 6, 'right')} ${cells.join('')}\n`];
  for (const [key, one] of Object.entries(numbers.keys ?? {})) {
    lines.push(
      `   ${one === 'current' ? paint('dim', pad(one, 8)) : paint(one === 'missing' ? 'red' : 'yellow', pad(one, 8))} ${showUnseen(key)}\n`,
    );
  }
  return lines.join('');
}

/** A bar of what is current, what is there but needs a look, and what is missing. */
function bar({ total, current, missing }: LocaleStatus, paint: Paint): string {
  const part = (number: number): number => (total === 0 ? 0 : Math.floor((barWidth * number) / total));
  const full = total === 0 ? barWidth : part(current);
  const there = total === 0 ? barWidth : part(total - missing);
  return (
    paint('green', '█'.repeat(full)) +
    paint('yellow', '▒'.repeat(there - full)) +
    paint('dim', '░'.repeat(barWidth - there))
  );
}
