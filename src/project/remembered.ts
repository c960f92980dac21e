import { HostError, type Host } from '../host/host.ts';
import { cacheFolder } from './cache-folder.ts';

/**
 * Read something that an earlier run remembered: what can be found out again, and may be removed at any time.
 *
 * @param identity What it must have been remembered for.
 * @returns The text, or undefined where there is none, or it is not whole, or of another identity.
 */
export function recall(host: Host, name: string, identity: string): string | undefined {
  try {
    const bytes = host.readIfExists(`${rememberedFolder(host)}/${name}`);
    const text = bytes && new TextDecoder().decode(bytes);
    const end = text?.indexOf('\n') ?? -1;
    if (!text || end < 0) return undefined;
    const content = text.slice(end + 1);
    return text.slice(0, end) === `${identity} ${host.fingerprint(content)}` ? content : undefined;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return undefined;
  }
}

/** Remember something; what cannot be written is not remembered, and no trouble. */
export function remember(host: Host, name: string, identity: string, content: string): void {
  const folder = rememberedFolder(host);
  try {
    const ignore = `${cacheFolder}/.gitignore`;
    if (folder.startsWith(`${cacheFolder}/`) && !host.stat(ignore)) host.write(ignore, '*\n');
    const seal = `${identity} ${host.fingerprint(content)}`;
    host.write(`${folder}/${name}`, `${seal}\n${content}`, { replaceable: true, via: folder });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

/** Remove the oldest of what is remembered in a folder, until it has no more than so many bytes. */
export function trimRemembered(host: Host, folder: string, bytes: number): void {
  try {
    host.trim(`${rememberedFolder(host)}/${folder}`, bytes);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

/**
 * In `node_modules/.cache`, where a fresh install clears it away; beside what else is the project's own where there is none,
 * or where it is a link that leads out of the project, as in a second worktree: nothing is written there.
 */
export function rememberedFolder(host: Host): string {
  return hasModules(host) ? 'node_modules/.cache/vertaalstraat' : `${cacheFolder}/remembered`;
}

/** Of a link that leads out of the project, `folders` does not tell. */
function hasModules(host: Host): boolean {
  try {
    return host.stat('node_modules')?.kind === 'folder' && host.folders('').includes('node_modules');
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return false;
  }
}
