import { emptyCatalog, parseCatalog } from '../catalog/parse-catalog.ts';
import { parseState } from '../catalog/parse-state.ts';
import { parseSourceStates } from '../catalog/source-state.ts';
import { HostError, type Host } from '../host/host.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Config } from '../model/config.ts';
import { positionAt } from '../model/position-at.ts';
import type { Problem } from '../model/problem.ts';
import type { SegmentedArticle } from '../model/segment.ts';
import type { SourceStates, State } from '../model/state.ts';
import { articleNames, lastMatch, resourcePath, statePath, syntaxOf } from './article-paths.ts';
import { decodeText } from './decode-text.ts';
import { segmentCached } from './segment-cached.ts';
import { unknownLocale } from './unknown-locale.ts';

/** A file of one locale and namespace, as it was read. */
export interface LoadedFile<Content> {
  readonly path: string;
  /** Its text, or undefined where there is no file. */
  readonly text: string | undefined;
  readonly content: Content;
}

/** One locale's files for an article. */
export interface LoadedLocale {
  readonly locale: string;
  readonly catalog: LoadedFile<Catalog>;
  readonly state: LoadedFile<State | undefined>;
}

/** An article with everything that belongs to it. */
export interface LoadedArticle {
  readonly file: string;
  /** Path below the folder of the articles, with extension. */
  readonly path: string;
  readonly namespace: string;
  readonly article: SegmentedArticle;
  readonly source: {
    readonly catalog: LoadedFile<Catalog>;
    readonly states: LoadedFile<SourceStates | undefined>;
  };
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

/**
 * Load articles with their catalogs and states.
 *
 * @param files The articles to load: paths below the project folder.
 * @param all All articles of the project.
 */
export function loadProject(host: Host, config: Config, files: readonly string[], all: readonly string[]): Project {
  const problems: Problem[] = [];
  const articles: LoadedArticle[] = [];
  const unreadable: { file: string; namespace: string }[] = [];
  const sharing = new Map<string, string[]>();
  for (const file of all) {
    const { namespace } = articleNames(config, file);
    sharing.set(namespace, [...(sharing.get(namespace) ?? []), file]);
  }
  for (const file of files) {
    const names = articleNames(config, file);
    const others = (sharing.get(names.namespace) ?? []).filter((other) => other !== file);
    const loaded =
      others.length > 0
        ? sharedNamespace(file, others[0] ?? '', names.namespace)
        : loadArticle(host, config, file, names, problems);
    if ('article' in loaded) articles.push(loaded);
    else {
      problems.push(loaded);
      unreadable.push({ file, namespace: names.namespace });
    }
  }
  return { config, articles, unreadable, problems, files: all };
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
): LoadedArticle | Problem {
  const read = readArticle(host, config, file);
  if ('message' in read) return read;
  const { namespace } = names;
  const source = loadSource(host, config, namespace, problems);
  if (!source) {
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
    if (!wanted.includes(locale) && !host.stat(resourcePath(config, locale, namespace))) continue;
    const loaded = loadLocale(host, config, locale, namespace, problems);
    if (!loaded) broken.push(locale);
    else if (wanted.includes(locale)) targets.push(loaded);
    // A value that is no text cannot be put away, so its file stays.
    else if (loaded.catalog.content.entries.some((entry) => entry.value === undefined)) broken.push(locale);
    else excluded.push(loaded);
  }
  return { file, ...names, article: read, source, targets, broken, excluded };
}

/** Load one target locale's files of a namespace; undefined when one of them can't be used. */
export function loadLocale(
  host: Host,
  config: Config,
  locale: string,
  namespace: string,
  problems: Problem[],
): LoadedLocale | undefined {
  const catalog = loadCatalog(host, resourcePath(config, locale, namespace), problems, { locale, namespace });
  const state = loadFile(host, statePath(locale, namespace), problems, (text) =>
    text === undefined ? { content: undefined, problems: [] } : withContent(parseState(text)),
  );
  return catalog && state && { locale, catalog, state };
}

/** Load the source locale's files of a namespace; undefined when one of them can't be used. */
export function loadSource(
  host: Host,
  config: Config,
  namespace: string,
  problems: Problem[],
): LoadedArticle['source'] | undefined {
  const catalog = loadCatalog(host, resourcePath(config, config.sourceLocale, namespace), problems);
  const states = loadFile(host, statePath(config.sourceLocale, namespace), problems, (text) =>
    text === undefined ? { content: undefined, problems: [] } : withContent(parseSourceStates(text)),
  );
  return catalog && states && { catalog, states };
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
function readArticle(host: Host, config: Config, file: string): SegmentedArticle | Problem {
  const bytes = attempt(() => host.read(file));
  if (bytes instanceof HostError) return problemIn(file, 'article-unreadable', bytes.message);
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) {
    return problemIn(file, 'article-unreadable', 'Unexpected bytes that are not UTF-8, expected UTF-8 text', {
      note: 'Save the file as UTF-8; nothing was changed.',
      ...decoded,
    });
  }
  const options = { fields: config.frontMatter, localesField: config.localesField, sourceLocale: config.sourceLocale };
  const article = segmentCached(host, file, decoded.text, { syntax: syntaxOf(config, file), frontMatter: options });
  const [wrong] = article.problems;
  if (!wrong) return article;
  return problemIn(file, 'article-unreadable', wrong.message, {
    ...(wrong.note !== undefined && { note: wrong.note }),
    ...positionAt(article.text, wrong.span.start),
  });
}

function loadCatalog(
  host: Host,
  path: string,
  problems: Problem[],
  about: { locale?: string; namespace?: string } = {},
): LoadedFile<Catalog> | undefined {
  return loadFile(
    host,
    path,
    problems,
    (text) => {
      if (text === undefined) return { content: emptyCatalog(), problems: [] };
      const parsed = parseCatalog(text);
      return { content: parsed.catalog, problems: parsed.problems, failed: parsed.catalog === undefined };
    },
    about,
  );
}

function withContent<Content>(parsed: {
  state: Content | undefined;
  problems: readonly JsonTrouble[];
}): Parsed<Content> {
  return { content: parsed.state, problems: parsed.problems, failed: parsed.state === undefined };
}

interface JsonTrouble {
  readonly message: string;
  readonly note?: string;
  readonly span: { readonly start: number; readonly end: number };
}

interface Parsed<Content> {
  readonly content: Content | undefined;
  readonly problems: readonly JsonTrouble[];
  readonly failed?: boolean;
}

/** Read and parse a file that may not be there; undefined when it is there but can't be used. */
function loadFile<Content>(
  host: Host,
  path: string,
  problems: Problem[],
  parse: (text: string | undefined) => Parsed<Content>,
  about: { locale?: string; namespace?: string } = {},
): LoadedFile<Content> | undefined {
  const bytes = attempt(() => host.readIfExists(path));
  if (bytes instanceof HostError) {
    problems.push(problemIn(path, 'catalog-unreadable', bytes.message, about));
    return undefined;
  }
  const decoded = bytes && decodeText(bytes);
  if (decoded && !('text' in decoded)) {
    const note = 'Save the file as UTF-8; nothing was changed.';
    const message = 'Unexpected bytes that are not UTF-8, expected UTF-8 text';
    problems.push(problemIn(path, 'catalog-unreadable', message, { note, ...decoded, ...about }));
    return undefined;
  }
  const parsed = parse(decoded?.text);
  for (const { message, note, span } of parsed.problems) {
    const start = positionAt(decoded?.text ?? '', span.start);
    problems.push(
      problemIn(path, 'catalog-unreadable', message, { ...(note !== undefined && { note }), ...start, ...about }),
    );
  }
  if (parsed.failed) return undefined;
  return { path, text: decoded?.text, content: parsed.content as Content };
}

function attempt<Result>(action: () => Result): Result | HostError {
  try {
    return action();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

/** Make a problem that stops a file from being used. */
export function problemIn(
  file: string,
  rule: string,
  message: string,
  more: { note?: string; line?: number; column?: number; locale?: string; namespace?: string } = {},
): Problem {
  const { line = 1, column = 1, ...rest } = more;
  return { rule, severity: 'error', message, ...rest, place: { file, line, column } };
}
