import type { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { HostError, type GlobOptions } from './host.ts';
import { projectPath } from './project-path.ts';

/** A name in a folder; a symbolic link is whatever it leads to. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * List the files below the project folder that match globs, sorted by code unit.
 *
 * Both hosts come here, so that a glob means the same in both. A glob that starts with `!` takes files away; hidden
 * folders are entered only where a glob names them. An error of `list` is told or thrown, not skipped: an article in a
 * folder that cannot be read must not look like one that has gone.
 *
 * @param list what is in a folder, named by its path below the project folder; nothing for one that does not exist
 */
export function globFiles(
  patterns: readonly string[],
  { ignore = [], anyCase = false, unreadable }: GlobOptions = {},
  list: (folder: string) => readonly FolderEntry[],
): string[] {
  for (const pattern of [...patterns, ...ignore]) projectPath(pattern.replace(/^!(?!\()/, ''), 'search');
  // The walk never touches the disk by itself, so any folder will do; and one without special characters does best.
  const root = resolve('/project').replaceAll('\\', '/');
  let failed: { readonly error: unknown } | undefined;
  const closed = new Map<string, HostError>();
  const read = (folder: string): unknown[] => {
    try {
      return list(
        folder
          .replaceAll('\\', '/')
          .slice(root.length)
          .replace(/^\/|\/$/g, ''),
      ).map((entry) => new Listed(entry));
    } catch (error) {
      if (unreadable && error instanceof HostError) closed.set(error.path, error);
      else failed ??= { error };
      return [];
    }
  };
  const found = globSync(patterns, {
    cwd: root,
    ignore: ['**/node_modules/**', ...ignore],
    dot: false,
    caseSensitiveMatch: !anyCase,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdirSync: read as typeof readdirSync },
  });
  if (failed !== undefined) throw failed.error;
  for (const [, error] of [...closed].sort(([a], [b]) => (a < b ? -1 : 1))) unreadable?.(error);
  return found.sort();
}

/** What the walk asks of a name in a folder; a class, since there are many. */
class Listed {
  readonly name: string;
  readonly #kind: FolderEntry['kind'];

  constructor({ name, kind }: FolderEntry) {
    this.name = name;
    this.#kind = kind;
  }

  isFile(): boolean {
    return this.#kind === 'file';
  }

  isDirectory(): boolean {
    return this.#kind === 'folder';
  }

  isSymbolicLink(): boolean {
    return false;
  }
}
