import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { loadLocale, loadSource } from './load-files.ts';
import type { LoadedArticle } from './load-project.ts';
import { segmentArticle } from './segment-article.ts';

/**
 * Load what is left of articles that have gone: their catalogs and states, beside a text that is empty. What can't be used
 * is left out; it has been reported.
 *
 * @param namespaces Names of articles that are no more.
 */
export function loadRemains(host: Host, config: Config, namespaces: readonly string[]): LoadedArticle[] {
  return namespaces.flatMap((namespace) => {
    const source = loadSource(host, config, namespace, []);
    if (!source) return [];
    const targets = config.locales
      .filter((locale) => locale !== config.sourceLocale)
      .flatMap((locale) => loadLocale(host, config, locale, namespace, []) ?? []);
    const file = `${namespace}.md`;
    const article = segmentArticle(host, config, file, '');
    return [{ file, path: file, namespace, article, source, targets, broken: [], excluded: [] }];
  });
}
