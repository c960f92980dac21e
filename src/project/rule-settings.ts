import type { Config } from '../model/config.ts';
import type { Severity } from '../model/problem.ts';
import type { Rule, RuleOptions } from '../rules/rule.ts';
import { globMatcher } from './glob-matcher.ts';

/** A rule as the configuration wants it. */
export interface SetRule {
  readonly severity: Severity | 'off';
  readonly options: RuleOptions;
}

/**
 * Tell how a rule is set for an article and a locale.
 *
 * What the configuration says last counts: first `rules`, then each of `overrides` that matches, severity and options
 * each for themselves.
 */
export function ruleSettings(
  config: Config,
  rule: Pick<Rule, 'id' | 'severity' | 'options'>,
  file: string,
  locale: string,
): SetRule {
  let { severity, options = {} } = rule;
  for (const one of config.rules) {
    const setting = one.rules[rule.id];
    if (!setting || (one.locales && !one.locales.includes(locale))) continue;
    if (one.articles && !one.articles.some((glob) => globMatcher(glob, { dot: true })(file))) continue;
    severity = setting.severity ?? severity;
    // Their types were checked with the configuration.
    options = { ...options, ...(setting.options as RuleOptions | undefined) };
  }
  return { severity, options };
}
