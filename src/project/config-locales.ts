import type { Host } from '../host/host.ts';
import { nearest } from '../model/nearest.ts';
import type { ConfigIssue, ConfigPath } from './config-issue.ts';
import { describePath, didYouMean } from './config-issue.ts';
import { isLocale } from './is-locale.ts';
import { isPseudoLocale } from './pseudo-names.ts';

/** The locales of a project, or why they cannot be told. */
export interface ResolvedLocales {
  /** The source locale first. */
  readonly locales: readonly string[];
  readonly issues: readonly ConfigIssue[];
}

/**
 * Tell the locales of a project: those that the configuration lists or, without a list, the folders that stand where
 * `{locale}` is in the pattern of the catalogs. The source locale is always one of them, and the first.
 *
 * A folder whose name is no language tag is passed over: a rule reports it. So is that of a pseudo-locale, which nobody
 * translates into.
 *
 * @param listed the `locales` setting
 * @param resources pattern of the catalogs, normalised
 */
export function resolveLocales(
  sourceLocale: string,
  listed: readonly string[] | undefined,
  resources: string,
  host: Host,
): ResolvedLocales {
  return listed === undefined ? findLocales(sourceLocale, resources, host) : checkLocales(sourceLocale, listed);
}

function checkLocales(sourceLocale: string, listed: readonly string[]): ResolvedLocales {
  const issues: ConfigIssue[] = [];
  const locales = new Map([[canonical(sourceLocale), sourceLocale]]);
  const seen = new Set<string>();
  for (const [index, locale] of listed.entries()) {
    const other = locales.get(canonical(locale));
    if (seen.has(locale) || (other !== undefined && other !== locale)) {
      const expected = other === locale ? 'each locale once' : `one spelling: it is "${other}" as well`;
      issues.push({ path: ['locales', index], at: 'value', message: `Unexpected "${locale}", expected ${expected}` });
    }
    seen.add(locale);
    if (other === undefined) locales.set(canonical(locale), locale);
  }
  return { locales: [...locales.values()], issues };
}

function findLocales(sourceLocale: string, resources: string, host: Host): ResolvedLocales {
  const segments = resources.split('/');
  const at = segments.findIndex((segment) => segment.includes('{'));
  const [before, after, ...more] = (segments[at] ?? '').split('{locale}');
  const isFolder = at > 0 && at < segments.length - 1;
  if (
    !isFolder ||
    before === undefined ||
    after === undefined ||
    more.length > 0 ||
    `${before}${after}`.includes('{')
  ) {
    const issue: ConfigIssue = {
      path: ['resources'],
      at: 'value',
      message: `Unexpected ${JSON.stringify(resources)} in resources without "locales", expected a folder for each locale`,
      note: `Folders do not tell the locales here. List them: "locales": ["${sourceLocale}", "en"].`,
    };
    return { locales: [sourceLocale], issues: [issue] };
  }
  const locales = new Map([[canonical(sourceLocale), sourceLocale]]);
  const seen = new Map<string, string>();
  const issues: ConfigIssue[] = [];
  for (const folder of host.folders(segments.slice(0, at).join('/'))) {
    if (folder.length <= before.length + after.length) continue;
    if (!folder.startsWith(before) || !folder.endsWith(after)) continue;
    const name = folder.slice(before.length, folder.length - after.length);
    // Tags may be longer, but no language has such a one: it is a folder of something else.
    if (!isLocale(name) || isPseudoLocale(name) || /^[a-z]{4}/i.test(name)) continue;
    const other = seen.get(canonical(name));
    if (other !== undefined) issues.push(twoFolders(name, other, sourceLocale));
    seen.set(canonical(name), name);
    if (!locales.has(canonical(name))) locales.set(canonical(name), name);
  }
  return { locales: [...locales.values()], issues };
}

function twoFolders(name: string, other: string, sourceLocale: string): ConfigIssue {
  return {
    path: ['locales'],
    at: 'key',
    message: `Unexpected folder "${name}" beside "${other}", expected one folder: they are the same locale`,
    note: `Remove one of them, or list the locales: "locales": ["${sourceLocale}", "${other}"].`,
  };
}

/**
 * Check that a locale which a setting names is one of the project's.
 *
 * @param listed whether the configuration lists the locales, for advice
 */
export function checkLocale(
  locale: string,
  locales: readonly string[],
  path: ConfigPath,
  at: ConfigIssue['at'],
  listed: boolean,
): ConfigIssue[] {
  if (locales.includes(locale)) return [];
  const hint = didYouMean(nearest(locale, locales));
  return [
    {
      path,
      at,
      message: `Unexpected locale "${locale}" in ${describePath(path)}, expected one of ${locales.join(', ')}${hint}`,
      note: listed
        ? 'Every locale that is used here stands in "locales" too.'
        : 'Without "locales" in the configuration, the folders of the catalogs are the locales: make one, or list them.',
    },
  ];
}

/** The same text for all spellings of a tag: `DE-at` is `de-AT`. */
export function canonical(locale: string): string {
  return Intl.getCanonicalLocales(locale)[0] ?? locale;
}
