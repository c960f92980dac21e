import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { hasClosedFolder, isClosedFolder } from './closed-folder.ts';
import { loadLocale, loadSource } from './load-files.ts';
import type { LoadedArticle } from './load-project.ts';
import { segmentArticle } from './segment-article.ts';

/**
 * Load what is left of articles that have gone: their catalogs and states, beside a text that is empty. What can't be used
 * is left out; and all of an article where a folder can't be read, so that its texts go nowhere without their translations.
 *
 * @param namespaces Names of articles that are no more.
 * @param closed Is given the folders that could not be read.
 */
export function loadRemains(
  host: Host,
  config: Config,
  namespaces: readonly string[],
  closed: Problem[],
): LoadedArticle[] {
  return namespaces.flatMap((namespace) => {
    const problems: Problem[] = [];
    const source = loadSource(host, config, namespace, problems);
    const targets = config.locales
      .filter((locale) => locale !== config.sourceLocale)
      .flatMap((locale) => loadLocale(host, config, locale, namespace, problems) ?? []);
    closed.push(...problems.filter(isClosedFolder));
    if (!source || hasClosedFolder(problems)) return [];
    const file = `${namespace}.md`;
    const article = segmentArticle(host, config, file, '');
    return [{ file, path: file, namespace, article, source, targets, broken: [], excluded: [] }];
  });
}
