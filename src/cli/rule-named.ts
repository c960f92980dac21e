import { ConfigError } from '../model/config-error.ts';
import { nearest } from '../model/nearest.ts';
import { allRules } from '../project/check-project.ts';

/**
 * Find a rule by its name.
 *
 * @throws ConfigError when there is none.
 */
export function ruleNamed(name: string): (typeof allRules)[number] {
  const rule = allRules.find(({ id }) => id === name);
  if (rule) return rule;
  const names = allRules.map(({ id }) => id);
  const meant = nearest(name, names);
  throw new ConfigError(`Unexpected rule \`${name}\`, expected the name of a rule`, {
    note: meant === undefined ? `There are: ${names.join(', ')}.` : `Did you mean \`${meant}\`?`,
  });
}
