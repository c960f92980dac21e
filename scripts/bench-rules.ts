/**
 * Measure the rules: `npm run bench:rules`.
 *
 * Check good translations, which must stay silent, and the same with errors planted in them, which must be found at the
 * right line; print precision and recall for each rule, and recall for each kind of error. Ends with 1 when the whole is
 * out of bounds. Options: `--most n` (errors of each kind in each pair of languages), `--pair nl-en`, `--kind id`,
 * `--show` (what was missed and what was blamed, for people), `--json`.
 *
 * `--real folder`: instead, check translations that were published, `a.nl.md` beside `a.en.md`, or `nl/a.md` beside
 * `en/a.md`, and list what is found, for people to judge.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { allPairs, goodParallels, listen, sow, type Pair, type Silence } from './rules-bench/bench.ts';
import type { Judged } from './rules-bench/judge.ts';
import { kinds } from './rules-bench/kinds.ts';
import { readParallel } from './rules-bench/pairs.ts';
import { realReport } from './rules-bench/real-report.ts';
import { isWithinBounds, scoreOf } from './rules-bench/score.ts';
import { scoreTable } from './rules-bench/score-table.ts';
import { shown } from './rules-bench/shown.ts';

const { values: options } = parseArgs({
  options: {
    most: { type: 'string', default: '8' },
    pair: { type: 'string', multiple: true, default: [] },
    kind: { type: 'string', multiple: true, default: [] },
    show: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    real: { type: 'string' },
  },
});

const pairs = allPairs.filter((pair) => options.pair.length === 0 || options.pair.includes(pair.join('-')));
process.exitCode = options.real === undefined ? await measure() : await listenToReal(options.real);

async function measure(): Promise<number> {
  const chosen = kinds.filter(({ id }) => options.kind.length === 0 || options.kind.includes(id));
  const silences: Silence[] = [];
  const judged: Judged[] = [];
  for (const pair of pairs) {
    const sown = await sow(goodParallels(pair[0]), pair, chosen, Number(options.most));
    silences.push(sown.silence);
    judged.push(...sown.judged);
  }
  const score = scoreOf(silences, judged);
  if (options.show) process.stdout.write(shown(silences, judged));
  process.stdout.write(options.json ? `${JSON.stringify({ bench: 'rules', ...score })}\n` : scoreTable(score));
  return isWithinBounds(score) ? 0 : 1;
}

async function listenToReal(folder: string): Promise<number> {
  const silences: Silence[] = [];
  const parallels = readParallel(folder, ['nl', 'en', 'de']);
  const has = ([from, to]: Pair): boolean => parallels.some(({ texts }) => texts.has(from) && texts.has(to));
  for (const pair of pairs.filter(has)) silences.push(await listen(parallels, pair, false));
  process.stdout.write(options.json ? `${JSON.stringify({ bench: 'rules-real', silences })}\n` : realReport(silences));
  return 0;
}
