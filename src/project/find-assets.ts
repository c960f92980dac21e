import type { Host } from '../host/host.ts';
import { closedFolderOf } from './closed-folder.ts';
import { isFile } from './is-file.ts';
import type { LoadedArticle } from './load-project.ts';
import { resolveUrl } from './resolve-url.ts';

/** A file beside an article that the article refers to. */
export interface Asset {
  readonly file: string;
  /** Path below the folder of the articles. */
  readonly path: string;
}

/** The files beside an article, as far as they are known. */
export interface Assets {
  readonly found: readonly Asset[];
  /** Paths where there is none (yet), or where nobody can look. */
  readonly absent: readonly string[];
  /** Those that nobody can look at: they may be there. */
  readonly hidden: readonly Asset[];
}

/**
 * Find the files beside an article that it refers to: pictures and downloads, not other articles.
 *
 * @param articles Files of all articles.
 * @param more Destinations that the article's translations name.
 */
export function findAssets(
  host: Host,
  { file, path, article }: LoadedArticle,
  articles: ReadonlySet<string>,
  more: readonly string[],
): Assets {
  const base = file.slice(0, file.length - path.length).replace(/\/$/, '');
  const folder = file.split('/').slice(0, -1).join('/');
  const found = new Map<string, Asset>();
  const absent = new Set<string>();
  const hidden: Asset[] = [];
  for (const url of [...article.urls, ...more]) {
    const target = resolveUrl(url, folder);
    if (target === undefined || articles.has(target) || found.has(target)) continue;
    if (base !== '' && !target.startsWith(`${base}/`)) continue;
    if (isHidden(target)) continue;
    const asset = { file: target, path: base === '' ? target : target.slice(base.length + 1) };
    if (isFile(host, target)) found.set(target, asset);
    else {
      if (!absent.has(target) && closedFolderOf(host, target)) hidden.push(asset);
      absent.add(target);
    }
  }
  return { found: [...found.values()], absent: [...absent], hidden };
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
}
