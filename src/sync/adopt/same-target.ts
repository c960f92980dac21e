/**
 * Bring a destination to what is the same in all languages: a file beside the article is known by its name, whatever folder
 * leads there (`../img/a.png`, `img/a.png`), and without a mark of its language (`x.en.md`, `x.md`).
 */
export function localPath(url: string): string {
  const plain = decoded(url);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(plain)) return withoutMarks(plain);
  return withoutMarks(plain).replace(/^(?:\.\.?\/)+/, '');
}

/** Tell whether a link of a translation leads where the source’s does, once the article stands in its own place. */
export function isSameTarget(source: string, translated: string): boolean {
  if (source === translated) return true;
  const isLocal = (url: string): boolean => !/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(url);
  if (!isLocal(source) || !isLocal(translated)) return decoded(source) === decoded(translated);
  return fileOf(source) === fileOf(translated);
}

function fileOf(url: string): string {
  return decoded(url)
    .replace(/[._][a-z]{2}(?:-[A-Za-z]{2,4})?(?=\.(?:mdx?|markdown)(?:[?#]|$))/, '')
    .replace(/^(?:\.\.?\/)+/, '');
}

/** For comparing only: languages as folders, first in a host or last in a file's name go. */
function withoutMarks(url: string): string {
  return url
    .replace(/\/[a-z]{2}(?:-[A-Za-z]{2})?(?=\/|$)/, '')
    .replace(/^(https?:\/\/)(?:www|[a-z]{2})\./, '$1')
    .replace(/[._-][a-z]{2}(?=\.\w+(?:[?#]|$))/, '')
    .replace(/#.*$/, '#')
    .replace(/\/$/, '');
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
