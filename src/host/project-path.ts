import { posix } from 'node:path';
import { failure } from './explain-failure.ts';

/** What a path may have that makes it another than it looks: most have none, and are asked about by the thousand. */
const unusual = /^$|^\/|\/$|\/\/|(?:^|\/)\.\.?(?:\/|$)/;

/**
 * Normalise a path below the project folder: `a/../b/` is `b`, the project folder itself is ``.
 *
 * Throws a `HostError` with code `EOUTSIDE` for a path that leaves the project folder, absolute ones included.
 *
 * @param path with `/`
 * @param action the verb for the message
 */
export function projectPath(path: string, action: string): string {
  if (!unusual.test(path)) return path;
  const normal = posix.normalize(path).replace(/\/$/, '');
  if (path.startsWith('/') || normal === '..' || normal.startsWith('../')) throw failure('EOUTSIDE', action, path);
  return normal === '.' ? '' : normal;
}
