import type { Host, WriteOptions } from '../host/host.ts';

/** Where things are remembered that may be lost without harm; git is told to leave it alone. */
export const cacheFolder = '.vertaalstraat/cache';

/** Write a file below the cache folder. Throws a `HostError` when that fails. */
export function writeCache(host: Host, path: string, text: string, options: WriteOptions = {}): void {
  const ignore = `${cacheFolder}/.gitignore`;
  if (!host.stat(ignore)) host.write(ignore, '*\n');
  host.write(`${cacheFolder}/${path}`, text, { ...options, via: cacheFolder });
}
