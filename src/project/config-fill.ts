import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Syntax } from '../model/segment.ts';
import { configDefaults as defaults } from './config-defaults.ts';
import { fillFallback } from './config-fallback.ts';
import type { ConfigIssue } from './config-issue.ts';
import { checkLocale, resolveLocales } from './config-locales.ts';
import { checkPatterns, normalizePattern } from './config-patterns.ts';
import { toList, toRecord } from './config-record.ts';
import { checkRules, settingsOf, type KnownRules } from './config-rules.ts';
import type { UserConfig } from './user-config.ts';

/** A configuration that is complete, if there are no issues. */
export interface FilledConfig {
  readonly config: Config;
  readonly issues: readonly ConfigIssue[];
}

/**
 * Fill in what a configuration leaves out, and check what its settings say about each other and about the project.
 *
 * @param user the configuration, its shape checked
 * @param file where it was read from
 * @param rules the rules there are; undefined to take every name for one
 */
export function fillConfig(
  user: UserConfig,
  file: string | undefined,
  host: Host,
  rules: KnownRules | undefined,
): FilledConfig {
  const patterns = {
    articles: toList(user.articles ?? defaults.articles).map(normalizePattern),
    resources: normalizePattern(user.resources ?? defaults.resources),
    output: normalizePattern(user.output ?? defaults.output),
  };
  const sourceLocale = user.sourceLocale ?? defaults.sourceLocale;
  const issues = checkPatterns(user, patterns, host);
  // Folders tell nothing when the pattern that leads to them is wrong.
  const resolved =
    user.locales !== undefined || issues.length === 0
      ? resolveLocales(sourceLocale, user.locales, patterns.resources, host)
      : undefined;
  const locales = resolved?.locales ?? [sourceLocale];
  issues.push(...(resolved?.issues ?? []), ...checkRules(user, rules));
  if (resolved?.issues.length === 0) issues.push(...checkNamedLocales(user, locales));

  const config: Config = {
    ...patterns,
    sourceLocale,
    locales,
    fallback: fillFallback(locales, listsOf(user.fallback)),
    syntax: toRecord(mergeSyntax(user.syntax)),
    frontMatter: expandNames(user.frontMatter, defaults.frontMatter),
    props: expandNames(user.props, defaults.props),
    code: user.code ?? defaults.code,
    parser: user.parser ?? defaults.parser,
    localesField: user.localesField ?? defaults.localesField,
    localesFor: toRecord(listsOf(user.localesFor)),
    assets: user.assets ?? defaults.assets,
    rules: [{ rules: user.rules ?? {} }, ...(user.overrides ?? [])].map(settingsOf),
    glossary: normalizePattern(user.glossary ?? defaults.glossary),
    file,
  };
  return { config, issues };
}

function checkNamedLocales(user: UserConfig, locales: readonly string[]): ConfigIssue[] {
  const listed = user.locales !== undefined;
  const names = Object.keys(user.fallback ?? {}).flatMap((locale) =>
    checkLocale(locale, locales, ['fallback', locale], 'key', listed),
  );
  const values = (['fallback', 'localesFor'] as const).flatMap((setting) =>
    Object.entries(user[setting] ?? {}).flatMap(([name, value]) =>
      toList(value).flatMap((locale, index) => {
        const path = typeof value === 'string' ? [setting, name] : [setting, name, index];
        return checkLocale(locale, locales, path, 'value', listed);
      }),
    ),
  );
  const overrides = (user.overrides ?? []).flatMap(({ locales: named = [] }, index) =>
    toList(named).flatMap((locale, nth) => {
      const path = ['overrides', index, 'locales', ...(typeof named === 'string' ? [] : [nth])];
      return checkLocale(locale, locales, path, 'value', listed);
    }),
  );
  return [...names, ...values, ...overrides];
}

function listsOf(setting: Readonly<Record<string, string | readonly string[]>> = {}): Map<string, readonly string[]> {
  return new Map(Object.entries(setting).map(([name, value]) => [name, toList(value)]));
}

/** The user's globs come after the defaults, since the last glob that matches counts. */
function mergeSyntax(syntax: UserConfig['syntax'] = {}): Map<string, readonly Syntax[]> {
  const merged = new Map(Object.entries(defaults.syntax));
  for (const [glob, extensions] of Object.entries(syntax)) {
    merged.delete(glob);
    merged.set(glob, extensions);
  }
  return merged;
}

/** Names that take the place of the defaults, or of which `...` stands for them. */
function expandNames(names: readonly string[] = ['...'], usual: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => (name === '...' ? usual : [name])))];
}
