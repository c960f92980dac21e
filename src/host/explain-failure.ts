import { HostError } from './host.ts';

/** What went wrong, in words that tell a person what to look at. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied, for the file or for its folder'],
  ['EBUSY', 'another program is using it'],
  ['EDQUOT', 'your share of the disk is full'],
  ['EINVAL', 'the system does not accept this path'],
  ['EISDIR', 'it is a folder, expected a file'],
  ['ELOOP', 'its symbolic links go round in a circle'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ENFILE', 'too many files are open'],
  ['ENOENT', 'it does not exist'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'a part of the path is a file, expected a folder'],
  ['ENOTSUP', 'it is not an ordinary file'],
  ['EOUTSIDE', 'it lies outside the project folder'],
  ['EPERM', 'permission denied, for the file or for its folder'],
  ['EROFS', 'the disk is read-only'],
]);

/**
 * Turn a failure of the system into a `HostError`.
 *
 * @param error what was thrown; a `HostError` is given back as it is
 * @param action the verb for "Cannot …": `read`, `write`
 * @param path the path as the caller named it
 */
export function explainFailure(error: unknown, action: string, path: string): HostError {
  if (error instanceof HostError) return error;
  const system = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // Node's own refusal, of a path with a NUL character.
  const code = system === undefined ? 'EUNKNOWN' : system.startsWith('ERR_INVALID_ARG') ? 'EINVAL' : system;
  const reason = reasons.get(code) ?? (error instanceof Error ? error.message : String(error));
  return new HostError(code, path, `Cannot ${action} ${path}: ${reason}`);
}

/** Make a `HostError` for a failure that the system did not report itself. */
export function failure(code: string, action: string, path: string): HostError {
  return explainFailure(Object.assign(new Error(code), { code }), action, path);
}
