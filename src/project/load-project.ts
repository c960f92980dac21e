import { HostError, type Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { positionAt } from '../model/position-at.ts';
import type { Problem } from '../model/problem.ts';
import type { SegmentedArticle } from '../model/segment.ts';
import { articleNames, lastMatch, resourcePath, statePath } from './article-paths.ts';
import { closedFolderOf, isClosedFolder } from './closed-folder.ts';
import { decodeText } from './decode-text.ts';
import { distinctProblems } from './distinct-problems.ts';
import { attempt, loadLocale, loadSource, type LoadedLocale, type LoadedSource } from './load-files.ts';
import { mayExist } from './may-exist.ts';
import { problemIn } from './problem-in.ts';
import { segmentAhead, type SegmentsAhead } from './segment-ahead.ts';
import { segmentArticle } from './segment-article.ts';
import { unmergedArticle } from './unmerged-article.ts';
import { unknownLocale } from './unknown-locale.ts';

/** An article with everything that belongs to it. */
export interface LoadedArticle {
  readonly file: string;
  /** Path below the folder of the articles, with extension. */
  readonly path: string;
  readonly namespace: string;
  readonly article: SegmentedArticle;
  readonly source: LoadedSource;
  /** The target locales that the article is for and whose files can be used. */
  readonly targets: readonly LoadedLocale[];
  /** The target locales that the article is for but whose files can't be used. */
  readonly broken: readonly string[];
  /** Locales that the article is not for, but that have a catalog of it. */
  readonly excluded: readonly LoadedLocale[];
  /** The namespace whose files these are, where the article was renamed since the last sync. */
  readonly movedFrom?: string;
}

/** A project as it is on disk; what could not be read is among the problems, everything else is there. */
export interface Project {
  readonly config: Config;
  readonly articles: readonly LoadedArticle[];
  /** Articles that could not be read. */
  readonly unreadable: readonly { readonly file: string; readonly namespace: string }[];
  readonly problems: readonly Problem[];
  /** Files of all articles, also those that were not asked for. */
  readonly files: readonly string[];
}

interface Loadable {
  readonly looked?: (file: string) => void;
  readonly closed?: readonly Problem[] | undefined;
}

/**
 * Load articles with their catalogs and states.
 *
 * @param files The articles to load: paths below the project folder.
 * @param all All articles of the project.
 * @param more `looked` is told of each article that was loaded; `closed` are the folders of articles that could not be read.
 */
export function loadProject(
  host: Host,
  config: Config,
  files: readonly string[],
  all: readonly string[],
  { looked, closed = [] }: Loadable = {},
): Project {
  const ahead = segmentAhead(host, config, files);
  const load = createLoader(host, config, all, ahead);
  const problems: Problem[] = [...closed];
  const articles: LoadedArticle[] = [];
  const unreadable: Project['unreadable'][number][] = [];
  for (const file of files) {
    const one = load(file);
    looked?.(file);
    problems.push(...one.problems);
    if (one.loaded) articles.push(one.loaded);
    else unreadable.push({ file, namespace: one.namespace });
  }
  ahead.stop();
  return { config, articles, unreadable, problems: distinctProblems(problems), files: all };
}

/** What came of loading one article. */
export interface Loading {
  readonly namespace: string;
  /** Undefined for an article that could not be read; the problems say why. */
  readonly loaded: LoadedArticle | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Make what loads the articles of a project one at a time.
 *
 * @param all All articles of the project: two of them must not have one namespace.
 * @param ahead Segments articles on another processor.
 */
export function createLoader(
  host: Host,
  config: Config,
  all: readonly string[],
  ahead?: SegmentsAhead,
): (file: string) => Loading {
  const first = new Map<string, string>();
  const second = new Map<string, string>();
  for (const file of all) {
    const { namespace } = articleNames(config, file);
    if (!first.has(namespace)) first.set(namespace, file);
    else if (!second.has(namespace)) second.set(namespace, file);
  }
  return (file) => {
    const problems: Problem[] = [];
    const names = articleNames(config, file);
    const other = [first, second].map((one) => one.get(names.namespace)).find((one) => one !== file);
    const loaded =
      other !== undefined
        ? sharedNamespace(file, other, names.namespace)
        : loadArticle(host, config, file, names, problems, ahead);
    if ('article' in loaded) return { namespace: names.namespace, loaded, problems };
    return { namespace: names.namespace, loaded: undefined, problems: [...problems, loaded] };
  };
}

function sharedNamespace(file: string, other: string, namespace: string): Problem {
  return problemIn(file, 'article-unreadable', `Unexpected second article \`${namespace}\`, expected one`, {
    note: `\`${other}\` has the same name without its extension, so both would use the same catalogs. Rename one of them.`,
  });
}

function loadArticle(
  host: Host,
  config: Config,
  file: string,
  names: { path: string; namespace: string },
  problems: Problem[],
  ahead: SegmentsAhead | undefined,
): LoadedArticle | Problem {
  const read = readArticle(host, config, file, ahead);
  if ('message' in read) return read;
  const { namespace } = names;
  const source = loadSource(host, config, namespace, problems);
  if (!source) {
    const closed = problems.findLast(isClosedFolder);
    if (closed) return closed;
    // The problem is on the list already; without these files nothing about the article is certain.
    return problemIn(
      file,
      'article-skipped',
      'Unexpected trouble with the files of this article, expected them to be readable',
      {
        note: `Mend \`${resourcePath(config, config.sourceLocale, namespace)}\` or \`${statePath(config.sourceLocale, namespace)}\` first; until then the article is left alone.`,
      },
    );
  }
  const wanted = targetsOf(config, file, read);
  const targets: LoadedLocale[] = [];
  const excluded: LoadedLocale[] = [];
  const broken: string[] = [];
  const unknown = unknownLocale(config, file, read);
  if (unknown) problems.push(unknown);
  for (const locale of config.locales) {
    if (locale === config.sourceLocale) continue;
    if (unknown && !wanted.includes(locale)) {
      // It may be this one that was meant, so nothing of it is put away.
      broken.push(locale);
      continue;
    }
    if (!wanted.includes(locale) && !mayExist(host, resourcePath(config, locale, namespace))) continue;
    const loaded = loadLocale(host, config, locale, namespace, problems);
    if (!loaded) broken.push(locale);
    else if (wanted.includes(locale)) targets.push(loaded);
    // A value that is no text cannot be put away, so its file stays.
    else if (loaded.catalog.content.entries.some((entry) => entry.value === undefined)) broken.push(locale);
    else excluded.push(loaded);
  }
  return { file, ...names, article: read, source, targets, broken, excluded };
}

/** The target locales of an article: what its front matter says, else what the configuration says, else all. */
function targetsOf(config: Config, file: string, article: SegmentedArticle): string[] {
  const named = article.frontMatter.locales ?? lastMatch(config.localesFor, file);
  const wanted = named?.map((locale) => locale.toLowerCase());
  return config.locales.filter(
    (locale) => locale !== config.sourceLocale && (!wanted || wanted.includes(locale.toLowerCase())),
  );
}

/** Read and segment an article. */
function readArticle(
  host: Host,
  config: Config,
  file: string,
  ahead: SegmentsAhead | undefined,
): SegmentedArticle | Problem {
  const bytes = attempt(() => host.read(file));
  if (bytes instanceof HostError) {
    const closed = closedFolderOf(host, file);
    if (closed) return closed;
    // It stands in its folder, and yet it is not there.
    const isListed = bytes.code === 'ENOENT' && {
      note: 'It may be a symbolic link to a file that has gone, or have a name that is not UTF-8: mend the link, or rename the file.',
    };
    return problemIn(file, 'article-unreadable', bytes.message, { ...isListed });
  }
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) {
    return problemIn(file, 'article-unreadable', 'Unexpected bytes that are not UTF-8, expected UTF-8 text', {
      note: 'Save the file as UTF-8; nothing was changed.',
      ...decoded,
    });
  }
  const article = segmentArticle(host, config, file, decoded.text, ahead);
  const wrong = article.problems[0] ?? unmergedArticle(article);
  if (!wrong) return article;
  return problemIn(file, 'article-unreadable', wrong.message, {
    ...(wrong.note !== undefined && { note: wrong.note }),
    ...positionAt(article.text, wrong.span.start),
  });
}
