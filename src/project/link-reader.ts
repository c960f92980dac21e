import { nearest } from '../model/nearest.ts';
import type { Linked, RuleSite } from '../rules/rule.ts';
import type { ProjectPlan } from './plan-project.ts';

/** Names of the file that stands for its folder. */
const indexes = ['index', 'README', 'readme', '_index'];

/**
 * Make what tells where the links of articles lead, as far as the project knows: to a file beside the article, or to a page
 * of the site that an article becomes. Addresses on the web are never looked at.
 *
 * @param exists Tells whether there is a file at a path below the project folder.
 */
export function linkReader({ project, articles }: ProjectPlan, exists: (path: string) => boolean): RuleSite['linked'] {
  const { config, files } = project;
  const known = new Set(files);
  const meanings = new Map<string, string | undefined>();
  const loaded = new Map(articles.map(({ loaded: one }) => [one.file, one]));
  const bases = [...new Set(articles.map(({ loaded: one }) => one.file.slice(0, one.file.length - one.path.length)))];
  const extensions = [...new Set(files.map((file) => /\.[^./]+$/.exec(file)?.[0] ?? ''))];
  const isArticleLike = (path: string): boolean => extensions.some((one) => one !== '' && path.endsWith(one));

  return (file, url) => {
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

  function toArticle(file: string, path: string, anchor: string | undefined): Linked {
    const target = loaded.get(file);
    if (!target) return { type: 'article', file, path, anchor, locales: undefined };
    const named = target.article.frontMatter.locales?.map((locale) => locale.toLowerCase());
    const inSource = !named || named.includes(config.sourceLocale.toLowerCase());
    const locales = [
      ...(inSource ? [config.sourceLocale] : []),
      ...target.targets.map(({ locale }) => locale),
      ...target.broken,
    ];
    return { type: 'article', file, path, anchor, locales };
  }

  /** A disk may take one case of letters for the other; what is published does not. */
  function isThere(path: string): boolean {
    const lower = path.toLowerCase();
    return !files.some((one) => one !== path && one.toLowerCase() === lower) && exists(path);
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
