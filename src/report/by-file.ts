import type { Problem, Severity } from '../model/problem.ts';
import { count } from './paint.ts';

/** Put findings together by the file they are in, in the order in which they come. */
export function byFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const known = files.get(problem.place.file);
    if (known) known.push(problem);
    else files.set(problem.place.file, [problem]);
  }
  return files;
}

/** Say how many findings there are of each weight: `2 errors, 1 warning`; of what there is none, nothing is said. */
export function countsOf(problems: readonly Problem[]): string {
  const of = (severity: Severity): number => problems.filter((one) => one.severity === severity).length;
  const parts = [
    ...(of('error') > 0 ? [count(of('error'), 'error')] : []),
    ...(of('warning') > 0 ? [count(of('warning'), 'warning')] : []),
    ...(of('info') > 0 ? [`${of('info')} info`] : []),
  ];
  return parts.join(', ');
}
