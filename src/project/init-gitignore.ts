import picomatch from 'picomatch';
import type { Host } from '../host/host.ts';
import { decodeText } from './decode-text.ts';

/**
 * Let git ignore a folder at the top of the project.
 *
 * @param folder Its name.
 * @returns The text of `.gitignore` before and after; undefined where there is nothing to do: no git, or the file speaks
 * of the folder already (also when it says not to ignore it), or it is not UTF-8.
 */
export function ignoreFolder(
  host: Host,
  folder: string,
): { readonly before: string | undefined; readonly after: string } | undefined {
  if (host.stat('.git') === undefined) return undefined;
  const bytes = host.readIfExists('.gitignore');
  const decoded = bytes && decodeText(bytes);
  if (decoded !== undefined && !('text' in decoded)) return undefined;
  const text = decoded?.text ?? '';
  if (text.split(/\r?\n/).some((line) => speaksOf(line.replace(/^\uFEFF/, ''), folder))) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const open = text === '' || text.endsWith('\n') ? '' : eol;
  return { before: decoded?.text, after: `${text}${open}${folder}/${eol}` };
}

/** Tell whether a line of `.gitignore` is about a folder at the top, or about all that is in it. */
function speaksOf(line: string, folder: string): boolean {
  const pattern = line
    .trim()
    .replace(/^!/, '')
    .replace(/^(?:\*\*)?\//, '')
    .replace(/\/(?:\*\*?)?$/, '');
  if (pattern === '' || line.startsWith('#')) return false;
  return pattern === folder || picomatch(pattern, { dot: true })(folder);
}
