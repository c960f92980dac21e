import type { Score } from './score.ts';

/** Render a score as tables of Markdown. */
export function scoreTable(score: Score): string {
  const pairs = [...new Set(score.kinds.flatMap((one) => Object.keys(one.pairs)))];
  return [
    ...table(
      ['rule', 'precision', 'recall', 'right', 'wrong'],
      score.rules.map((one) => [
        one.rule,
        percent(one.precision),
        one.planted === 0 ? '–' : percent(one.recall),
        one.right,
        one.wrong,
      ]),
    ),
    '',
    ...table(
      ['kind of error', 'recall', ...pairs],
      score.kinds.map((one) => [one.kind, percent(one.recall), ...pairs.map((pair) => one.pairs[pair] ?? '–')]),
    ),
    '',
    `Found at the right line: ${score.found} of ${score.planted} planted errors of ${score.kinds.length} kinds, ${percent(score.recall)}; at the right column: ${percent(score.atColumn)} of those with one.`,
    `False alarms: ${score.alarms} in ${score.segments} good segments, ${score.alarmRate.toFixed(2)} in 1,000.`,
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)];
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}
