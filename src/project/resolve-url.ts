/**
 * Tell which path a relative address leads to.
 *
 * @param folder Where it is written, a path below the project folder.
 * @returns Undefined for what is no relative address, or leads out of the project.
 */
export function resolveUrl(url: string, folder: string): string | undefined {
  const clean = url.replace(/[?#].*$/s, '');
  if (clean === '' || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(clean) || clean.includes('\\')) return undefined;
  let decoded: string;
  try {
    decoded = decodeURI(clean);
  } catch {
    return undefined;
  }
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of decoded.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
