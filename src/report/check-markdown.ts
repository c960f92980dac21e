import type { CheckReport } from '../model/check-report.ts';
import type { Problem } from '../model/problem.ts';
import { byFile, countsOf } from './by-file.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { count } from './paint.ts';

/** A comment on GitHub takes 65,536 characters; a job summary and GitLab take more. */
const most = 60_000;

const signs = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;

/** Render a check for a comment on a pull request, or a job summary: what does not fit is counted. */
export function checkMarkdown(report: CheckReport): string {
  const { problems, articles, accepted, tooMany } = report;
  const notes = [
    ...(tooMany ? [`There are ${count(tooMany.warnings, 'warning')}, at most ${tooMany.most} allowed.`] : []),
    ...(accepted > 0 ? [`The baseline accepts ${count(accepted, 'finding')}.`] : []),
  ];
  const end = notes.map((note) => `\n${note}\n`).join('');
  if (problems.length === 0) return `## ✅ No findings in ${count(articles.length, 'article')}\n${end}`;
  const head = `## ${count(problems.length, 'finding')}: ${countsOf(problems)}\n`;
  let body = '';
  let left = problems.length;
  for (const [file, found] of byFile(problems)) {
    let table = `\n### ${escapeMarkdown(file)}\n\n| | Where | Finding | Rule |\n| --- | --- | --- | --- |\n`;
    for (const problem of found) {
      const row = rowOf(problem);
      if (head.length + body.length + table.length + row.length > most)
        return `${head}${left < problems.length ? body + table : ''}\nAnd ${left} more: run \`vertaalstraat check\` to see them all.\n${end}`;
      table += row;
      left -= 1;
    }
    body += table;
  }
  return `${head}${body}${end}`;
}

function rowOf({ severity, place, message, note, rule, related = [] }: Problem): string {
  const places = related.map((other) => ` (${escapeMarkdown(other.file)}:${other.line})`).join('');
  const why = note === undefined ? '' : `<br>${escapeMarkdown(note)}`;
  return `| ${signs[severity]} | ${place.line}:${place.column} | ${escapeMarkdown(message)}${places}${why} | \`${rule}\` |\n`;
}
