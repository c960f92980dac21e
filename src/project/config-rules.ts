import type { RuleSetting, RuleSettings } from '../model/config.ts';
import { nearest } from '../model/nearest.ts';
import type { RuleOptions } from '../rules/rule.ts';
import { describePath, describeValue, didYouMean, type ConfigIssue, type ConfigPath } from './config-issue.ts';
import { normalizePattern } from './config-patterns.ts';
import { toList, toRecord } from './config-record.ts';
import type { UserConfig, UserOverride, UserRules } from './user-config.ts';

/** Rule → its options, with what they are unless the configuration says otherwise. */
export type KnownRules = Pick<ReadonlyMap<string, RuleOptions>, 'get' | 'keys'>;

/** Check that the rules and options of a configuration exist, and that options are of their type. */
export function checkRules(user: UserConfig, rules: KnownRules | undefined): ConfigIssue[] {
  if (rules === undefined) return [];
  const check = (settings: UserRules, path: ConfigPath): ConfigIssue[] =>
    Object.entries(settings).flatMap(([name, setting]) => {
      const options = rules.get(name);
      if (!options) return [unknownName('rule', name, [...rules.keys()], [...path, name])];
      if (typeof setting === 'string') return [];
      return Object.entries(setting[1]).flatMap(([option, value]) =>
        checkOption(option, value, options, [...path, name, 1, option]),
      );
    });
  return [
    ...check(user.rules ?? {}, ['rules']),
    ...(user.overrides ?? []).flatMap((one, index) => check(one.rules, ['overrides', index, 'rules'])),
  ];
}

function checkOption(name: string, value: unknown, options: RuleOptions, path: ConfigPath): ConfigIssue[] {
  const usual = options[name];
  if (usual === undefined) return [unknownName('option', name, Object.keys(options), path)];
  const isRight = Array.isArray(usual)
    ? Array.isArray(value) && value.every((one) => typeof one === 'string')
    : typeof value === typeof usual;
  if (isRight) return [];
  const expected = Array.isArray(usual) ? 'a list of texts' : `a ${typeof usual} such as ${JSON.stringify(usual)}`;
  return [
    { path, at: 'value', message: `Unexpected ${describeValue(value)} in ${describePath(path)}, expected ${expected}` },
  ];
}

function unknownName(what: string, name: string, names: readonly string[], path: ConfigPath): ConfigIssue {
  const meant = nearest(name, names);
  const known = names.length === 0 ? `, expected no ${what}s here` : `, expected one of ${names.join(', ')}`;
  return { path, at: 'key', message: `Unexpected ${what} "${name}"${meant === undefined ? known : didYouMean(meant)}` };
}

/** Write what a user says of rules as the program reads it. */
export function settingsOf({ articles, locales, rules }: Partial<UserOverride>): RuleSettings {
  const settings = Object.entries(rules ?? {}).map(([name, setting]): [string, RuleSetting] => {
    const [severity, options] = typeof setting === 'string' ? [setting] : setting;
    return [name, { severity: severity === 'warn' ? 'warning' : severity, ...(options && { options }) }];
  });
  return {
    ...(articles !== undefined && { articles: toList(articles).map(normalizePattern) }),
    ...(locales !== undefined && { locales: toList(locales) }),
    rules: toRecord(settings),
  };
}
