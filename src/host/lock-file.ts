import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the system's own count; empty where the system does not tell. */
  readonly began: string;
}

/** After so long, in milliseconds, the lock of another computer is nobody's. */
const otherComputer = 600_000;

/**
 * Take a lock: a file that one process at a time can make.
 *
 * One left behind by a process that is no more is taken over; of two that do so at once, one gets it.
 * Throws the system's error.
 *
 * @param path absolute
 * @returns what lets go of it, or who holds it
 */
export function takeLock(path: string): { readonly release: () => void } | { readonly holder: string } {
  mkdirSync(dirname(path), { recursive: true });
  const own = JSON.stringify({ pid: process.pid, host: hostname(), began: beganAt(process.pid) } satisfies Holder);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (create(path, own)) return { release: () => letGo(path, own) };
    const text = readIfThere(path);
    if (text === undefined) continue;
    if (isHeld(path, text)) return { holder: describe(text) };
    takeAway(path, text);
  }
  return { holder: 'another run' };
}

/** Make the file with its content, all at once. */
function create(path: string, content: string): boolean {
  const temporary = besides(path);
  writeFileSync(temporary, content);
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A file system without hard links.
    if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'ENOTSUP') throw error;
    return createExclusively(path, content);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A name for a moment, of a file that is swept up when this process is killed: see `sweepTemporary`. */
function besides(path: string): string {
  return join(dirname(path), `.${process.pid}-${randomUUID()}.tmp`);
}

function createExclusively(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function letGo(path: string, own: string): void {
  if (readIfThere(path) === own) rmSync(path, { force: true });
  try {
    rmdirSync(dirname(path));
  } catch {
    // Nearly always there is more in the folder.
  }
}

/** Remove a lock that nobody holds; if it has become somebody else's in the meantime, put it back. */
function takeAway(path: string, text: string): void {
  const aside = besides(path);
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readIfThere(aside) !== text) create(path, readIfThere(aside) ?? '');
  rmSync(aside, { force: true });
}

function isHeld(path: string, text: string): boolean {
  const holder = parse(text);
  if (holder === undefined || holder.host !== hostname()) return ageOf(path) < otherComputer;
  return isRunning(holder.pid) && (holder.began === '' || holder.began === beganAt(holder.pid));
}

/** Tell whether a process is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** The start of a process, as Linux has it: field 22 of its `stat` (proc(5)). */
function beganAt(pid: number): string {
  const stat = readIfThere(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function describe(text: string): string {
  const holder = parse(text);
  return holder === undefined ? 'another run' : `process ${holder.pid} on ${holder.host}`;
}

function parse(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder>;
    return typeof value.pid === 'number' && typeof value.host === 'string'
      ? { pid: value.pid, host: value.host, began: String(value.began ?? '') }
      : undefined;
  } catch {
    return undefined;
  }
}

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
