/**
 * Measure speed, as ratios to yardsticks in the same run: `npm run bench`.
 *
 * Start-up against bare Node on this repository; builds, checks and the like on its own articles and on generated sites
 * against one bare parse of the same articles and `git status` of the same tree. Options: `--sizes 100,1000,10000` (articles; the default is
 * `100,1000`, since 10,000 take many minutes), `--rounds 3`, `--json` (a JSON object on each line), `--plot <file>` (time and memory against
 * articles, as an SVG), `--peers` (po4a and @diplodoc/translation on the same work, where they are installed). Every line is the median of rounds in which all take their turn, so that
 * what else the machine does falls on all of them. It exits with 1 when a ratio is over its bound.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { makeSite } from './bench/make-site.ts';
import { copyOwnSite } from './bench/own-site.ts';
import { growth } from './bench/growth.ts';
import { measurePeers } from './bench/peers.ts';
import { plot } from './bench/plot.ts';
import { articlesOf, bundleYardstick, forget, measureSite, restore, sweep, type Measured } from './bench/site-cases.ts';
import { measureStartUp } from './bench/start-up.ts';
import { measureWatch } from './bench/watch-case.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    plot: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
});

const all: Measured[] = [];
show(measureStartUp());
await bundleYardstick();
const home = resolve('node_modules/.cache/vertaalstraat-bench');
mkdirSync(home, { recursive: true });
const own = join(home, 'own');
copyOwnSite(own);
show(measureSite(own, Number(options.rounds)));
sweep(own);
for (const size of options.sizes.split(',').map(Number).filter(Boolean)) {
  const folder = join(home, `site-${size}`);
  await makeSite(folder, size);
  show(measureSite(folder, Number(options.rounds)));
  show([await measureWatch(folder, size, articlesOf(folder).at(-1) ?? '')]);
  restore(folder);
  if (!options.peers) {
    sweep(folder);
    continue;
  }
  const words = [process.execPath, resolve('lib/bin/vertaalstraat.js'), 'build', '--quiet', '--cwd', folder];
  const { lines, absent } = measurePeers(folder, size, Number(options.rounds), { words, forget: () => forget(folder) });
  sweep(folder);
  show(lines);
  for (const sentence of absent) process.stderr.write(`${sentence}\n`);
}
show(growth(all));
if (options.plot !== undefined) writeFileSync(options.plot, plot(all.filter(({ articles }) => articles >= 100)));
process.exitCode = all.some(({ ratio, most }) => most !== undefined && ratio > most) ? 1 : 0;

function show(lines: readonly Measured[]): void {
  all.push(...lines);
  for (const line of lines) {
    const { articles, name, ms, mib, yardstick, ratio, most } = line;
    const bound = most === undefined ? '' : ` (at most ${round(most)}: ${ratio > most ? 'MISSED' : 'holds'})`;
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ bench: 'speed', ...line, ms: round(ms), ratio: round(ratio), ...(most !== undefined && { most: round(most), holds: ratio <= most }), ...(mib !== undefined && { mib: round(mib) }) })}\n`
        : `${String(articles).padStart(6)}  ${name.padEnd(24)} ${ms.toFixed(0).padStart(7)} ms  ${(mib?.toFixed(0) ?? '').padStart(5)} MiB  ${ratio.toFixed(2).padStart(6)} × ${yardstick}${bound}\n`,
    );
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
