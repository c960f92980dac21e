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
  statSync,
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

/** A run that takes longer, in milliseconds of the processor, has let go of what it compiled at its start. */
const longest = 2000;

/** Stands for the late modules of such a run: the next one knows better. */
const unsure = '?';

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
  const kept = folder === undefined ? undefined : join(folder, `${prefix(file)}-${cachedDataVersionTag()}-${name}`);
  const known = kept === undefined ? undefined : readKept(kept);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname, $import, $started) {${readFileSync(file, 'latin1')}\n})`,
    { filename: file, cachedData: known?.data },
  );
  const module = { exports: {} };
  const started = new Set(known?.started.filter((one) => one !== unsure));
  const main = script.runInThisContext() as (...values: unknown[]) => void;
  main(module.exports, createRequire(file), module, file, dirname(file), (address: string) => import(address), started);
  return {
    commands: module.exports as typeof commands,
    keep() {
      const isKnown = known !== undefined && script.cachedDataRejected === false;
      const { user, system } = process.cpuUsage();
      const isLong = (user + system) / 1000 > longest;
      // What starts for the first time has been compiled for the first time.
      if (kept === undefined || (isKnown && (isLong || started.size === known.started.length))) return;
      write(kept, prefix(file), isLong ? [unsure] : [...started], () => script.createCachedData());
    },
  };
}

/** The engine itself looks at the length of the code only: who mends the package by hand changes its file. */
function prefix(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `compiled-${COMMANDS_ID}-${size}-${Math.round(mtimeMs)}`;
}

/** The folder of what is kept; undefined where the package is in no `node_modules` and has none. */
function cacheFolder(): string | undefined {
  const top = join(import.meta.dirname, '../..');
  const modules = [dirname(top), dirname(dirname(top))].find((folder) => folder.endsWith('node_modules'));
  const folder = modules ?? join(top, 'node_modules');
  return existsSync(folder) ? join(folder, '.cache/vertaalstraat') : undefined;
}

interface Kept {
  /** The late modules that had started. */
  readonly started: readonly string[];
  readonly data: Uint8Array;
}

/** The first line seals the rest, the second names the modules. */
function readKept(path: string): Kept | undefined {
  try {
    const bytes = readFileSync(path);
    const [first, second] = [bytes.indexOf('\n'), bytes.indexOf('\n', bytes.indexOf('\n') + 1)];
    if (bytes.toString('latin1', 0, first) !== sealOf(bytes.subarray(first + 1))) return undefined;
    const started = bytes
      .toString('utf8', first + 1, second)
      .split('\t')
      .filter(Boolean);
    return { started, data: bytes.subarray(second + 1) };
  } catch {
    return undefined;
  }
}

function write(path: string, start: string, started: readonly string[], make: () => Uint8Array): void {
  const folder = dirname(path);
  const temporary = join(folder, `.${process.pid}-${randomUUID()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    const file = openSync(temporary, 'wx');
    try {
      const content = Buffer.concat([Buffer.from(`${started.join('\t')}\n`), make()]);
      writeFileSync(file, `${sealOf(content)}\n`);
      writeFileSync(file, content);
      closeSync(file);
      renameSync(temporary, path);
    } catch {
      rmSync(temporary, { force: true });
    }
    for (const name of readdirSync(folder))
      if (name.startsWith('compiled-') && !name.startsWith(start)) rmSync(join(folder, name), { force: true });
  } catch {
    // It is no trouble: the next run compiles again.
  }
}

function sealOf(data: Uint8Array): string {
  return hash('sha256', data);
}
