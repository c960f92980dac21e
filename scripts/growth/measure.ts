import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { run } from '../../src/cli/run.ts';
import { rules } from '../../src/rules/index.ts';

/** Each command, and how much of the processor it took, in milliseconds. */
export type Taken = ReadonlyMap<string, number>;

const locales = ['en', 'de'];

/**
 * Take an article and its translations through the commands, with every rule on but `spelling`.
 *
 * @param text What the values say, among a few other words; the article too, unless `isShort`.
 */
export async function measure(text: string, isShort: boolean): Promise<Taken> {
  const cwd = mkdtempSync(join(tmpdir(), 'growth-'));
  const taken = new Map<string, number>();
  const timed = async (...argv: string[]): Promise<void> => {
    const before = process.cpuUsage();
    await run(argv, { cwd, colorOut: false, colorErr: false });
    const { user, system } = process.cpuUsage(before);
    taken.set(argv.join(' '), (taken.get(argv.join(' ')) ?? 0) + (user + system) / 1000);
  };
  try {
    mkdirSync(join(cwd, 'articles'));
    for (const locale of locales) mkdirSync(join(cwd, 'locales', locale), { recursive: true });
    // Dictionaries take as long to load as all the rest, and their time is that of another library.
    const on = Object.fromEntries(rules.map(({ id }) => [id, id === 'spelling' ? 'off' : 'warn']));
    writeFileSync(join(cwd, 'vertaalstraat.config.json'), JSON.stringify({ rules: on }));
    writeFileSync(join(cwd, 'articles/a.md'), isShort ? 'Een zin met 1 getal.\n' : `Een zin ${text} over\n`);
    await timed('sync');
    for (const locale of locales) fill(join(cwd, 'locales', locale, 'a.json'), `A sentence ${text} on`);
    for (const command of ['sync', 'status', 'check', 'build']) await timed(command);
  } finally {
    rmSync(cwd, { recursive: true });
  }
  return taken;
}

/** Give every key of a catalog a value; an article that was left alone has no catalog. */
function fill(path: string, value: string): void {
  try {
    const catalog = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
    writeFileSync(path, JSON.stringify(Object.fromEntries(Object.keys(catalog).map((key) => [key, value]))));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
