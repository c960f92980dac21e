import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const bin = resolve('lib/bin/vertaalstraat.js');

const words = 'brug water schip fiets stad molen haven toren markt gracht plein kade'.split(' ');
const names = ['aap', 'beer', 'reis/cactus', 'dadel', 'reis/ezel'];

/** What people do between two commands: numbers choose who, where and what. */
type Step = readonly [what: number, where: number, other: number, text: number];

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.oneof(fc.nat(10), fc.integer({ min: 11, max: 16 })),
  fc.nat(99),
  fc.nat(99),
  fc.nat(9999),
);

describe('a command that remembers what it has seen', () => {
  it('should do, write and say what one does that remembers nothing', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 6, maxLength: 12 }), (steps) => {
        const folder = mkdtempSync(join(tmpdir(), 'walk-'));
        const [own, fresh] = [join(folder, 'own'), join(folder, 'fresh')];
        try {
          put(own, '.keep', '');
          for (const [index, name] of names.slice(0, 3).entries())
            put(own, `articles/${name}.md`, article([index, index + 4, index + 8]));
          for (const locale of ['en', 'de']) put(own, `locales/${locale}/.keep`, '');
          let said: string[] = [];
          const both = (...argv: readonly string[]): void => {
            // Times of files come along, so that only what is remembered differs.
            cpSync(own, fresh, { recursive: true, preserveTimestamps: true });
            rmSync(join(fresh, '.vertaalstraat/cache/remembered'), { recursive: true, force: true });
            const [a, b] = [own, fresh].map((cwd) => {
              const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: 'utf8' });
              return { argv, said, stdout: stdout.replaceAll(/\d+ ms/g, ''), stderr, status, files: filesIn(cwd) };
            });
            expect(a).toEqual(b);
            rmSync(fresh, { recursive: true });
          };
          // What is in step is remembered: twice, so that it is.
          const settle = (): void => {
            for (const _ of [1, 2]) spawnSync(process.execPath, [bin, 'sync', '--quiet'], { cwd: own });
          };
          settle();
          for (const one of steps) {
            said = [...said, JSON.stringify(one)];
            const [what, where] = one;
            if (what < 11) change(own, one);
            else if (what === 11) both('sync', `articles/${names[where % names.length] ?? ''}.md`);
            else if (what === 12) both('status');
            else if (what === 13) both('build', 'en');
            else if (what === 14) both('sync', '--check');
            else {
              both('sync');
              settle();
            }
          }
          both('sync', '--check');
          both('sync');
          both('sync');
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: 2 },
    );
  });
});

function change(root: string, [what, where, other, text]: Step): void {
  const articles = list(root, 'articles').filter((path) => path.endsWith('.md'));
  const file = articles[where % Math.max(1, articles.length)];
  const second = articles[other % Math.max(1, articles.length)];
  if (file === undefined || second === undefined) return put(root, `articles/${names[0] ?? ''}.md`, article([text]));
  const blocks = (path: string): string[] => readFileSync(join(root, path), 'utf8').trim().split('\n\n');
  const save = (path: string, texts: readonly string[]): void => put(root, path, `${texts.join('\n\n')}\n`);
  const mine = blocks(file);
  const index = 1 + (other % Math.max(1, mine.length - 1));
  const catalogs = list(root, 'locales').filter((path) => path.endsWith('.json'));
  const catalog = catalogs[where % Math.max(1, catalogs.length)];
  switch (what) {
    case 0:
      return save(file, [...mine, paragraph(text)]);
    case 1:
      return save(file, mine.toSpliced(index, 1));
    case 2:
      // As long as before: only its time tells that it changed.
      return save(file, mine.with(Math.min(index, mine.length - 1), paragraph(text)));
    case 3: {
      const [moved = paragraph(text)] = mine.slice(index, index + 1);
      save(file, mine.toSpliced(index, 1));
      return save(second, [...blocks(second), moved]);
    }
    case 4: {
      const to = `articles/${names[other % names.length] ?? ''}.md`;
      mkdirSync(dirname(join(root, to)), { recursive: true });
      return renameSync(join(root, file), join(root, to));
    }
    case 5:
      return articles.length > 1 ? rmSync(join(root, file)) : undefined;
    case 6:
    case 7:
      return edit(root, catalog, (value, key) => (value === '' ? `T ${key} ${text}` : value));
    case 8:
      return edit(root, catalog, (value, key) =>
        key.length % 3 === other % 3 ? (other % 2 === 0 ? '' : `${value} x`) : value,
      );
    case 9:
      // A text that may have stood here before, as when git changes branches.
      return put(root, file, article([text % 4, (text % 4) + 4]));
    default: {
      // Written long ago, as its time has it.
      const at = new Date(Date.now() - 3_600_000);
      return utimesSync(join(root, file), at, at);
    }
  }
}

function edit(root: string, path: string | undefined, change: (value: string, key: string) => string): void {
  if (path === undefined) return;
  const values = JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;
  const changed = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));
  put(root, path, `${JSON.stringify(changed, null, 2)}\n`);
}

function paragraph(seed: number): string {
  const chosen = Array.from({ length: 6 }, (_, nth) => words[(seed * (nth + 3) + nth) % words.length]);
  return `Alinea ${seed % 7} ${chosen.join(' ')}.`;
}

function article(seeds: readonly number[]): string {
  return `# Kop ${words[(seeds[0] ?? 0) % words.length] ?? ''}\n\n${seeds.map(paragraph).join('\n\n')}\n`;
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function list(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .toSorted();
  } catch {
    return [];
  }
}

function filesIn(root: string): Record<string, string> {
  const paths = list(root, '.').filter((path) => !path.includes('cache/remembered'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
