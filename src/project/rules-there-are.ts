import type { RuleOptions } from '../rules/rule.ts';
import { knownRules, ruleNames } from './all-rules.ts';

/** The options of a rule; undefined where there is no such rule. */
export function optionsOfRule(name: string): RuleOptions | undefined {
  return knownRules.get(name);
}

/** The names of all rules. */
export function namesOfRules(): readonly string[] {
  return ruleNames;
}
