import type { Host } from '../host/host.ts';
import { canonical } from './config-locales.ts';
import { largestGroups } from './init-groups.ts';
import { isLocaleName } from './init-locales.ts';

/** A folder with Markdown articles. */
export interface ArticleFolder {
  /** Path of the folder. */
  readonly folder: string;
  /** Its Markdown files, sorted. */
  readonly files: readonly string[];
}

/** The files that are articles; what a folder's name is followed by in the configuration. */
export const articleFiles = '**/*.{md,mdx,markdown}';

/** Where articles usually are, the likeliest first; `docs` comes last, for it is often about the code. */
const usual: readonly string[] = [
  'articles',
  'artikelen',
  'src/articles',
  'src/content',
  'content',
  'posts',
  '_posts',
  'src/posts',
  'blog',
  'src/blog',
  'docs',
];

/** Folders whose Markdown nobody publishes, or that a tool made. */
const passedOver: readonly string[] = [
  'dist',
  'build',
  'out',
  'output',
  'public',
  'target',
  'tmp',
  'coverage',
  'vendor',
  'test',
  'tests',
  '__tests__',
  'fixtures',
  'templates',
];

/** What stands in a repository for the people who work on it. */
const readmeLike =
  /(?:^|\/)(?:readme|changelog|licen[cs]e|contributing|contributors|code[-_]of[-_]conduct|security|authors|maintainers|governance|agents|claude)(?:[-_.][^/]*)?\.\w+$/i;

/**
 * Find the folders with articles, the one to take first.
 *
 * They are the usual ones that hold more than a README; without any, the one folder with the most Markdown.
 */
export function findArticleFolders(host: Host): readonly ArticleFolder[] {
  const files = host.glob(usual.map((folder) => `${folder}/${articleFiles}`));
  const found = usual
    .map((folder) => ({ folder, files: files.filter((file) => file.startsWith(`${folder}/`)) }))
    .filter((one) => !one.files.every((file) => readmeLike.test(file)));
  return found.length > 0 ? found : fullestFolder(host);
}

function fullestFolder(host: Host): readonly ArticleFolder[] {
  const files = host.glob([`*/${articleFiles}`], { ignore: passedOver.map((name) => `**/${name}/**`) });
  const articles = files.filter((file) => !readmeLike.test(file));
  const [fullest] = largestGroups(articles, (file) => file.slice(0, file.indexOf('/')));
  if (fullest === undefined) return [];
  // A folder such as `(site)` would be read as a glob.
  const folder = commonFolder(fullest).replace(/\/?[^/]*[*?{}()[\]!+@\\].*$/, '');
  return folder === '' ? [] : [{ folder, files: files.filter((file) => file.startsWith(`${folder}/`)) }];
}

/** Folders of articles in one language each: `content/nl`, `content/en`. */
export interface LanguageFolders {
  /** The folder in the source locale. */
  readonly source: ArticleFolder;
  /** Names of the others. */
  readonly targets: readonly string[];
}

/**
 * Tell whether the articles stand in a folder for each language, of which those in the source locale are ours to read.
 *
 * @returns undefined where no folder is named after the source locale; a folder `it` may be about computers then.
 */
export function findLanguageFolders(
  { folder, files }: ArticleFolder,
  sourceLocale: string,
): LanguageFolders | undefined {
  const common = commonFolder(files);
  const above = [folder, ...deeper(folder, common)];
  for (const parent of above) {
    const names = [...new Set(files.flatMap((file) => childFolder(file, parent)))].filter(isLocaleName);
    const own = names.find((name) => canonical(name) === canonical(sourceLocale));
    if (own === undefined) continue;
    const path = `${parent}/${own}`;
    return {
      source: { folder: path, files: files.filter((file) => file.startsWith(`${path}/`)) },
      targets: names.filter((name) => name !== own),
    };
  }
  return undefined;
}

/** The folder that all files are in. */
function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => file.split('/').slice(0, -1));
  const parts = [...first];
  const length = parts.findIndex((part, index) => others.some((other) => other[index] !== part));
  return (length < 0 ? parts : parts.slice(0, length)).join('/');
}

/** The folders on the way from one to another below it, the last included. */
function deeper(folder: string, below: string): string[] {
  if (!below.startsWith(`${folder}/`)) return [];
  const names = below.slice(folder.length + 1).split('/');
  return names.map((_, index) => [folder, ...names.slice(0, index + 1)].join('/'));
}

/** The name of the folder, directly in another, that a file is in. */
function childFolder(file: string, parent: string): string[] {
  if (!file.startsWith(`${parent}/`)) return [];
  const [name = '', ...rest] = file.slice(parent.length + 1).split('/');
  return rest.length > 0 ? [name] : [];
}
