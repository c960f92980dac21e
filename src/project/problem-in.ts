import type { Problem } from '../model/problem.ts';

/** Make a problem that stops a file from being used. */
export function problemIn(
  file: string,
  rule: string,
  message: string,
  more: { note?: string; line?: number; column?: number; locale?: string; namespace?: string } = {},
): Problem {
  const { line = 1, column = 1, ...rest } = more;
  return { rule, severity: 'error', message, ...rest, place: { file, line, column } };
}
