import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** What a command took. */
export interface Taken {
  /** From start to end, in milliseconds. */
  readonly ms: number;
  /** The most memory it had at once, in mebibytes; undefined where the system does not tell. */
  readonly mib: number | undefined;
}

/**
 * Run a command, and measure it.
 *
 * @param words The command and its arguments.
 * @throws Error when it does not end as it should: with 0, or with 1 (findings).
 */
export function runTimed(words: readonly string[], cwd = '.'): Taken {
  const note = join(tmpdir(), `vertaalstraat-bench-${process.pid}`);
  const isNode = words[0] === process.execPath;
  const [command = '', ...rest] = isNode ? [words[0] ?? '', '--import', peakModule(note), ...words.slice(1)] : words;
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, rest, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 1)
    throw new Error(`Unexpected exit ${String(status)} of ${words.join(' ')}: ${stderr}`);
  if (!isNode) return { ms, mib: undefined };
  const mib = Number(readFileSync(note, 'utf8')) / 1024;
  rmSync(note, { force: true });
  return { ms, mib };
}

/** A module that notes, at the end of the process that loads it, how much memory that has had. */
function peakModule(note: string): string {
  const code = `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(${JSON.stringify(note)}, String(process.resourceUsage().maxRSS)));`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** The middle one of some measurements, by time. */
export function median(taken: readonly Taken[]): Taken {
  const sorted = taken.toSorted((a, b) => a.ms - b.ms);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new RangeError('Expected at least one measurement');
  return middle;
}
