import { failure } from './explain-failure.ts';
import { fingerprint } from './fingerprint.ts';
import { findFiles } from './find-files.ts';
import type { FolderEntry } from './glob-files.ts';
import type { Host } from './host.ts';
import { projectPath } from './project-path.ts';

/** A project folder that exists in memory only. */
export interface MemoryHost extends Host {
  /** Path → bytes; a test may look at it and change it. */
  readonly files: Map<string, Uint8Array>;
  /** Read a file as text, or undefined where there is none. */
  text(path: string): string | undefined;
}

/**
 * Make a host over a map, for tests and for questions about paths. It behaves like the one on the disk; instead of the
 * time it counts writes, so that a file that was written again is younger than it was.
 *
 * @param files path → content
 */
export function createMemoryHost(files: Readonly<Record<string, string | Uint8Array>> = {}): MemoryHost {
  const content = new Map<string, Uint8Array>();
  /** Folders that stay although their last file has gone. */
  const left = new Set<string>();
  const ages = new WeakMap<Uint8Array, number>();
  let writes = 0;

  const isFolder = (path: string): boolean =>
    path === '' || left.has(path) || [...content.keys()].some((file) => file.startsWith(`${path}/`));

  const read = (path: string): Uint8Array => {
    const below = projectPath(path, 'read');
    const bytes = content.get(below);
    if (bytes !== undefined) return bytes.slice();
    if (isFolder(below)) throw failure('EISDIR', 'read', path);
    throw failure(ancestors(below).some((folder) => content.has(folder)) ? 'ENOTDIR' : 'ENOENT', 'read', path);
  };

  const write = (path: string, data: Uint8Array | string): void => {
    const below = projectPath(path, 'write');
    if (isFolder(below)) throw failure('EISDIR', 'write', path);
    if (ancestors(below).some((folder) => content.has(folder))) throw failure('ENOTDIR', 'write', path);
    const bytes = data instanceof Uint8Array ? Uint8Array.from(data) : new TextEncoder().encode(data);
    content.set(below, bytes);
    ages.set(bytes, ++writes);
  };

  const age = (bytes: Uint8Array): number => {
    const known = ages.get(bytes) ?? ++writes;
    ages.set(bytes, known);
    return known;
  };

  const list = (folder: string): FolderEntry[] => {
    const above = folder === '' ? '' : `${folder}/`;
    const entries = new Map<string, FolderEntry['kind']>();
    const add = (path: string, kind: FolderEntry['kind']): void => {
      if (!path.startsWith(above) || path === above) return;
      const [name = '', ...rest] = path.slice(above.length).split('/');
      entries.set(name, rest.length > 0 ? 'folder' : kind);
    };
    for (const path of left) add(path, 'folder');
    for (const path of content.keys()) add(path, 'file');
    return [...entries].map(([name, kind]) => ({ name, kind }));
  };

  for (const [path, data] of Object.entries(files)) write(path, data);

  return {
    root: '/project',
    files: content,
    text: (path) => {
      const bytes = content.get(projectPath(path, 'read'));
      return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    },
    fingerprint,
    pause: () => Promise.resolve(),
    git: () => undefined,
    variable: () => undefined,
    lock: () => ({ release: () => undefined }),
    sweep: () => undefined,
    trim: () => undefined,
    thread: () => undefined,
    read,
    write,
    readIfExists: (path) => {
      const below = projectPath(path, 'read');
      return content.has(below) || isFolder(below) ? read(path) : undefined;
    },
    copy: (from, to) => write(to, read(from)),
    remove: (path, upTo) => {
      const below = projectPath(path, 'remove');
      const limit = upTo === undefined ? undefined : projectPath(upTo, 'remove');
      if (isFolder(below)) throw failure('EISDIR', 'remove', path);
      for (const folder of ancestors(below)) if (isFolder(folder)) left.add(folder);
      content.delete(below);
      if (limit === undefined) return;
      for (const folder of ancestors(below)) {
        if (folder === limit || !(limit === '' || folder.startsWith(`${limit}/`))) return;
        if (list(folder).length > 0) return;
        left.delete(folder);
      }
    },
    stat: (path) => {
      const below = projectPath(path, 'look at');
      const bytes = content.get(below);
      if (bytes !== undefined) return { kind: 'file', size: bytes.length, mtimeMs: age(bytes) };
      return isFolder(below) ? { kind: 'folder', size: 0, mtimeMs: 0 } : undefined;
    },
    stamps: (paths) =>
      paths.map((path) => {
        const bytes = content.get(projectPath(path, 'look at'));
        return bytes && [bytes.length, age(bytes)];
      }),
    isSettled: () => true,
    glob: (patterns, options) => findFiles(patterns, options, list),
    folders: (path) =>
      list(projectPath(path, 'list'))
        .filter((entry) => entry.kind === 'folder')
        .map((entry) => entry.name)
        .sort(),
  };
}

/** The folders a path lies in, innermost first. */
function ancestors(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) folders.push(path.slice(0, end));
  return folders;
}
