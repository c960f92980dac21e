import type { Finding, Problem, Severity } from '../model/problem.ts';
import type { Rule } from '../rules/rule.ts';

/** Say which rule a finding is of, and how much it weighs. */
export function stamp(finding: Finding, rule: Pick<Rule, 'id'>, severity: Severity): Problem {
  return { ...finding, rule: rule.id, severity };
}
