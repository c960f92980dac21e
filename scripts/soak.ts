/**
 * Hold the laws to inputs that nobody has seen: `npm run soak`, `npm run soak -- --rounds 20 test/laws`.
 *
 * Each round runs the tests that generate input with a seed of its own, and prints it; a round that fails is found again
 * with `VERTAALSTRAAT_SEED=<seed> npm test`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values: options, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const files = positionals.length > 0 ? positionals : testsThatGenerate('test');
const failed: number[] = [];
for (let round = 0; round < Number(options.rounds); round += 1) {
  const seed = Math.floor(Math.random() * 0x7fffffff);
  process.stdout.write(`== seed ${seed}\n`);
  const { status } = spawnSync('npx', ['vitest', 'run', ...files], {
    stdio: 'inherit',
    env: { ...process.env, VERTAALSTRAAT_SEED: String(seed) },
  });
  if (status !== 0) failed.push(seed);
}
process.stdout.write(failed.length > 0 ? `failed with seeds ${failed.join(', ')}\n` : 'nothing failed\n');
process.exitCode = failed.length > 0 ? 1 : 0;

/** The test files that use fast-check. */
function testsThatGenerate(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => path.endsWith('.test.ts') && readFileSync(path, 'utf8').includes("from 'fast-check'"));
}
