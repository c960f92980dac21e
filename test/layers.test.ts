import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

/** What each floor may use of ours; it may always use itself. */
const floors: Readonly<Record<string, readonly string[]>> = {
  model: [],
  markdown: ['model'],
  catalog: ['model'],
  language: ['model'],
  sync: ['model', 'markdown', 'catalog', 'language'],
  build: ['model', 'markdown', 'catalog'],
  rules: ['model', 'markdown', 'catalog', 'language'],
  report: ['model', 'language'],
  host: ['model'],
  project: ['model', 'markdown', 'catalog', 'language', 'sync', 'build', 'rules', 'host'],
  cli: ['model', 'project', 'report'],
};

/** Floors that know nothing of the machine they run on. */
const pure = ['model', 'markdown', 'catalog', 'language', 'sync', 'build', 'rules', 'report'];

interface Import {
  readonly file: string;
  readonly floor: string;
  readonly from: string;
}

const imports: Import[] = globSync('src/*/**/*.ts').flatMap((file) => {
  const floor = file.split('/')[1] ?? '';
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => ({ file, floor, from: match[1] ?? '' }));
});

describe('the floors of the house', () => {
  it('should all be known', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect([...new Set(imports.map((one) => one.floor))].filter((floor) => !(floor in floors))).toEqual([]);
  });

  it('should use only what is below them', () => {
    const wrong = imports.filter(({ file, floor, from }) => {
      if (!from.startsWith('.')) return false;
      const target = posix.join(posix.dirname(file), from).split('/')[1] ?? '';
      return target !== floor && !(floors[floor] ?? []).includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it('should know nothing of the machine below the host', () => {
    const wrong = imports.filter(({ floor, from }) => pure.includes(floor) && from.startsWith('node:'));
    expect(wrong).toEqual([]);
  });

  it('should leave the clock, chance and the locale of the machine out of the core', () => {
    const wrong = globSync(pure.map((floor) => `src/${floor}/**/*.ts`)).filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|Math\.random\(|\.toLocale\w+\(\)|localeCompare\(|console\./.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('should print and set exit codes in one place only', () => {
    const wrong = globSync('src/**/*.ts').filter(
      (file) =>
        file !== 'src/cli/main.ts' && /\bconsole\.|process\.(?:stdout|stderr|exit)/.test(readFileSync(file, 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
