import { failure } from '../../src/host/explain-failure.ts';
import { findFiles } from '../../src/host/find-files.ts';
import type { FolderEntry } from '../../src/host/glob-files.ts';
import type { Host } from '../../src/host/host.ts';
import type { MemoryHost } from '../../src/host/memory-host.ts';

/** Take away the permission to read a folder, as a system does: what is below can be neither listed nor looked at. */
export function closedHost(host: MemoryHost, folder: string): Host {
  const open = (action: string, path: string): void => {
    if (path.startsWith(`${folder}/`)) throw failure('EACCES', action, path);
  };
  const list = (path: string): FolderEntry[] => {
    if (`${path}/`.startsWith(`${folder}/`)) throw failure('EACCES', 'list', path);
    const above = path === '' ? '' : `${path}/`;
    const kinds = new Map<string, FolderEntry['kind']>();
    for (const file of host.files.keys()) {
      if (!file.startsWith(above)) continue;
      const [name = '', ...rest] = file.slice(above.length).split('/');
      kinds.set(name, rest.length > 0 ? 'folder' : 'file');
    }
    return [...kinds].map(([name, kind]) => ({ name, kind }));
  };
  return {
    ...host,
    glob: (patterns, options) => findFiles(patterns, options, list),
    folders: (path) =>
      list(path)
        .filter(({ kind }) => kind === 'folder')
        .map(({ name }) => name),
    read: (path) => (open('read', path), host.read(path)),
    readIfExists: (path) => (open('read', path), host.readIfExists(path)),
    write: (path, ...rest) => (open('write', path), host.write(path, ...rest)),
    remove: (path, ...rest) => (open('remove', path), host.remove(path, ...rest)),
    stat: (path) => (open('look at', path), host.stat(path)),
    stamps: (paths) => paths.map((path) => (path.startsWith(`${folder}/`) ? [] : host.stamps([path])[0])),
  };
}
