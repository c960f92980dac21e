import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import type { WriteOptions } from './host.ts';
import { isRunning } from './lock-file.ts';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';

/**
 * Write a file so that a reader, or a computer that is switched off, finds the old bytes or the new ones, never a part.
 *
 * The new bytes go to a hidden temporary file beside it that takes the name when it is complete. The file keeps its
 * mode, and its owner where the system allows that; one that is read-only is refused, although renaming could replace it.
 * Throws the system's error, and leaves no temporary file behind.
 *
 * @param target absolute path, no symbolic link, in a folder that exists
 * @param options `via` is absolute too, and exists
 */
export function writeAtomically(
  target: string,
  content: Uint8Array | string,
  { replaceable = false, via = dirname(target) }: WriteOptions = {},
): void {
  const old = statSync(target, { throwIfNoEntry: false });
  if (old?.isDirectory()) throw systemError('EISDIR');
  if (old !== undefined && !old.isFile()) throw systemError('ENOTSUP');
  // Opening asks whether we may write; it changes nothing.
  if (old !== undefined) closeSync(openSync(target, 'r+'));
  const temporary = join(via, `.${process.pid}-${randomUUID()}.tmp`);
  try {
    const file = openSync(temporary, 'wx', 0o666);
    try {
      writeFileSync(file, content);
      if (old !== undefined) takeAfter(file, old);
      if (!replaceable) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Remove the temporary files in a folder whose process is no more.
 *
 * @param folder absolute path; it need not exist
 */
export function sweepTemporary(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const name of readdirSync(folder)) {
    const pid = /^\.(\d+)-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function takeAfter(file: number, old: Stats): void {
  const fresh = fstatSync(file);
  if (fresh.uid !== old.uid || fresh.gid !== old.gid) {
    try {
      fchownSync(file, old.uid, old.gid);
    } catch {
      // Only an administrator may give files away; the text matters more than its owner.
    }
  }
  fchmodSync(file, old.mode & 0o7777);
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
