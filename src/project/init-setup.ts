import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { baseFolder } from './article-paths.ts';
import { configDefaults } from './config-defaults.ts';
import { canonical } from './config-locales.ts';
import type { UserConfig } from './user-config.ts';
import { articleFiles, findArticleFolders, findLanguageFolders } from './init-articles.ts';
import { distinctLocales, findResourceFolder, findSourceLocale, type FoundSource } from './init-locales.ts';
import type { Manifest } from './init-manifest.ts';

/** How a project is set up, or is going to be. */
export interface Setup {
  readonly articles: {
    /** The folder they are in; empty for the project folder. */
    readonly folder: string;
    readonly files: readonly string[];
    /** Other folders that look as if they had articles. */
    readonly others: readonly string[];
  };
  readonly source: FoundSource;
  /** The locales to translate into. */
  readonly targets: readonly string[];
  /** Patterns of the catalogs and of the outputs. */
  readonly resources: string;
  readonly output: string;
}

/** Tell how a configured project is set up. */
export function readSetup(host: Host, config: Config): Setup {
  const [glob = ''] = config.articles.filter((one) => !one.startsWith('!'));
  return {
    articles: { folder: baseFolder(glob), files: host.glob(config.articles), others: [] },
    source: { locale: config.sourceLocale, because: undefined },
    targets: config.locales.filter((locale) => locale !== config.sourceLocale),
    resources: config.resources,
    output: config.output,
  };
}

/** Look around in a project, and find a set-up that suits it. */
export function findSetup(host: Host, manifest: Manifest | undefined): Setup {
  const [found, ...others] = findArticleFolders(host);
  const resources = findResourceFolder(host);
  const source = findSourceLocale(host, found?.files ?? [], resources, manifest?.value);
  const languages = found && findLanguageFolders(found, source.locale);
  const articles = languages?.source ?? found ?? { folder: baseFolder(configDefaults.articles[0] ?? ''), files: [] };
  const locales = distinctLocales([source.locale, ...(resources?.locales ?? []), ...(languages?.targets ?? [])]);
  return {
    articles: { ...articles, others: others.map((one) => one.folder) },
    source,
    targets: locales.filter((locale) => canonical(locale) !== canonical(source.locale)).toSorted(),
    resources: resources === undefined ? configDefaults.resources : `${resources.folder}/{locale}/{namespace}.json`,
    output: configDefaults.output,
  };
}

/**
 * Make the configuration for a set-up: what differs from the defaults, and the languages by name.
 *
 * Without a language to translate into it names none: then the folders of the catalogs tell, and the first one that
 * somebody makes counts at once.
 */
export function toUserConfig({ articles, source, targets, resources }: Setup, schema: string | undefined): UserConfig {
  const glob = `${articles.folder}/${articleFiles}`;
  return {
    $schema: schema,
    sourceLocale: source.locale,
    locales: targets.length > 0 ? [source.locale, ...targets] : undefined,
    articles: configDefaults.articles.includes(glob) ? undefined : glob,
    resources: resources === configDefaults.resources ? undefined : resources,
  };
}
