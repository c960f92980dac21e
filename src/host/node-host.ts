import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { explainFailure, failure } from './explain-failure.ts';
import { fingerprint } from './fingerprint.ts';
import { findFiles } from './find-files.ts';
import type { FolderEntry } from './glob-files.ts';
import type { Host, Stamp, WriteOptions } from './host.ts';
import { runGit } from './run-git.ts';
import { takeLock } from './lock-file.ts';
import { projectPath } from './project-path.ts';
import { startThread } from './start-thread.ts';
import { trimFolder } from './trim-folder.ts';
import { sweepTemporary, writeAtomically } from './write-atomically.ts';

/**
 * Open a project folder on the disk.
 *
 * Reading follows symbolic links wherever they lead; what changes the disk (write, copy, remove) is refused where a link
 * leads out of the project, and written through where it leads to another place in it.
 * Throws a `HostError` when the folder does not exist.
 *
 * @param root path of the project folder
 */
export function createNodeHost(root: string): Host {
  const top = resolve(root);
  const realTop = attempt('open', root, () => realPath(top));
  if (!statSync(realTop).isDirectory()) throw failure('ENOTDIR', 'open', root);

  const absolute = (path: string, action: string): string => {
    const below = projectPath(path, action);
    return below === '' ? top : `${top}${sep}${below}`;
  };

  const read = (path: string): Uint8Array => attempt('read', path, () => readFileSync(absolute(path, 'read')));

  const write = (path: string, content: Uint8Array | string, options: WriteOptions = {}): void =>
    attempt('write', path, () => {
      const inside = (given: string): string => {
        const target = realTarget(absolute(given, 'write'));
        if (!isInside(realTop, target)) throw failure('EOUTSIDE', 'write', path);
        return target;
      };
      const target = inside(path);
      const via = options.via === undefined ? dirname(target) : inside(options.via);
      const put = (): void => writeAtomically(target, content, { ...options, via });
      try {
        put();
      } catch (error) {
        // Nearly always the folders are there.
        if (!hasCode(error, 'ENOENT')) throw error;
        makeFolder(dirname(target));
        makeFolder(via);
        put();
      }
    });

  const list = (folder: string): FolderEntry[] =>
    attempt('list', folder === '' ? '.' : folder, () => {
      const path = join(top, folder);
      return namesIn(path).map((entry) => ({
        name: entry.name,
        kind: entry.isSymbolicLink() ? kindOfLink(join(path, entry.name), top, realTop) : kindOf(entry),
      }));
    });

  return {
    root: top,
    fingerprint,
    lock: (path) => attempt('lock', path, () => takeLock(absolute(path, 'lock'))),
    sweep: (folders) => {
      for (const folder of folders) {
        try {
          sweepTemporary(absolute(folder, 'clean up'));
        } catch {
          // What is left over does no harm; who has to write there is told why that fails.
        }
      }
    },
    trim: (folder, bytes) => attempt('trim', folder, () => trimFolder(absolute(folder, 'trim'), bytes)),
    thread: (module, data) => startThread(module, { root: top, ...data }),
    pause: () => new Promise((done) => void setImmediate(done)),
    git: (args, input) => runGit(top, args, input),
    variable: (name) => process.env[name] || undefined,
    read,
    write,
    readIfExists: (path) =>
      attempt('read', path, () => {
        const target = absolute(path, 'read');
        // To look first takes less than to be told off.
        return ifThere(() => (statSync(target, { throwIfNoEntry: false }) ? readFileSync(target) : undefined));
      }),
    copy: (from, to, options) => write(to, read(from), options),
    remove: (path, upTo) =>
      attempt('remove', path, () => {
        const below = projectPath(path, 'remove');
        const limit = upTo === undefined ? undefined : projectPath(upTo, 'remove');
        if (below === '') throw failure('EISDIR', 'remove', path);
        const target = join(top, below);
        const folder = ifThere(() => realTarget(dirname(target)));
        if (folder !== undefined && !isInside(realTop, folder)) throw failure('EOUTSIDE', 'remove', path);
        const facts = ifThere(() => lstatSync(target));
        if (facts?.isDirectory()) throw failure('EISDIR', 'remove', path);
        if (facts !== undefined) unlinkSync(target);
        if (limit !== undefined) removeEmptyFolders(top, below, limit);
      }),
    stat: (path) =>
      attempt('look at', path, () => {
        const facts = ifThere(() => statSync(absolute(path, 'look at'), { throwIfNoEntry: false }));
        return facts && { kind: kindOf(facts), size: facts.size, mtimeMs: facts.mtimeMs };
      }),
    stamps: (paths) => {
      // Where the process is in the project folder, the system need not walk down to it for every file.
      const isHere = process.cwd() === top;
      return paths.map((path) => stampOf(isHere ? projectPath(path, 'look at') || '.' : absolute(path, 'look at')));
    },
    isSettled: ([, mtimeMs = Number.NaN, , ctimeMs = mtimeMs]) =>
      Date.now() - Math.max(mtimeMs, ctimeMs) >= settlingTime,
    glob: (patterns, options) => findFiles(patterns, options, list),
    folders: (path) =>
      list(projectPath(path, 'list'))
        .filter((entry) => entry.kind === 'folder')
        .map((entry) => entry.name)
        .sort(),
  };
}

