import { hash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import type * as commands from './commands.ts';

/** Put in by the bundler: a fingerprint of the script with the commands. */
declare const COMMANDS_ID: string;

/** The commands, loaded. */
export interface Loaded {
  readonly commands: typeof commands;
  /** Keep what was compiled for the next run, where that pays. */
  keep(): void;
}

/** A run that takes longer has let go of what it compiled at its start. */
const longest = 2000;

/**
 * Load the script with the commands, compiled already where an earlier run has kept that: to parse and compile it takes longer
 * than most commands.
 *
 * What is kept stands in the `node_modules` that this package is in: who may write there may change the code itself. It may
 * be removed at any time, and counts only for this very code, engine and processor; what is damaged does not count.
 *
 * @param name Of what is run: each command needs other parts compiled.
 */
export function loadCompiled(name: string): Loaded {
  const file = join(import.meta.dirname, 'commands.js');
  const folder = cacheFolder();
  const kept = folder === undefined ? undefined : join(folder, `${prefix}-${cachedDataVersionTag()}-${name}`);
  const known = kept === undefined ? undefined : readKept(kept);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname, $import) {${readFileSync(file, 'latin1')}\n})`,
    { filename: file, cachedData: known?.data },
  );
  const module = { exports: {} };
  const main = script.runInThisContext() as (...values: unknown[]) => void;
  main(module.exports, createRequire(file), module, file, dirname(file), (address: string) => import(address));
  return {
    commands: module.exports as typeof commands,
    keep() {
      const effort = cpuTime();
      const isKnown = known !== undefined && script.cachedDataRejected === false;
      // What did twice as much has most likely compiled more.
      if (kept === undefined || (isKnown && (effort < 2 * known.effort || effort > longest))) return;
      write(kept, effort > longest ? 0 : effort, () => script.createCachedData());
    },
  };
}

const prefix = `compiled-${COMMANDS_ID}`;

/** The folder of what is kept; undefined where the package is in no `node_modules` and has none. */
function cacheFolder(): string | undefined {
  const top = join(import.meta.dirname, '../..');
  const modules = [dirname(top), dirname(dirname(top))].find((folder) => folder.endsWith('node_modules'));
  const folder = modules ?? join(top, 'node_modules');
  return existsSync(folder) ? join(folder, '.cache/vertaalstraat') : undefined;
}

interface Kept {
  /** How long the run took that kept it, in milliseconds of the processor; 0: too long to tell. */
  readonly effort: number;
  readonly data: Uint8Array;
}

/** The first line seals the rest. */
function readKept(path: string): Kept | undefined {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf('\n');
    const [seal, effort] = bytes.toString('latin1', 0, end).split(' ');
    const data = bytes.subarray(end + 1);
    return seal === sealOf(data) ? { effort: Number(effort), data } : undefined;
  } catch {
    return undefined;
  }
}

function write(path: string, effort: number, make: () => Uint8Array): void {
  const folder = dirname(path);
  const temporary = join(folder, `.${process.pid}-${randomUUID()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    const file = openSync(temporary, 'wx');
    try {
      const data = make();
      writeFileSync(file, `${sealOf(data)} ${Math.round(effort)}\n`);
      writeFileSync(file, data);
      closeSync(file);
      renameSync(temporary, path);
    } catch {
      rmSync(temporary, { force: true });
    }
    for (const name of readdirSync(folder))
      if (name.startsWith('compiled-') && !name.startsWith(prefix)) rmSync(join(folder, name), { force: true });
  } catch {
    // It is no trouble: the next run compiles again.
  }
}

function sealOf(data: Uint8Array): string {
  return hash('sha256', data);
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
