import { nearest } from '../model/nearest.ts';
import type { Linked } from '../rules/rule.ts';

/** Names of the file that stands for its folder. */
const indexes = ['index', 'README', 'readme', '_index'];

/** Tells what a destination in an article leads to; `localesOf`: the locales an article is built in, where that is known. */
type LinkReader = (
  file: string,
  url: string,
  localesOf: (file: string) => readonly string[] | undefined,
) => Linked | undefined;

/**
 * Make what tells where the links of articles lead, as far as the project knows: to a file beside the article, or to a page
 * of the site that an article becomes. Addresses on the web are never looked at.
 *
 * @param files All articles.
 * @param bases The folders that articles are in.
 * @param exists Tells whether there is a file at a path below the project folder.
 */
export function linkReader(
  files: readonly string[],
  bases: readonly string[],
  exists: (path: string) => boolean,
): LinkReader {
  const known = new Set(files);
  const meanings = new Map<string, string | undefined>();
  const extensions = [...new Set(files.map((file) => /\.[^./]+$/.exec(file)?.[0] ?? ''))];
  const namesakes = new Map<string, string[]>();
  for (const file of files) {
    const lower = file.toLowerCase();
    const same = namesakes.get(lower);
    if (same) same.push(file);
    else namesakes.set(lower, [file]);
  }
  const isArticleLike = (path: string): boolean => extensions.some((one) => one !== '' && path.endsWith(one));

  return (file, url, localesOf) => {
    const toArticle = (to: string, written: string, anchor: string | undefined): Linked => ({
      type: 'article',
      file: to,
      path: written,
      anchor,
      locales: localesOf(to),
    });
    const parts = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url);
    if (!parts || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return undefined;
    const [, written = '', anchor] = parts;
    if (written === '') return toArticle(file, '', anchor);
    const path = decoded(written);
    if (path === undefined || /[\\{}<>]/.test(path)) return undefined;
    const places = placesOf(path, file);
    if (places.length === 0) return undefined;
    const found = places.map(articleAt).find((one) => one !== undefined);
    if (found !== undefined) return toArticle(found, written, anchor);
    if (!isArticleLike(path) || path.startsWith('/')) return undefined;
    if (places.some(isThere)) return undefined;
    return { type: 'nothing', path: written, meant: meantBy(places[0] ?? '', file) };
  };

  /** Where a path may be: beside the article or, since sites read it so too, below the folder of all articles. */
  function placesOf(path: string, file: string): string[] {
    const folder = file.split('/').slice(0, -1).join('/');
    const pageFolder = file.replace(/\.[^./]+$/, '');
    const from = path.startsWith('/')
      ? [...bases, '']
      : [folder, ...(isArticleLike(path) ? [] : [pageFolder]), ...bases];
    return from.flatMap((one) => joined(one, path) ?? []);
  }

  function articleAt(path: string): string | undefined {
    if (known.has(path)) return path;
    if (isArticleLike(path)) return undefined;
    const page = path.replace(/\.html?$/, '').replace(/\/$/, '');
    const inside = page === '' ? '' : `${page}/`;
    for (const extension of extensions) {
      const own = `${page}${extension}`;
      if (page !== '' && known.has(own)) return own;
      const index = indexes.map((name) => `${inside}${name}${extension}`).find((one) => known.has(one));
      if (index !== undefined) return index;
    }
    return undefined;
  }

  /** A disk may take one case of letters for the other; what is published does not. */
  function isThere(path: string): boolean {
    return !namesakes.get(path.toLowerCase())?.some((one) => one !== path) && exists(path);
  }

  /** The article that a path may mean, as a link from another to it is written. */
  function meantBy(path: string, from: string): string | undefined {
    const meant = nearestTo(path);
    return meant === undefined ? undefined : relativePath(from, meant);
  }

  /** Many articles may have the same wrong link. */
  function nearestTo(path: string): string | undefined {
    const name = nameOf(path).toLowerCase();
    if (!meanings.has(path))
      meanings.set(path, nearest(path, files) ?? files.find((one) => nameOf(one).toLowerCase() === name));
    return meanings.get(path);
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Join a folder and a path; undefined for what is outside the project. */
function joined(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.replace(/\/$/, '').split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
