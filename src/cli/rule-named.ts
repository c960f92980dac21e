import { ConfigError } from '../model/config-error.ts';
import { nearest } from '../model/nearest.ts';
import { allRules } from '../project/all-rules.ts';
import { otherFindings } from '../project/other-findings.ts';
import type { ExplainedRule } from '../report/rule-text.ts';

/**
 * Find a rule by its name.
 *
 * @throws ConfigError when there is none.
 */
export function ruleNamed(name: string): (typeof allRules)[number] {
  return named(name, allRules);
}

/**
 * Find what is said of a finding by the name that it goes by, also where that is no rule’s.
 *
 * @throws ConfigError when there is none.
 */
export function findingNamed(name: string): ExplainedRule {
  return named(name, [...allRules, ...otherFindings]);
}

function named<One extends { readonly id: string }>(name: string, all: readonly One[]): One {
  const found = all.find(({ id }) => id === name);
  if (found) return found;
  const names = all.map(({ id }) => id);
  const meant = nearest(name, names);
  throw new ConfigError(`Unexpected rule \`${name}\`, expected the name of a rule`, {
    note: meant === undefined ? `There are: ${names.join(', ')}.` : `Did you mean \`${meant}\`?`,
  });
}
