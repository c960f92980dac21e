import { HostError, type Host } from '../host/host.ts';
import { closedFolderOf } from './closed-folder.ts';
import { isFile } from './is-file.ts';
import { attempt } from './load-files.ts';

/** Tell whether there is something at a path, for all anybody knows: what cannot be looked at may be there. */
export function mayExist(host: Host, path: string): boolean {
  const facts = attempt(() => host.stat(path));
  return facts instanceof HostError || facts !== undefined;
}

/** Tell the same of a file, or of a folder where the path ends with `/`. */
export function mayStand(host: Host, path: string): boolean {
  if (!path.endsWith('/')) return mayBeFile(host, path);
  const facts = attempt(() => host.stat(path.slice(0, -1)));
  return !(facts instanceof HostError) && facts?.kind === 'folder';
}

/** Tell whether there is a file at a path, for all anybody knows: it may stand in a folder that cannot be read. */
function mayBeFile(host: Host, path: string): boolean {
  return isFile(host, path) || closedFolderOf(host, path) !== undefined;
}
