import { HostError, type Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { articleNames, resourcePath } from './article-paths.ts';
import { closedFolder } from './closed-folder.ts';
import { attempt } from './load-files.ts';
import { isPseudoLocale } from './pseudo-names.ts';

/** Resource files that nothing reads. */
export interface StrayCatalogs {
  /** Catalogs of a target locale whose article and source catalog have gone. */
  readonly orphans: readonly { readonly namespace: string; readonly locale: string }[];
  /** Folders beside those of the locales that are none. */
  readonly folders: readonly { readonly name: string; readonly file: string }[];
  /** Folders that could not be read: then nothing counts as stray. */
  readonly closed: readonly Problem[];
}

/**
 * Find the resource files that nothing reads.
 *
 * @param files All articles.
 * @param known Namespaces of source catalogs without an article: they are told of already.
 */
export function strayCatalogs(
  host: Host,
  config: Config,
  files: readonly string[],
  known: readonly string[],
): StrayCatalogs {
  const namespaces = new Set([...files.map((file) => articleNames(config, file).namespace), ...known]);
  const closed: Problem[] = [];
  const unreadable = (error: HostError): void => void closed.push(closedFolder(host, error));
  const orphans = config.locales.slice(1).flatMap((locale) => {
    const [before = '', after = ''] = config.resources.replaceAll('{locale}', locale).split('{namespace}');
    return host.glob([`${before}**/*${after}`], { unreadable }).flatMap((path) => {
      const namespace = path.slice(before.length, path.length - after.length);
      const isOwn = resourcePath(config, locale, namespace) === path;
      return isOwn && namespace !== '' && !namespaces.has(namespace) ? [{ namespace, locale }] : [];
    });
  });
  const folders = strayFolders(host, config, unreadable);
  return closed.length > 0 ? { orphans: [], folders: [], closed } : { orphans, folders, closed };
}

function strayFolders(host: Host, config: Config, unreadable: (error: HostError) => void): StrayCatalogs['folders'] {
  const segments = config.resources.split('/');
  const at = segments.indexOf('{locale}');
  if (at <= 0) return [];
  const parent = segments.slice(0, at).join('/');
  const ending = /\.[^./{}]+$/.exec(config.resources)?.[0] ?? '';
  const names = attempt(() => host.folders(parent));
  if (names instanceof HostError) {
    unreadable(names);
    return [];
  }
  return names.flatMap((name) => {
    if (name.startsWith('.') || isPseudoLocale(name) || (config.locales.includes(name) && isLanguage(name))) return [];
    // A folder of something else has no catalogs in it.
    const [file] = host.glob([`${parent}/${name}/**/*${ending}`], { unreadable });
    return file === undefined ? [] : [{ name, file }];
  });
}

/** Tell whether a tag names a language that there is: `foo` is well formed as well. */
function isLanguage(tag: string): boolean {
  try {
    const language = tag.split('-')[0]?.toLowerCase() ?? '';
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) !== undefined;
  } catch {
    return false;
  }
}
