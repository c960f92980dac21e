import type { Host, HostError } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { normalise } from '../sync/normalise.ts';
import { articleNames, resourcePath, statePath } from './article-paths.ts';
import { closedFolder, hasClosedFolder } from './closed-folder.ts';
import { distinctProblems } from './distinct-problems.ts';
import { loadLocale, loadSource, type LoadedLocale } from './load-files.ts';
import type { LoadedArticle, Project } from './load-project.ts';
import { mayExist } from './may-exist.ts';
import { problemIn } from './problem-in.ts';

/**
 * How much of two sets of texts must be shared, 0 to 1 by the Sørensen–Dice coefficient, for one to be the other renamed:
 * an article with one heading in common with a long one that has gone must not take that one's translations away.
 */
const leastShared = 0.5;

/** A project whose renamed articles have their catalogs again. */
export interface FollowedRenames {
  readonly project: Project;
  /** Namespaces that have source catalogs but no article. */
  readonly orphans: readonly string[];
}

/**
 * Find the articles that were renamed since the last sync: new ones whose texts stand in a catalog that has no article
 * any more. They take that catalog's files along, translations and all; where one of those can't be used, the article is
 * left alone until it can.
 *
 * @param known Namespaces that have source catalogs but no article, where that is known.
 */
export function followRenames(host: Host, project: Project, known?: readonly string[]): FollowedRenames {
  const { config } = project;
  const found = known ? { orphans: known, closed: [] } : findOrphans(host, config, project.files, project.problems);
  const orphans = new Set(found.orphans);
  const problems: Problem[] = [...found.closed];
  const told = (): Problem[] => distinctProblems([...project.problems, ...problems]);
  if (orphans.size === 0) return { project: { ...project, problems: told() }, orphans: [] };
  const sources = new Map<string, LoadedArticle['source']>();
  for (const namespace of orphans) {
    const source = loadSource(host, config, namespace, problems);
    if (source) sources.set(namespace, source);
  }
  const articles: LoadedArticle[] = [];
  const unreadable = [...project.unreadable];
  for (const loaded of project.articles) {
    const isNew = loaded.source.catalog.text === undefined && loaded.article.segments.length > 0;
    const found = isNew ? mostAlike(loaded, sources) : undefined;
    const source = found === undefined ? undefined : sources.get(found);
    if (found === undefined || !source) {
      articles.push(loaded);
      continue;
    }
    orphans.delete(found);
    sources.delete(found);
    const locales = followLocales(host, config, loaded, found, problems);
    if (locales) articles.push({ ...loaded, ...locales, source, movedFrom: found });
    else {
      problems.push(renamedTooSoon(loaded, found));
      unreadable.push(loaded);
    }
  }
  return {
    project: { ...project, articles, unreadable, problems: told() },
    orphans: [...orphans],
  };
}

/**
 * Load the files that an article's locales have under its old name; what stands under the new one already, goes first.
 *
 * @returns undefined when one of them can't be used.
 */
function followLocales(
  host: Host,
  config: Config,
  loaded: LoadedArticle,
  from: string,
  problems: Problem[],
): Pick<LoadedArticle, 'targets' | 'excluded'> | undefined {
  const targets: LoadedLocale[] = [];
  const excluded: LoadedLocale[] = [];
  for (const locale of config.locales) {
    if (locale === config.sourceLocale) continue;
    const isTarget = loaded.targets.some((one) => one.locale === locale);
    const own = [...loaded.targets, ...loaded.excluded].find((one) => one.locale === locale);
    const hasOld = [resourcePath(config, locale, from), statePath(locale, from)].some((path) => mayExist(host, path));
    if (hasOld && loaded.broken.includes(locale)) return undefined;
    const old = hasOld ? loadLocale(host, config, locale, from, problems) : undefined;
    if (hasOld && !old) return undefined;
    const followed = old && own ? merge(own, old) : (old ?? own);
    if (followed) (isTarget ? targets : excluded).push(followed);
  }
  return { targets, excluded };
}

/** A catalog that somebody moved by hand keeps its place; its state may have stayed behind. */
function merge(own: LoadedLocale, old: LoadedLocale): LoadedLocale {
  if (own.catalog.text === undefined) return old;
  return own.state.text === undefined && old.catalog.text === undefined ? { ...own, state: old.state } : own;
}

function renamedTooSoon({ file }: LoadedArticle, from: string): Problem {
  return problemIn(
    file,
    'article-skipped',
    `Unexpected trouble with the files of \`${from}\`, which this article was called before, expected them to be readable`,
    {
      note: 'Mend them first, so that the article can take its translations along; until then it is left alone.',
    },
  );
}

/**
 * Find the namespaces that have a source catalog, but no article: none where any folder could not be read, since their
 * articles may stand there.
 *
 * @param known What went wrong so far.
 * @returns Also the folders of catalogs that could not be read.
 */
export function findOrphans(
  host: Host,
  config: Config,
  files: readonly string[],
  known: readonly Problem[],
): { readonly orphans: readonly string[]; readonly closed: readonly Problem[] } {
  const closed: Problem[] = [];
  const catalogs = sourceCatalogs(host, config, closed);
  if (hasClosedFolder([...known, ...closed])) return { orphans: [], closed };
  const taken = new Set(files.map((file) => articleNames(config, file).namespace));
  return { orphans: catalogs.filter((namespace) => !taken.has(namespace)), closed };
}

/** The namespaces of all catalogs of the source locale that are where `resources` says they are. */
function sourceCatalogs(host: Host, config: Config, closed: Problem[]): string[] {
  const [before = '', after = ''] = config.resources.replaceAll('{locale}', config.sourceLocale).split('{namespace}');
  const unreadable = (error: HostError): void => void closed.push(closedFolder(host, error));
  return host.glob([`${before}**/*${after}`], { unreadable }).flatMap((path) => {
    if (!path.startsWith(before) || !path.endsWith(after)) return [];
    const namespace = path.slice(before.length, path.length - after.length);
    return namespace === '' ? [] : [namespace];
  });
}

function mostAlike(loaded: LoadedArticle, sources: ReadonlyMap<string, LoadedArticle['source']>): string | undefined {
  const own = new Set(loaded.article.segments.map((segment) => normalise(segment.value)));
  let best: { namespace: string; share: number } | undefined;
  for (const [namespace, { catalog }] of sources) {
    const texts = new Set(catalog.content.entries.map((entry) => normalise(entry.value ?? '')));
    const shared = [...own].filter((text) => texts.has(text)).length;
    const share = (2 * shared) / Math.max(1, own.size + texts.size);
    if (share >= leastShared && share > (best?.share ?? 0)) best = { namespace, share };
  }
  return best?.namespace;
}
