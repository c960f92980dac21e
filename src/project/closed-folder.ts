import { HostError, type Host } from '../host/host.ts';
import type { Problem } from '../model/problem.ts';
import { problemIn } from './problem-in.ts';

const rule = 'folder-unreadable';

/** Say that a folder cannot be read, or the one above that closes it: once for all that may stand in it. */
export function closedFolder(host: Host, { code, path }: HostError): Problem {
  return closedFolderOf(host, `${path}/*`) ?? closed(code, path);
}

/** Tell whether a folder could not be read. Then nothing counts as gone: it may stand there. */
export function hasClosedFolder(problems: readonly Problem[]): boolean {
  return problems.some(isClosedFolder);
}

/** Tell whether a problem is that of a folder that cannot be read. */
export function isClosedFolder(problem: Problem): boolean {
  return problem.rule === rule;
}

/** Find the folder that keeps a file from being looked at; undefined where it is the file itself, or nothing does. */
export function closedFolderOf(host: Host, file: string): Problem | undefined {
  const parts = file.split('/');
  for (let length = 1; length <= parts.length; length += 1) {
    try {
      if (host.stat(parts.slice(0, length).join('/')) === undefined) return undefined;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const folder = parts.slice(0, length - 1).join('/');
      return isPermission(error.code) ? closed(error.code, folder) : undefined;
    }
  }
  return undefined;
}

function closed(code: string, path: string): Problem {
  const name = path === '' ? '.' : path;
  const isForbidden = isPermission(code);
  return problemIn(
    name,
    rule,
    isForbidden
      ? `Unexpected folder \`${name}\` without permission to read it, expected one that can be read`
      : `Unexpected trouble (${code}) with the folder \`${name}\`, expected one that can be read`,
    {
      note: `Nobody knows what stands in it: it was left as it is, and nothing elsewhere counts as gone until it can be read. ${isForbidden ? `Let its owner allow it: \`chmod u+rwx ${name}\`, or give it to the user that runs this.` : 'Look at the disk, then run the command again.'}`,
    },
  );
}

function isPermission(code: string): boolean {
  return code === 'EACCES' || code === 'EPERM';
}
