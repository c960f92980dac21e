import { resolveUrl } from './resolve-url.ts';

/** What is no page: pictures, films, sounds, documents and archives. */
const isNoPage =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?|mp4|webm|mov|mp3|ogg|wav|pdf|docx?|xlsx?|pptx?|od[tsp]|epub|csv|ics|zip|t?gz)$/i;

/** Where sites keep files that belong to no page. */
const shared = ['', 'static', 'public', 'assets'];

/**
 * Make what tells of a destination whether it is a file that is missing beside an article, or below a folder that sites take
 * files from. Where no other files stand, nothing is said: they may come from elsewhere.
 *
 * @param files All articles.
 * @param bases The folders that articles are in.
 * @param exists Tells whether there is a file at a path, or a folder at one that ends with `/`.
 */
export function fileReader(
  files: readonly string[],
  bases: readonly string[],
  exists: (path: string) => boolean,
): (file: string, url: string, urls: readonly string[]) => boolean {
  const folders = new Set(files.flatMap((file) => foldersOf(file)));
  return (file, url, urls) => {
    const folder = foldersOf(file)[0] ?? '';
    const path = resolveUrl(url, folder);
    if (path === undefined || !isNoPage.test(path)) return false;
    const elsewhere = [file.replace(/\.[^./]+$/, ''), ...bases, ...shared].flatMap(
      (base) => resolveUrl(url, base.replace(/\/$/, '')) ?? [],
    );
    if ([path, ...elsewhere].some(exists)) return false;
    const [parent = ''] = foldersOf(path);
    // Where articles are copied without what they show, there is no such folder.
    if (!folders.has(parent)) return exists(`${parent}/`);
    return urls.some((other) => {
      const beside = resolveUrl(other, folder);
      return beside !== undefined && isNoPage.test(beside) && foldersOf(beside)[0] === parent && exists(beside);
    });
  };
}

/** The folders that a file is in, the nearest first; the last is the project's. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
}
