import type { Problem } from '../model/problem.ts';

/** Render problems as JSON: `{"problems": […], "errors": n, "warnings": n}`. */
export function problemsJson(problems: readonly Problem[]): string {
  const of = (severity: string): number => problems.filter((one) => one.severity === severity).length;
  return `${JSON.stringify({ problems, errors: of('error'), warnings: of('warning') }, null, 2)}\n`;
}
