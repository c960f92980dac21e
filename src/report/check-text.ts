import type { CheckReport } from '../model/check-report.ts';
import type { Problem } from '../model/problem.ts';
import { codeFrame, linesOf } from './code-frame.ts';
import { byFile, countsOf } from './by-file.ts';
import { count, type Paint } from './paint.ts';
import { problemsSummary, severityStyles } from './problems-text.ts';
import { showUnseen } from './show-unseen.ts';

/**
 * Render a check for people: the findings of each file together, each with its line and a caret under its place, the line
 * in the article, why and what to do; and a summary.
 */
export function checkText(report: CheckReport, paint: Paint): string {
  const { problems, articles, sources } = report;
  const files = [...byFile(problems)].map(([file, found]) => {
    const lines = linesOf(sources.get(file) ?? '');
    const blocks = found.map((problem) => findingLines(problem, lines, paint).join('\n'));
    return `${paint('bold', showUnseen(file))}  ${paint('dim', countsOf(found))}\n\n${blocks.join('\n\n')}\n\n`;
  });
  const clean = paint('green', `No findings in ${count(articles.length, 'article')}.`);
  return [...files, problems.length === 0 ? clean : problemsSummary(problems, paint), '\n', ...remarks(report)].join(
    '',
  );
}

function findingLines(problem: Problem, lines: readonly string[], paint: Paint): string[] {
  const { place, severity, message, rule, note, related = [] } = problem;
  const where = paint('underline', `${showUnseen(place.file)}:${place.line}:${place.column}`);
  const head = `${where}  ${paint(severityStyles[severity], severity)}  ${showUnseen(message)}  ${paint('dim', rule)}`;
  // Where a whole file is meant, its first line says nothing.
  const isWhole = place.endLine === undefined && place.line === 1 && place.column === 1;
  const frame = isWhole ? [] : codeFrame(lines, place, paint);
  return [
    head,
    ...frame,
    ...related.map((other) => paint('dim', `     in ${showUnseen(other.file)}:${other.line}:${other.column}`)),
    ...(note === undefined ? [] : [`     ${showUnseen(note.replaceAll(/\s+/g, ' '))}`]),
  ];
}

function remarks({ problems, accepted, tooMany }: CheckReport): string[] {
  const fixable = problems.filter(({ fix }) => fix !== undefined).length;
  return [
    ...(tooMany ? [`${tooManyText(tooMany)}\n`] : []),
    ...(fixable > 0 ? [`\`vertaalstraat check --fix\` can mend ${fixable} of them.\n`] : []),
    ...(accepted > 0 ? [`The baseline accepts ${count(accepted, 'finding')}.\n`] : []),
    ...(problems.length > 0 ? ['`vertaalstraat check --explain <rule>` says more about a rule.\n'] : []),
  ];
}

/** Say that there are more warnings than are allowed. */
export function tooManyText({ warnings, most }: NonNullable<CheckReport['tooMany']>): string {
  return `Unexpected ${count(warnings, 'warning')}, expected at most ${most}.`;
}
