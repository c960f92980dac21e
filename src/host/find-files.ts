import { globFiles, type FolderEntry } from './glob-files.ts';
import { HostError, type GlobOptions } from './host.ts';

/** Everything below a folder that ends in one way or another: what nearly every project asks for. */
const usual = /^((?:[\w-][\w.-]*\/)+)\*\*\/\*\.(?:(\w+)|\{(\w+(?:,\w+)+)\})$/;

/** Files of one name with any ending, at the top. */
const namesakes = /^([\w-][\w-]*(?:\.[\w-]+)*\.)\*$/;

/** Names that a glob may read in another way than they are written. */
// oxlint-disable-next-line no-control-regex -- Those are what is looked for.
const odd = /[\\\0-\x1F\x7F-\x9F]/;

/**
 * Find the files that match globs, as `globFiles` does, which is asked where there is more to a glob than a folder and an
 * ending.
 *
 * @param list what is in a folder, named by its path below the project folder; nothing for one that does not exist
 */
export function findFiles(
  patterns: readonly string[],
  options: GlobOptions = {},
  list: (folder: string) => readonly FolderEntry[],
): string[] {
  const found: string[] = [];
  const closed: HostError[] = [];
  if (patterns.length === 1 && !options.ignore && !options.anyCase) {
    const start = namesakes.exec(patterns[0] ?? '')?.[1];
    if (start !== undefined) return findNamesakes(start);
  }
  const [, folder = '', one, more = ''] = (patterns.length === 1 && usual.exec(patterns[0] ?? '')) || [];
  if (folder === '' || options.ignore || options.anyCase || `/${folder}`.includes('/node_modules/'))
    return globFiles(patterns, options, list);
  const ends = (one ?? more).split(/,/).map((end) => `.${end}`);
  if (!search(folder)) return globFiles(patterns, options, list);
  for (const error of closed.sort((a, b) => (a.path < b.path ? -1 : 1))) options.unreadable?.(error);
  return found.sort();

  function findNamesakes(start: string): string[] {
    const names = listed('./').filter(({ name, kind }) => kind === 'file' && name.startsWith(start));
    if (names.some(({ name }) => odd.test(name) || name === start)) return globFiles(patterns, options, list);
    for (const error of closed) options.unreadable?.(error);
    return names.map(({ name }) => name).sort();
  }

  /** False: there are names among them that only the long way understands. */
  function search(above: string): boolean {
    for (const { name, kind } of listed(above)) {
      if (odd.test(name)) return false;
      if (name.startsWith('.')) continue;
      if (kind === 'folder') {
        if (name !== 'node_modules' && !search(`${above}${name}/`)) return false;
      } else if (kind === 'file' && ends.some((end) => name.endsWith(end))) found.push(above + name);
    }
    return true;
  }

  function listed(above: string): readonly FolderEntry[] {
    try {
      return list(above === './' ? '' : above.slice(0, -1));
    } catch (error) {
      if (!options.unreadable || !(error instanceof HostError)) throw error;
      closed.push(error);
      return [];
    }
  }
}
