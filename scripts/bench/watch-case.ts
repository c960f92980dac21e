import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { Measured } from './site-cases.ts';

const changes = 10;
const patience = 120_000;

/**
 * Measure how long `watch` takes from the change of an article until its output has changed.
 *
 * @param folder A site that is built; the article is left changed.
 */
export async function measureWatch(folder: string, articles: number, article: string): Promise<Measured> {
  const child = spawn(process.execPath, [resolve('lib/bin/vertaalstraat.js'), 'watch', '--cwd', folder]);
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  try {
    await until(() => said.includes('Waiting for changes'));
    const output = join(folder, 'dist/de', article.replace(/^articles\//, ''));
    const taken: number[] = [];
    for (let change = 1; change <= changes; change += 1) {
      // A person does not save twice within a second.
      await setTimeout(1000);
      const text = `Alinea nummer ${change} van ${changes}.`;
      const started = process.hrtime.bigint();
      appendFileSync(join(folder, article), `\n${text}\n`);
      await until(() => readFileSync(output, 'utf8').includes(text));
      taken.push(Number(process.hrtime.bigint() - started) / 1e6);
    }
    const ms = taken.toSorted((a, b) => a - b)[changes / 2] ?? 0;
    // What is promised is for a site of a thousand.
    const most = articles <= 1000 ? 1 : undefined;
    return { articles, name: 'watch, one article', ms, mib: undefined, yardstick: '100 ms', ratio: ms / 100, most };
  } finally {
    child.kill();
  }

  async function until(what: () => boolean): Promise<void> {
    for (const end = Date.now() + patience; !what(); await setTimeout(2))
      if (Date.now() > end || child.exitCode !== null)
        throw new Error(`Unexpected silence of watch, which said: ${said}`);
  }
}
