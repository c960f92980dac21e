import { emptyCatalog, parseCatalog } from '../catalog/parse-catalog.ts';
import { serializeCatalog } from '../catalog/serialize-catalog.ts';
import { pseudoLocale } from '../build/pseudo-locale.ts';
import type { Host } from '../host/host.ts';
import { isPseudoValue, type PseudoStyle } from '../markdown/pseudo-value.ts';
import { ConfigError } from '../model/config-error.ts';
import type { Config } from '../model/config.ts';
import { nearest } from '../model/nearest.ts';
import { resourcePath } from './article-paths.ts';
import { canonical } from './config-locales.ts';
import { decodeText } from './decode-text.ts';
import type { LoadedLocale } from './load-files.ts';
import type { FileChange, PlannedArticle } from './plan-project.ts';
import { isPseudoLocale, pseudoLocales } from './pseudo-names.ts';

/**
 * Tell which pseudo-locales are meant: the one that is named, or all.
 *
 * @throws ConfigError for a name that is none, and where a project has translations of its own under that name.
 */
export function choosePseudoLocales(host: Host, config: Config, named: string | true): readonly string[] {
  const all = Object.keys(pseudoLocales);
  if (named !== true && !isPseudoLocale(named)) {
    const meant = nearest(named, all);
    throw new ConfigError(`Unexpected pseudo-locale \`${named}\`, expected \`${all.join('` or `')}\``, {
      note: meant === undefined ? 'Paths of articles come before `--pseudo`.' : `Did you mean \`${meant}\`?`,
    });
  }
  const chosen = named === true ? all : all.filter((one) => canonical(one) === canonical(named));
  for (const locale of chosen) refuseReal(host, config, locale);
  return chosen;
}

/** A pseudo-locale takes nobody's place: not that of a locale of the project, nor of texts that people wrote. */
function refuseReal(host: Host, config: Config, locale: string): void {
  const note = 'Nothing was written. Give the real locale another name: this one is for pseudo-translations.';
  if (config.locales.some((one) => canonical(one) === canonical(locale))) {
    throw new ConfigError(`Unexpected locale \`${locale}\` in the project, expected that name to be free`, {
      ...(config.file !== undefined && { file: config.file }),
      note,
    });
  }
  const file = catalogsOf(host, config, locale).find((path) => !isOurs(host, path));
  if (file === undefined) return;
  throw new ConfigError('Unexpected text that is no pseudo-translation, expected none', { file, note });
}

/** Count pseudo-locales among the locales of a project. */
export function withPseudoConfig(config: Config, locales: readonly string[]): Config {
  return locales.length === 0 ? config : { ...config, locales: [...config.locales, ...locales] };
}

/** Plan an article in pseudo-locales too, as if these were locales of the project. */
export function withPseudoLocales(planned: PlannedArticle, locales: readonly string[]): PlannedArticle {
  const { loaded, plan } = planned;
  const files = (locale: string): LoadedLocale => ({
    locale,
    catalog: { path: '', text: undefined, content: emptyCatalog() },
    state: { path: '', text: undefined, content: undefined },
  });
  return {
    ...planned,
    loaded: { ...loaded, targets: [...loaded.targets, ...locales.map(files)] },
    plan: {
      ...plan,
      locales: [...plan.locales, ...locales.map((locale) => pseudoLocale(plan, locale, styleOf(locale)))],
    },
  };
}

/**
 * Plan the catalogs of pseudo-locales: what is there already is replaced as a whole.
 *
 * @param everything True when all articles were planned and could be read: catalogs of others are then removed.
 */
export function pseudoCatalogs(
  host: Host,
  config: Config,
  articles: readonly PlannedArticle[],
  locales: readonly string[],
  everything: boolean,
): FileChange[] {
  return locales.flatMap((locale) => {
    const planned = articles.flatMap(({ plan }): FileChange[] => {
      const path = resourcePath(config, locale, plan.namespace);
      const { entries } = pseudoLocale(plan, locale, styleOf(locale));
      const after = entries.length > 0 ? serializeCatalog(emptyCatalog(), entries) : undefined;
      return [{ path, before: textOf(host, path), after }];
    });
    const expected = new Set(planned.map(({ path }) => path));
    // Nobody knows what an article that cannot be read holds.
    const gone = everything ? catalogsOf(host, config, locale) : [];
    const removed = gone
      .filter((path) => !expected.has(path))
      .map((path): FileChange => ({ path, before: textOf(host, path), after: undefined }));
    return [...planned, ...removed].filter(({ before, after }) => before !== after);
  });
}

function catalogsOf(host: Host, config: Config, locale: string): string[] {
  const named = config.resources.replaceAll('{locale}', locale);
  return host.glob([named.replace(/(^|\/)\{namespace\}/, '$1**/*').replaceAll('{namespace}', '*')]);
}

/** Tell whether a catalog holds pseudo-translations only; an empty one and empty values are nobody's. */
function isOurs(host: Host, path: string): boolean {
  const { catalog } = parseCatalog(textOf(host, path) ?? '');
  return catalog?.entries.every(({ value }) => value === '' || isPseudoValue(value ?? '')) ?? false;
}

function textOf(host: Host, path: string): string | undefined {
  const bytes = host.readIfExists(path);
  const decoded = bytes && decodeText(bytes);
  return decoded && 'text' in decoded ? decoded.text : decoded && '';
}

function styleOf(locale: string): PseudoStyle {
  return pseudoLocales[locale] ?? 'accents';
}