/** The system’s own: of two ways to ask, which may differ on some systems, the fast one. */
const realPath = realpathSync.native;

/** How long ago a file must have changed for its time to tell, in milliseconds: some systems count time in coarse steps. */
const settlingTime = 50;

const unknown: Stamp = [];

const ifAny = { throwIfNoEntry: false } as const;

function stampOf(path: string): Stamp | undefined {
  let facts: Stats | undefined;
  try {
    facts = statSync(path, ifAny);
  } catch {
    // Whoever reads it is told why.
    return unknown;
  }
  if (!facts?.isFile()) return facts && unknown;
  return [facts.size, facts.mtimeMs, facts.ino, facts.ctimeMs];
}

function attempt<Result>(action: string, path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explainFailure(error, action, path);
  }
}

/** What the work gives, or undefined where there is nothing at its path. */
function ifThere<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** Where bytes written to a path end up: like `realpath`, but the file, and folders above it, need not exist. */
function realTarget(path: string): string {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (facts?.isSymbolicLink()) {
    try {
      return realPath(path);
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error;
    }
    return realTarget(resolve(realTarget(dirname(path)), readlinkSync(path)));
  }
  return join(realFolder(dirname(path)), basename(path));
}

function realFolder(path: string): string {
  try {
    return realPath(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  return realTarget(path);
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    // What the system says of a file that stands where a folder should be.
    throw hasCode(error, 'EEXIST') ? Object.assign(new Error('ENOTDIR'), { code: 'ENOTDIR' }) : error;
  }
}

function removeEmptyFolders(top: string, below: string, limit: string): void {
  const above = limit === '' ? '' : `${limit}/`;
  for (let end = below.lastIndexOf('/'); end > 0; end = below.lastIndexOf('/', end - 1)) {
    const folder = below.slice(0, end);
    if (folder === limit || !folder.startsWith(above)) return;
    try {
      rmdirSync(join(top, folder));
    } catch (error) {
      // Usually a folder that is not empty; an empty one that has to stay harms nobody.
      if (!hasCode(error, 'ENOENT')) return;
    }
  }
}

function namesIn(path: string): Dirent[] {
  return ifThere(() => readdirSync(path, { withFileTypes: true })) ?? [];
}

function kindOf(facts: { isFile(): boolean; isDirectory(): boolean }): FolderEntry['kind'] {
  return facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other';
}

function factsBehind(link: string): Stats | undefined {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}

/** What a link leads to; not a folder when that lies outside the project, or leads back to where we came from. */
function kindOfLink(link: string, top: string, realTop: string): FolderEntry['kind'] {
  const facts = factsBehind(link);
  // A link that leads nowhere counts as a file: whoever reads it is told what is wrong with it.
  if (facts === undefined || !facts.isDirectory()) return facts === undefined ? 'file' : kindOf(facts);
  const target = realPath(link);
  if (!isInside(realTop, target)) return 'other';
  for (let folder = dirname(link); isInside(top, folder); folder = dirname(folder)) {
    if (realPath(folder) === target) return 'other';
    // Above the root of the disk there is nothing but itself.
    if (folder === dirname(folder)) break;
  }
  return 'folder';
}
