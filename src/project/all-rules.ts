import { rules } from '../rules/index.ts';
import { knownLocaleFolder } from '../rules/known-locale-folder.ts';
import { noOrphan } from '../rules/no-orphan.ts';
import type { Rule, RuleOptions } from '../rules/rule.ts';

/** All rules, those of what belongs to no article included. */
export const allRules: readonly Omit<Rule, 'check'>[] = [...rules, knownLocaleFolder, noOrphan].toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** The names of all rules, with their options. */
export const knownRules: ReadonlyMap<string, RuleOptions> = new Map(
  allRules.map((rule) => [rule.id, rule.options ?? {}]),
);

/** Their names. */
export const ruleNames: readonly string[] = [...knownRules.keys()];
