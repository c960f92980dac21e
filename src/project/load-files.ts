import { emptyCatalog, parseCatalog } from '../catalog/parse-catalog.ts';
import { parseState } from '../catalog/parse-state.ts';
import { parseSourceStates } from '../catalog/source-state.ts';
import { HostError, type Host } from '../host/host.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Config } from '../model/config.ts';
import { positionAt } from '../model/position-at.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceStates, State } from '../model/state.ts';
import { resourcePath, statePath } from './article-paths.ts';
import { closedFolderOf } from './closed-folder.ts';
import { decodeText } from './decode-text.ts';
import { problemIn } from './problem-in.ts';

/** A file of one locale and namespace, as it was read. */
export interface LoadedFile<Content> {
  readonly path: string;
  /** Its text, or undefined where there is no file. */
  readonly text: string | undefined;
  readonly content: Content;
  /** True where writing the content would give this very text. */
  readonly isAsWritten?: boolean;
}

/** One locale's files for an article. */
export interface LoadedLocale {
  readonly locale: string;
  readonly catalog: LoadedFile<Catalog>;
  readonly state: LoadedFile<State | undefined>;
}

/** The source locale's files for an article. */
export interface LoadedSource {
  readonly catalog: LoadedFile<Catalog>;
  readonly states: LoadedFile<SourceStates | undefined>;
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
): LoadedSource | undefined {
  const catalog = loadCatalog(host, resourcePath(config, config.sourceLocale, namespace), problems);
  const states = loadFile(host, statePath(config.sourceLocale, namespace), problems, (text) =>
    text === undefined ? { content: undefined, problems: [] } : withContent(parseSourceStates(text)),
  );
  return catalog && states && { catalog, states };
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
  isAsWritten?: boolean;
}): Parsed<Content> {
  const { state, problems, isAsWritten = false } = parsed;
  return { content: state, problems, failed: state === undefined, isAsWritten };
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
  readonly isAsWritten?: boolean;
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
    problems.push(closedFolderOf(host, path) ?? problemIn(path, 'catalog-unreadable', bytes.message, about));
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
  const { content, isAsWritten = false } = parsed;
  return { path, text: decoded?.text, content: content as Content, isAsWritten };
}

/** Try something with a file; a failure of the file system is given back, any other thrown. */
export function attempt<Result>(action: () => Result): Result | HostError {
  try {
    return action();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}
