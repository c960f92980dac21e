import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { baseFolder } from './article-paths.ts';
import type { LoadedArticle } from './load-project.ts';

/** A file beside an article that the article refers to. */
export interface Asset {
  readonly file: string;
  /** Path below the folder of the articles. */
  readonly path: string;
}

/** Find the files beside an article that it refers to: pictures and downloads, not other articles. */
export function findAssets(host: Host, config: Config, { file, path, article }: LoadedArticle, articles: ReadonlySet<string>): Asset[] {
  const base = file.slice(0, file.length - path.length).replace(/\/$/, '');
  const folder = file.split('/').slice(0, -1);
  const found = new Map<string, Asset>();
  for (const url of article.urls) {
    const target = resolveUrl(url, folder);
    if (target === undefined || articles.has(target) || found.has(target)) continue;
    if (base !== '' && !target.startsWith(`${base}/`)) continue;
    if (isHidden(target) || host.stat(target)?.kind !== 'file') continue;
    found.set(target, { file: target, path: base === '' ? target : target.slice(base.length + 1) });
  }
  return [...found.values()];
}

/** Bases of the article globs, so that a caller can tell what lies outside. */
export function articleBases(config: Config): string[] {
  return config.articles.filter((glob) => !glob.startsWith('!')).map(baseFolder);
}

function resolveUrl(url: string, folder: readonly string[]): string | undefined {
  const clean = url.replace(/[?#].*$/s, '');
  if (clean === '' || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(clean) || clean.includes('\\')) return undefined;
  let decoded: string;
  try {
    decoded = decodeURI(clean);
  } catch {
    return undefined;
  }
  const parts = [...folder];
  for (const part of decoded.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
}
