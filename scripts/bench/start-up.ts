import process from 'node:process';
import { median, runTimed, type Taken } from './run-timed.ts';
import type { Measured } from './site-cases.ts';

const rounds = 15;
const bin = 'lib/bin/vertaalstraat.js';

const cases: readonly { readonly name: string; readonly words: readonly string[]; readonly most?: number }[] = [
  { name: 'bare node', words: ['-e', '0'] },
  { name: '--version', words: [bin, '--version'], most: 1.5 },
  { name: '--help', words: [bin, '--help'], most: 1.5 },
  { name: 'status', words: [bin, 'status'], most: 3 },
  { name: 'build', words: [bin, 'build'] },
];

/** Measure start-up on this repository, against Node that does nothing. */
export function measureStartUp(): Measured[] {
  const taken = new Map<string, Taken[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const { name, words } of cases)
      taken.set(name, [...(taken.get(name) ?? []), runTimed([process.execPath, ...words])]);
  const base = median(taken.get('bare node') ?? []).ms;
  return cases.map(({ name, most }): Measured => {
    const { ms, mib } = median(taken.get(name) ?? []);
    return { articles: 0, name, ms, mib, yardstick: 'bare node', ratio: ms / base, most };
  });
}
