import type { Host } from '../host/host.ts';
import { watchFiles, type FileWatch } from '../host/watch-files.ts';
import type { Config } from '../model/config.ts';
import { baseFolder, inputPaths } from './article-paths.ts';
import { gatherChanges } from './gather-changes.ts';
import { mayExist } from './may-exist.ts';
import { resourceGlobs } from './resource-globs.ts';

/** What changed in a project, as far as a command that follows it has to act. */
export interface ProjectChange {
  /** Articles whose own file changed. */
  readonly articles: readonly string[];
  /** Articles of which only a catalog or a state changed. */
  readonly catalogs: readonly string[];
  /** True where articles, catalogs without an article, folders or files beside articles came, changed or went: anything may be due. */
  readonly isWide: boolean;
  /** True where the configuration may say something else now. */
  readonly isConfig: boolean;
  /** True where nothing was told of anew: it is looked at once more, since editors are quicker than what the system tells of them. */
  readonly isSecondLook: boolean;
  /** What changed, for messages; without catalogs and states, and without folders unless nothing else did. */
  readonly paths: readonly string[];
}

/** How long after a file was told of it is looked at once more, in milliseconds. */
const secondLook = 400;

/** A project that is followed. */
export interface ProjectWatch extends FileWatch {
  /** Wait for the next changes. */
  next(): Promise<ProjectChange>;
  /** Learn which articles there are now. */
  know(articles: readonly string[]): void;
}

/**
 * Follow the files of a project.
 *
 * @param articles Files of all articles as they are known.
 * @param output Output pattern: what is below is nobody's work.
 */
export async function watchProject(
  host: Host,
  config: Config,
  articles: readonly string[],
  output: string,
): Promise<ProjectWatch> {
  const states = '.vertaalstraat/state';
  const roots = new Set(
    [...config.articles.filter((glob) => !glob.startsWith('!')), ...resourceGlobs(config)].map(baseFolder),
  );
  const isConfig = (path: string): boolean => path === 'package.json' || /^vertaalstraat\.config\.[^/]*$/.test(path);
  const outputs = baseFolder(output.replace('{locale}', '*').replace('{path}', '*'));
  const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
  const followed = [...roots].filter((root) => root !== '');
  const all = roots.has('');
  const ignores = (path: string): boolean => {
    if (path === '' || isBelow(path, states) || path === '.vertaalstraat') return path.endsWith('.tmp');
    if (path.split('/').some((part) => part.startsWith('.') || part === 'node_modules')) return true;
    if (followed.some((root) => isBelow(path, root) || isBelow(root, path))) return false;
    if (outputs !== '' && isBelow(path, outputs)) return true;
    // At the top only the configuration matters, unless articles stand there.
    return !all && !isConfig(path);
  };
  const articleOf = new Map<string, string>();
  const know = (files: readonly string[]): void => {
    articleOf.clear();
    for (const file of files) for (const path of inputPaths(config, file)) articleOf.set(path, file);
  };
  know(articles);

  const folders = new Set<string>();
  const isHalf = (path: string): boolean => {
    if (!articleOf.has(path)) return false;
    const facts = host.stat(path);
    return facts === undefined || facts.size === 0;
  };
  // In the middle of a checkout, states and catalogs of the one branch stand beside articles of the other.
  const isGitAtWork = (): boolean => mayExist(host, '.git/index.lock');
  const gathered = gatherChanges(isHalf, isGitAtWork);
  /** Paths that were told of since the last change was given out. */
  const told = new Set<string>();
  const again = new Map<string, ReturnType<typeof setTimeout>>();
  const lookAgain = (path: string): void => {
    clearTimeout(again.get(path));
    const timer = setTimeout(() => {
      again.delete(path);
      gathered.add(path);
    }, secondLook);
    again.set(path, timer);
  };
  const watch = await watchFiles(host.root, ['.'], ignores, ({ path, what }) => {
    if (what === 'folder') folders.add(path);
    told.add(path);
    gathered.add(path);
    lookAgain(path);
  });

  return {
    know,
    close: () => {
      for (const timer of again.values()) clearTimeout(timer);
      return watch.close();
    },
    async next() {
      const paths = await gathered.next();
      const found = { articles: new Set<string>(), catalogs: new Set<string>(), isWide: false, isConfig: false };
      for (const path of paths) {
        const article = articleOf.get(path);
        const isThere = host.stat(path) !== undefined;
        if (isConfig(path)) found.isConfig = true;
        else if (article === path && isThere) found.articles.add(path);
        else if (article !== undefined && article !== path) found.catalogs.add(article);
        else if (folders.has(path) || article === path) found.isWide = true;
        else if (matters(path)) found.isWide = true;
      }
      // A folder of the catalogs is a locale.
      if ([...folders].some((path) => resourceGlobs(config).some((glob) => baseFolder(glob) === parentOf(path))))
        found.isConfig = true;
      const files = [...paths].filter((path) => (articleOf.get(path) ?? path) === path && !folders.has(path));
      const shown = files.length > 0 ? files : [...folders];
      folders.clear();
      const isSecondLook = ![...paths].some((path) => told.has(path));
      told.clear();
      return {
        isSecondLook,
        articles: [...found.articles],
        catalogs: [...found.catalogs].filter((file) => !found.articles.has(file)),
        isWide: found.isWide,
        isConfig: found.isConfig,
        paths: shown,
      };
    },
  };

  /** Tell whether a file may be an article, one that articles show, or a catalog without an article; not what editors put down for a moment. */
  function matters(path: string): boolean {
    return /\.[^./~]+$/.test(path) && !/\.(?:swp|swx|tmp|bak|orig)$|~$|^#|\/#|\/4913$/.test(path);
  }
}

function parentOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
