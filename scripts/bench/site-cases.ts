import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { globSync } from 'tinyglobby';
import { median, runTimed, type Taken } from './run-timed.ts';

/** One measurement of a site, beside its yardstick in the same run. */
export interface Measured {
  readonly articles: number;
  readonly name: string;
  readonly ms: number;
  readonly mib: number | undefined;
  /** What it is compared with. */
  readonly yardstick: string;
  readonly ratio: number;
  /** The most that the ratio should be. */
  readonly most: number | undefined;
}

const warmRounds = 5;
const bin = resolve('lib/bin/vertaalstraat.js');
const yardstick = resolve('node_modules/.cache/vertaalstraat-bench/bare-parse.mjs');

/** Measure the commands on a site; each line is the median of some rounds in which everything takes its turn. */
export function measureSite(folder: string, rounds: number): Measured[] {
  const files = articlesOf(folder);
  const [articles, article = ''] = [files.length, files.at(-1)];
  const own = (...words: string[]): string[] => [process.execPath, bin, ...words, '--quiet', '--cwd', folder];
  const git = ['git', 'status', '--porcelain'];
  commitAll(folder);
  const taken = new Map<string, Taken[]>();
  const time = (name: string, words: readonly string[], before: () => void = () => undefined): void => {
    before();
    taken.set(name, [...(taken.get(name) ?? []), runTimed(words, folder)]);
  };
  for (let round = 0; round < rounds; round += 1) {
    time('bare parse', [process.execPath, yardstick, folder]);
    time('cold build, one thread', own('build'), () => {
      forget(folder);
      process.env['VERTAALSTRAAT_THREADS'] = '1';
    });
    time('cold build, satteri', own('build'), () => {
      forget(folder);
      writeFileSync(join(folder, config), '{ "parser": "satteri" }\n');
    });
    rmSync(join(folder, config));
    delete process.env['VERTAALSTRAAT_THREADS'];
    time('cold build', own('build'), () => forget(folder));
    // What is measured warm has been asked before, and takes so little that chance decides: it is asked a few times.
    for (const words of [['status'], ['sync', '--check']]) runTimed(own(...words), folder);
    for (let again = 0; again < warmRounds; again += 1) {
      time('git status', git);
      time('warm build', own('build'));
      time('warm status', own('status'));
      time('warm sync --check', own('sync', '--check'));
      time('one article changed', own('build'), () => touchArticle(folder, article));
      restore(folder);
      runTimed(own('build'), folder);
      time('one catalog changed', own('build'), () => touchCatalog(folder, article));
      restore(folder);
      runTimed(own('build'), folder);
    }
    time('check', own('check'), () => forget(folder));
    time('warm check', own('check'));
  }
  const middle = (name: string): Taken => median(taken.get(name) ?? []);
  const line = (name: string, against: string, most?: number): Measured => {
    const { ms, mib } = middle(name);
    return { articles, name, ms, mib, yardstick: against, ratio: ms / middle(against).ms, most };
  };
  /** What a ratio to a warm build may be where so many milliseconds are allowed on top of it. */
  const atMostMore = (ms: number): number => 1 + ms / middle('warm build').ms;
  /** A bound on sites of so many articles or more: on smaller ones, what is measured is how programs start. */
  const from = (least: number, most: number): number | undefined => (articles >= least ? most : undefined);
  return [
    line('bare parse', 'bare parse'),
    line('cold build, one thread', 'bare parse', 2),
    line('cold build', 'bare parse', from(1000, 1.3)),
    // A third of what it may take without.
    line('cold build, satteri', 'bare parse', from(1000, 2 / 3)),
    line('warm build', 'git status', from(10_000, 6)),
    line('one article changed', 'warm build', atMostMore(60)),
    line('one catalog changed', 'warm build', atMostMore(60)),
    line('warm status', 'git status'),
    line('warm sync --check', 'git status'),
    line('check', 'cold build', 2),
    line('warm check', 'warm status', 3),
  ];
}

/** Bundle the yardstick as the command is bundled, so that both start alike. */
export async function bundleYardstick(): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: ['scripts/bare-parse.ts'],
    outfile: yardstick,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    banner: {
      js: "import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);",
    },
  });
}

/**
 * Put aside everything that a build leaves behind. It is not removed before all has been measured: on some file systems
 * it takes longer to make a file for a minute after many have gone.
 */
export function forget(folder: string): void {
  const aside = join(asideOf(folder), String((forgotten += 1)));
  for (const [index, path] of ['dist', 'node_modules/.cache', '.vertaalstraat/cache'].entries()) {
    if (!existsSync(join(folder, path))) continue;
    mkdirSync(aside, { recursive: true });
    renameSync(join(folder, path), join(aside, String(index)));
  }
}

/** Remove what was put aside. */
export function sweep(folder: string): void {
  rmSync(asideOf(folder), { recursive: true, force: true });
}

let forgotten = 0;

function asideOf(folder: string): string {
  return `${folder}-${process.pid}-aside`;
}

/** The files of the articles of a site, in order; what is changed is the last, which in this repository is an article of the usual length. */
export function articlesOf(folder: string): string[] {
  return globSync('articles/**/*.md', { cwd: folder }).toSorted();
}

const config = 'vertaalstraat.config.json';

function touchArticle(folder: string, article: string): void {
  appendFileSync(join(folder, article), '\nNog een alinea die er eerst niet was.\n');
}

function touchCatalog(folder: string, article: string): void {
  const path = join(folder, article.replace(/^articles\/(.*)\.md$/, 'locales/en/$1.json'));
  const values = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  const [key = ''] = Object.keys(values);
  values[key] = `${values[key] ?? ''} again`;
  writeFileSync(path, `${JSON.stringify(values, null, 2)}\n`);
}

function commitAll(folder: string): void {
  if (existsSync(join(folder, '.git'))) return;
  const git = (...words: string[]): void => {
    const { status, stderr } = spawnSync('git', words, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`Unexpected end of git ${words[0] ?? ''}: ${stderr}`);
  };
  git('init', '-q');
  git('-c', 'core.autocrlf=false', 'add', '-A');
  git('-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', 'commit', '-q', '-m', 'A site');
}

/** Take back what was changed. */
export function restore(folder: string): void {
  // A sync has changed catalogs and states, too.
  spawnSync('git', ['checkout', '-q', '--', '.'], { cwd: folder });
}
