/**
 * Measure whether any text takes more than its length explains: `npm run bench:growth`.
 *
 * Each shape of text nobody writes goes through `sync`, `status`, `check` and `build` as an article with its translations, and
 * as a translation of a short article, at two lengths in the same run: four times the length may take at most eight times as
 * long, where it is long enough to tell. Options: `--shape name`, `--length 5000` (characters of the shorter one; the rules
 * read no more than 20,000), `--json`. Ends with 1 when something grows faster.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { measure } from './growth/measure.ts';
import { shapes } from './growth/shapes.ts';

const { values: options } = parseArgs({
  options: {
    shape: { type: 'string', multiple: true, default: [] },
    length: { type: 'string', default: '4500' },
    json: { type: 'boolean', default: false },
  },
});

/** How much longer the longer text is, how much longer it may take, and from how many milliseconds that tells. */
const [longer, most, tells] = [4, 8, 400];

const length = Number(options.length);
for (const isShort of [false, true]) await measure('the bridge '.repeat(50), isShort);
for (const [name, make] of Object.entries(shapes)) {
  if (options.shape.length > 0 && !options.shape.includes(name)) continue;
  for (const isShort of [false, true]) {
    const [before, after] = [await measure(make(length), isShort), await measure(make(length * longer), isShort)];
    for (const [command, ms] of after) {
      const ratio = ms / Math.max(before.get(command) ?? 0, 1);
      const isFast = ms < tells || ratio <= most;
      if (!isFast) process.exitCode = 1;
      const where = isShort ? 'translation' : 'article';
      if (options.json) {
        const line = {
          bench: 'growth',
          shape: name,
          where,
          command,
          ms: Math.round(ms),
          ratio: Math.round(ratio * 10) / 10,
        };
        process.stdout.write(`${JSON.stringify({ ...line, holds: isFast })}\n`);
      } else if (ms >= tells || !isFast) {
        process.stdout.write(
          `${name.padEnd(28)} ${where.padEnd(12)} ${command.padEnd(7)} ${ms.toFixed(0).padStart(6)} ms  ${ratio.toFixed(1).padStart(6)} × for ${longer} × the length${isFast ? '' : ': MISSED'}\n`,
        );
      }
    }
  }
}
