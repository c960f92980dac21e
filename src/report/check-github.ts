import type { CheckReport } from '../model/check-report.ts';
import type { FilePlace, Problem } from '../model/problem.ts';
import { showUnseenLines } from './show-unseen.ts';

const commandOf = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Render a check as workflow commands, which GitHub shows as annotations beside the lines; empty without findings. */
export function checkGithub({ problems, prefix, tooMany }: CheckReport): string {
  const lines = problems.map((problem) => {
    const { rule, severity, place } = problem;
    const properties = [`title=${property(`vertaalstraat: ${rule}`)}`, ...positionOf(place, prefix)];
    return `::${commandOf[severity]} ${properties.join(',')}::${data(showUnseenLines(textOf(problem)))}`;
  });
  if (tooMany) lines.push(`::error::${tooMany.warnings} warnings, at most ${tooMany.most} are allowed`);
  return lines.map((line) => `${line}\n`).join('');
}

/** GitHub takes columns only within one line. */
function positionOf({ file, line, column, endLine, endColumn }: FilePlace, prefix: string): string[] {
  const position = [`file=${property(prefix + file)}`, `line=${line}`];
  if (endLine !== undefined && endLine > line) return [...position, `endLine=${endLine}`];
  const isForward = endColumn !== undefined && endColumn >= column;
  return [
    ...position,
    ...(isForward ? [`endLine=${line}`] : []),
    `col=${column}`,
    ...(isForward ? [`endColumn=${endColumn}`] : []),
  ];
}

function textOf({ message, note, related = [] }: Problem): string {
  const places = related.map((other) => `In ${other.file}:${other.line}`);
  return [message, ...(note === undefined ? [] : [note]), ...places].join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
