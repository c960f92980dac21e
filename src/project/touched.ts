import picomatch from 'picomatch';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { articleNames, resourcePath } from './article-paths.ts';

/** What a finding is about. */
export type About = Pick<Problem, 'namespace' | 'locale'> & { readonly place?: { readonly file: string } };

/**
 * Make the function that tells whether a finding is about something that was touched: its own file, its article, its
 * catalog, or the source catalog.
 *
 * @param files Paths of what was touched, below the project folder; of articles, also those that have gone.
 */
export function touchedBy(config: Config, files: ReadonlySet<string>): (about: About) => boolean {
  const globs = config.articles.filter((glob) => !glob.startsWith('!'));
  const ignore = config.articles.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  const isArticle = picomatch([...globs], { ignore });
  const articles = new Set(
    [...files].filter((file) => isArticle(file)).map((file) => articleNames(config, file).namespace),
  );
  return ({ place, namespace, locale }) => {
    if (place && files.has(place.file)) return true;
    if (namespace === undefined) return false;
    if (articles.has(namespace) || files.has(resourcePath(config, config.sourceLocale, namespace))) return true;
    return locale !== undefined && files.has(resourcePath(config, locale, namespace));
  };
}
