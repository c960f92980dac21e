import type { Problem, Severity } from '../model/problem.ts';
import { byFile } from './by-file.ts';
import { count, type Paint } from './paint.ts';
import { showUnseen } from './show-unseen.ts';

/** How a severity is painted. */
export const severityStyles = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** Render problems for a terminal: by file, with places that an editor can open, notes and a summary. Empty for none. */
export function problemsText(problems: readonly Problem[], paint: Paint): string {
  if (problems.length === 0) return '';
  const blocks = [...byFile(problems).values()].map((found) => found.map((one) => problemLines(one, paint)).join(''));
  return `${blocks.join('\n')}\n${problemsSummary(problems, paint)}\n`;
}

function problemLines({ place, severity, message, rule, note, related }: Problem, paint: Paint): string {
  const where = paint('underline', `${showUnseen(place.file)}:${place.line}:${place.column}`);
  const lines = [
    `${where}  ${paint(severityStyles[severity], severity)}  ${showUnseen(message)}  ${paint('dim', rule)}`,
  ];
  for (const other of related ?? [])
    lines.push(paint('dim', `  in ${showUnseen(other.file)}:${other.line}:${other.column}`));
  if (note !== undefined) lines.push(paint('dim', `  ${showUnseen(note.replaceAll('\n', ' '))}`));
  return lines.map((line) => `${line}\n`).join('');
}

/** Say how many findings there are, and of which weight. */
export function problemsSummary(problems: readonly Problem[], paint: Paint): string {
  const of = (severity: Severity): number => problems.filter((one) => one.severity === severity).length;
  const parts = [count(of('error'), 'error'), count(of('warning'), 'warning')];
  if (of('info') > 0) parts.push(`${of('info')} info`);
  const style = of('error') > 0 ? 'red' : of('warning') > 0 ? 'yellow' : 'cyan';
  return paint(style, `${count(problems.length, 'finding')}: ${parts.join(', ')}`);
}
