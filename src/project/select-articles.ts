import picomatch from 'picomatch';
import type { Host } from '../host/host.ts';
import { ConfigError } from '../model/config-error.ts';
import type { Config } from '../model/config.ts';
import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import { closedFolder } from './closed-folder.ts';
import type { OwnPart } from './shard.ts';
import type { UnitIndex } from './unit-index.ts';

/** Files of articles: those asked for, and all. */
export interface SelectedArticles {
  readonly files: readonly string[];
  readonly all: readonly string[];
  /** Folders of articles that could not be read. */
  readonly closed?: readonly Problem[];
  /** Those asked for that are other shards’. */
  readonly others?: readonly string[];
  /** Present where one shard of those asked for is worked on: `files` are its. */
  readonly own?: OwnPart;
  /** What is remembered, where it stays open from run to run. */
  readonly index?: UnitIndex;
  /** Is told of each article as it has been looked at. */
  readonly progress?: (done: number, total: number, file: string) => void;
}

/**
 * Find the articles that paths name: files, folders or globs, below the project folder.
 *
 * @param paths None: all articles.
 * @throws ConfigError when a path names no article.
 */
export function selectArticles(host: Host, config: Config, paths: readonly string[]): SelectedArticles {
  const closed: Problem[] = [];
  const all = host.glob(config.articles, { unreadable: (error) => closed.push(closedFolder(host, error)) });
  const folders = closed.map(({ place }) => place.file);
  if (paths.length === 0) return { files: all, all, closed };
  const chosen = new Set<string>();
  for (const path of paths) {
    const clean = path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
    const isMatch = picomatch([clean, `${clean}/**`]);
    const found = all.filter(
      (file) => file === clean || clean === '.' || file.startsWith(`${clean}/`) || isMatch(file),
    );
    const mayHide = folders.some((folder) => isMatch(folder) || `${clean}/`.startsWith(`${folder}/`));
    if (found.length === 0 && !mayHide) throw noArticle(path, clean, all, config);
    for (const file of found) chosen.add(file);
  }
  return { files: all.filter((file) => chosen.has(file)), all, closed };
}

function noArticle(path: string, clean: string, all: readonly string[], config: Config): ConfigError {
  const name = clean.split('/').at(-1) ?? clean;
  const byName = all.find((file) => file.endsWith(`/${name}`) || file.replace(/\.[^./]+$/, '').endsWith(`/${name}`));
  const meant = nearest(clean, all) ?? byName;
  const note =
    meant !== undefined
      ? `Did you mean \`${meant}\`?`
      : all.length === 0
        ? `No file matches \`${config.articles.join('`, `')}\` yet; write your first article there.`
        : `Articles are the files that match \`${config.articles.join('`, `')}\`.`;
  return new ConfigError(`Unexpected path \`${path}\`, expected an article or a folder of articles`, { note });
}
