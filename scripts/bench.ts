/**
 * Measure start-up as ratios to bare Node in the same run: `npm run bench`, `npm run bench -- --json`.
 *
 * Every line is the median of alternating runs, so that what else the machine does falls on both sides.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const rounds = 21;
const bin = 'lib/bin/vertaalstraat.js';

interface Case {
  readonly name: string;
  readonly words: readonly string[];
  /** The most that the issue allows, in times bare Node. */
  readonly most: number;
}

const cases: readonly Case[] = [
  { name: 'vertaalstraat --version', words: [bin, '--version'], most: 1.5 },
  { name: 'vertaalstraat --help', words: [bin, '--help'], most: 1.5 },
  { name: 'vertaalstraat status', words: [bin, 'status'], most: 5 },
  { name: 'vertaalstraat build', words: [bin, 'build'], most: Infinity },
];

const bare = ['-e', '0'];
const times = new Map<readonly string[], number[]>(
  [bare, ...cases.map((one) => one.words)].map((words) => [words, []]),
);
for (let round = 0; round < rounds; round += 1) {
  for (const [words, measured] of times) measured.push(timeOf(words));
}

const base = median(times.get(bare) ?? []);
const json = process.argv.includes('--json');
for (const { name, words, most } of cases) {
  const time = median(times.get(words) ?? []);
  const ratio = time / base;
  const bound = most === Infinity ? '' : ` (at most ${most})`;
  process.stdout.write(
    json
      ? `${JSON.stringify({ bench: 'start-up', name, ms: round(time), ratio: round(ratio), ...(most < Infinity && { most }) })}\n`
      : `${name.padEnd(26)} ${time.toFixed(0).padStart(5)} ms  ${ratio.toFixed(2)} × bare node${bound}\n`,
  );
}
if (!json) process.stdout.write(`${'node -e 0'.padEnd(26)} ${base.toFixed(0).padStart(5)} ms\n`);

function timeOf(words: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0 && status !== 1)
    throw new Error(`Unexpected exit ${String(status)} of ${words.join(' ')}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
