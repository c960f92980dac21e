import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { globSync } from 'tinyglobby';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { allRules } from '../src/project/all-rules.ts';
import { makeProject } from './support/project.ts';

const terminal = { cwd: process.cwd(), colorOut: false, colorErr: false };
// Beside the compiled code, which git ignores too.
const folder = 'lib/repository';
const out = join(process.cwd(), folder);

afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

describe('this repository', () => {
  it('should have catalogs in step with its articles, and no findings', async () => {
    expect(await run(['sync', '--check'], terminal)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await run(['check'], terminal)).toMatchObject({ exitCode: 0, stdout: 'No findings in 2 articles.\n' });
  });

  it('should have no findings with every rule on, and as strict as it can be', async () => {
    const files = globSync(['articles/**', 'locales/**', '.vertaalstraat/state/**'], { dot: true });
    const project = makeProject({
      ...Object.fromEntries(files.map((file) => [file, readFileSync(file)])),
      'vertaalstraat.config.json': JSON.stringify({
        rules: Object.fromEntries(
          allRules.map(({ id, options }) => [id, ['warning', options && 'strict' in options ? { strict: true } : {}]]),
        ),
      }),
    });
    expect((await project.run('check')).stdout).toBe('No findings in 2 articles.\n');
  }, 60_000);

  it('should have every article current in English and German', async () => {
    const { stdout } = await run(['status', '--format', 'json'], terminal);
    const { totals } = JSON.parse(stdout) as { totals: Record<string, { total: number; current: number }> };
    expect(Object.keys(totals).toSorted()).toEqual(['de', 'en']);
    for (const { total, current } of Object.values(totals)) {
      expect(total).toBeGreaterThan(100);
      expect(current).toBe(total);
    }
  });

  it('should build Dutch articles that are the articles, and the manual that is committed', async () => {
    expect(await run(['build', '--out', folder, '--missing', 'fail', '--stale', 'fail'], terminal)).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    for (const file of readdirSync('articles'))
      expect(readFileSync(join(out, 'nl', file))).toEqual(readFileSync(join('articles', file)));
    for (const locale of ['nl', 'en', 'de']) {
      expect(readdirSync(join('docs', locale)).toSorted()).toEqual(readdirSync(join(out, locale)).toSorted());
      for (const file of readdirSync(join(out, locale))) {
        expect(readFileSync(join('docs', locale, file), 'utf8'), `docs/${locale}/${file}: run \`npm run docs\``).toBe(
          readFileSync(join(out, locale, file), 'utf8'),
        );
      }
    }
  });

  it('should serve every translated value to an i18next with default options', async () => {
    const files = globSync('locales/*/**/*.json');
    expect(files.length).toBeGreaterThanOrEqual(6);
    const i18next = createInstance();
    await i18next.init({ lng: 'en' });
    let served = 0;
    for (const file of files) {
      const [, locale = '', ...path] = file.split('/');
      const namespace = path.join('/').replace(/\.json$/, '');
      const catalog = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      i18next.addResourceBundle(locale, namespace, catalog);
      for (const [key, value] of Object.entries(catalog)) {
        if (/\{\{|\$t\(/.test(value)) continue;
        served += 1;
        expect(i18next.t(key, { lng: locale, ns: namespace })).toBe(value);
      }
    }
    expect(served).toBeGreaterThan(300);
  });
});
