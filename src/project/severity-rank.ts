import type { Severity } from '../model/problem.ts';

/** Weights of findings, the least first. */
const severities: readonly Severity[] = ['info', 'warning', 'error'];

/** Tell whether a finding weighs at least as much as another. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(least);
}
