import { cacheFolder, writeCache } from './cache-folder.ts';
import type { Host } from '../host/host.ts';

/** What build wrote: path of an output → fingerprint of its content. */
export type BuildManifest = ReadonlyMap<string, string>;

/** Not in `node_modules`, which a fresh install empties: build would no longer know its own outputs. */

function manifestPath(host: Host, pattern: string): string {
  return `${cacheFolder}/built-${host.fingerprint(pattern)}.json`;
}

/** Load what build wrote under an output pattern; nothing where that is not known. */
export function loadManifest(host: Host, pattern: string): BuildManifest {
  try {
    const bytes = host.readIfExists(manifestPath(host, pattern));
    const data: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return new Map();
    return new Map(
      data.files.filter(
        (one): one is [string, string] => Array.isArray(one) && one.every((part) => typeof part === 'string'),
      ),
    );
  } catch {
    // A manifest that cannot be read removes nothing.
    return new Map();
  }
}

/** Save what build wrote under an output pattern. */
export function saveManifest(host: Host, pattern: string, manifest: BuildManifest): void {
  const files = [...manifest].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify({ files })}\n`;
  const path = manifestPath(host, pattern);
  const old = host.readIfExists(path);
  if (old && new TextDecoder().decode(old) === text) return;
  writeCache(host, path.slice(cacheFolder.length + 1), text);
}
