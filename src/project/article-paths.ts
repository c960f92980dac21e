import picomatch from 'picomatch';
import type { Config } from '../model/config.ts';
import type { Syntax } from '../model/segment.ts';
import { globMatcher } from './glob-matcher.ts';

/** The folder a glob begins in, without a trailing slash; empty for the project folder. */
export function baseFolder(glob: string): string {
  let base = bases.get(glob);
  if (base === undefined) bases.set(glob, (base = picomatch.scan(glob).base.replace(/\/$/, '').replace(/^\.$/, '')));
  return base;
}

/** Globs are few and files are many: each glob is looked at once. */
const bases = new Map<string, string>();

/** Names that follow from an article's path. */
export interface ArticleNames {
  /** Path below the folder of the articles, with extension. */
  readonly path: string;
  /** The same without extension: what i18next calls it. */
  readonly namespace: string;
}

/** Name an article by its path below the folder its glob begins in. */
export function articleNames(config: Config, file: string): ArticleNames {
  const base = baseFolder(globOf(config.articles, file));
  const path = base !== '' && file[base.length] === '/' && file.startsWith(base) ? file.slice(base.length + 1) : file;
  const dot = path.lastIndexOf('.');
  const hasExtension = dot >= 0 && dot < path.length - 1 && !path.includes('/', dot);
  return { path, namespace: hasExtension ? path.slice(0, dot) : path };
}

function globOf(globs: readonly string[], file: string): string {
  const [only] = globs;
  if (only !== undefined && globs.length === 1) return only;
  const wanted = globs.filter((glob) => !glob.startsWith('!'));
  return wanted.find((one) => globMatcher(one)(file)) ?? wanted[0] ?? '';
}

/** The files of articles that have the same name without their extension as another: neither of two counts. */
export function namesakes(config: Config, files: readonly string[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const file of files) {
    const { namespace } = articleNames(config, file);
    const other = first.get(namespace);
    if (other === undefined) first.set(namespace, file);
    else shared.add(other).add(file);
  }
  return shared;
}

/** The folders that the globs of articles begin in, those of the articles that there are; each with its slash, or empty. */
export function articleFolders(config: Config, files: readonly string[]): string[] {
  return [...new Set(files.map((file) => file.slice(0, file.length - articleNames(config, file).path.length)))];
}

/** Path of a catalog. */
export function resourcePath(config: Config, locale: string, namespace: string): string {
  return fill(config.resources, { locale, namespace });
}

/** The folder that a locale's catalogs are in. */
export function resourceFolder(config: Config, locale: string): string {
  const [before = ''] = config.resources.split('{namespace}');
  return fill(before, { locale }).split('/').slice(0, -1).join('/');
}

/** Path of the state of a locale and namespace. */
export function statePath(locale: string, namespace: string): string {
  return `.vertaalstraat/state/${locale}/${namespace}.json`;
}

/** Path of an output; `path` is below the folder of the articles. */
export function outputPath(pattern: string, locale: string, path: string): string {
  return fill(pattern, { locale, path });
}

/** The files that decide what becomes of an article: itself, and the catalog and state of every locale. */
export function inputPaths(config: Config, file: string): string[] {
  return [file, ...translationPaths(config, articleNames(config, file).namespace)];
}

/** The catalog and state of every locale of a namespace. */
export function translationPaths(config: Config, namespace: string): string[] {
  return config.locales.flatMap((locale) => [resourcePath(config, locale, namespace), statePath(locale, namespace)]);
}

/** The value of the last glob that matches a path. */
export function lastMatch<Value>(globs: Readonly<Record<string, Value>>, file: string): Value | undefined {
  return Object.entries(globs).findLast(([glob]) => globMatcher(glob, { dot: true })(file))?.[1];
}

/** The syntax extensions that an article is read with. */
export function syntaxOf(config: Config, file: string): readonly Syntax[] {
  return lastMatch(config.syntax, file) ?? ['gfm', 'frontmatter', 'directive'];
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  let parts = patterns.get(pattern);
  if (!parts) patterns.set(pattern, (parts = pattern.split(/\{(\w+)\}/)));
  let filled = '';
  // Every other part is the name of a placeholder.
  for (const [index, part] of parts.entries()) filled += index % 2 === 0 ? part : (values[part] ?? `{${part}}`);
  return filled;
}

/** Patterns are few and files are many: each pattern is taken apart once. */
const patterns = new Map<string, readonly string[]>();
