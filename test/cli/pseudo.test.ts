import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const article =
  '---\ntitle: Hallo\nlang: nl\n---\n# Hallo *wereld*\n\nZie [Reuters](https://x.y/z) en `code` in {{ naam }}.\n';

function project(more: Readonly<Record<string, string>> = {}): TestProject {
  return makeProject({ 'articles/hallo.md': article, 'locales/en/': '', ...more });
}

describe('build --pseudo', () => {
  it('should build both pseudo-locales, and nothing else', async () => {
    const one = project();
    const { stdout } = await one.runs('build', '--pseudo');
    expect(one.files('dist')).toEqual(['dist/ar-XB/hallo.md', 'dist/en-XA/hallo.md']);
    expect(one.read('dist/en-XA/hallo.md')).toBe(
      '---\ntitle: ⟦Ĥååļļöö⟧\nlang: en-XA\n---\n# ⟦Ĥååļļöö *ŵééŕééļð*⟧\n\n⟦Žîîéé [Ŕééûûţééŕš](https://x.y/z) ééñ `code` îîñ {{ naam }}.⟧\n',
    );
    expect(one.read('dist/ar-XB/hallo.md')).toContain(
      '[\u202EReuters\u202C](https://x.y/z) \u202Een\u202C `code` \u202Ein\u202C {{ naam }}.',
    );
    expect(stdout).toContain('en-XA  1 article    → dist/en-XA/  (1 written)');
    expect(one.files('locales')).toEqual([]);
  });

  it('should build one of them, with the locales that are named', async () => {
    const one = project();
    await one.runs('build', '--pseudo', 'en-xa', '--locale', 'nl');
    expect(one.files('dist')).toEqual(['dist/en-XA/hallo.md', 'dist/nl/hallo.md']);
    await one.runs('build', '--pseudo');
    expect(one.files('dist')).toEqual(['dist/ar-XB/hallo.md', 'dist/en-XA/hallo.md', 'dist/nl/hallo.md']);
  });

  it('should be gone from a build of everything that did not ask for it', async () => {
    const one = project();
    await one.runs('build', '--pseudo');
    await one.runs('build');
    expect(one.files('dist')).toEqual(['dist/en/hallo.md', 'dist/nl/hallo.md']);
  });

  it('should refuse a name that is none, a path above all', async () => {
    const { exitCode, stderr } = await project().run('build', '--pseudo', 'articles/hallo.md');
    expect([exitCode, stderr]).toEqual([
      2,
      'vertaalstraat: Unexpected pseudo-locale `articles/hallo.md`, expected `en-XA` or `ar-XB`\n  Paths of articles come before `--pseudo`.\n',
    ]);
  });

  it.each([
    ['a locale that the project lists', { 'vertaalstraat.config.json': '{ "locales": ["nl", "en-XA"] }' }],
    ['a folder with texts that people wrote', { 'locales/en-XA/hallo.json': '{ "x": "Hello" }' }],
    ['a catalog that cannot be read', { 'locales/en-XA/hallo.json': '{' }],
  ])('should never take the place of %s', async (_, files) => {
    for (const command of ['build', 'sync']) {
      const one = project(files);
      const before = one.snapshot();
      const { exitCode, stderr } = await one.run(command, '--pseudo');
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('this one is for pseudo-translations')]);
      expect(one.snapshot()).toEqual(before);
    }
  });
});

describe('sync --pseudo', () => {
  it('should write complete catalogs, in the keys and the order of the source', async () => {
    const one = project();
    const { stdout } = await one.runs('sync', '--pseudo');
    expect(Object.keys(one.catalog('en-XA', 'hallo'))).toEqual(Object.keys(one.catalog('nl', 'hallo')));
    expect(Object.values(one.catalog('en-XA', 'hallo'))).toEqual([
      '⟦Ĥååļļöö⟧',
      '⟦Ĥååļļöö *ŵééŕééļð*⟧',
      '⟦Žîîéé [Ŕééûûţééŕš][1] ééñ `code` îîñ {{ naam }}.⟧',
    ]);
    expect(Object.values(one.catalog('ar-XB', 'hallo'))[0]).toBe('⟦\u202EHallo\u202C⟧');
    expect(stdout).toContain('en-XA, ar-XB: wrote 2 files.\n');
    expect(one.files('.vertaalstraat/state').filter((file) => /X[AB]/.test(file))).toEqual([]);
  });

  it('should do nothing twice, and rewrite what has changed', async () => {
    const one = project();
    await one.runs('sync', '--pseudo');
    const before = one.snapshot();
    expect((await one.runs('sync', '--pseudo')).stdout).toContain('en-XA, ar-XB: everything is in step.\n');
    expect(one.snapshot()).toEqual(before);
    await one.runs('sync', '--check', '--pseudo');
    one.write('articles/hallo.md', article.replace('Zie', 'Lees'));
    expect(await one.run('sync', '--check', '--pseudo')).toMatchObject({ exitCode: 1 });
    await one.runs('sync', '--pseudo');
    expect(Object.values(one.catalog('en-XA', 'hallo')).at(-1)).toContain('Ļééééš');
  });

  it('should remove the catalogs that nothing makes any more', async () => {
    const one = project({ 'articles/weg.md': 'Weg.\n' });
    await one.runs('sync', '--pseudo');
    one.remove('articles/weg.md');
    await one.runs('sync', '--pseudo');
    expect(one.files('locales/en-XA')).toEqual(['locales/en-XA/hallo.json']);
  });

  it('should make nothing for people to translate, review or build', async () => {
    const one = project();
    await one.runs('sync', '--pseudo');
    one.translate('en', 'hallo');
    await one.runs('sync');
    const pseudo = one.read('locales/en-XA/hallo.json');
    expect((await one.runs('check')).stdout).toBe('No findings in 1 article.\n');
    expect((await one.runs('status')).stdout).not.toMatch(/X[AB]/);
    await one.runs('build');
    expect(one.files('dist')).toEqual(['dist/en/hallo.md', 'dist/nl/hallo.md']);
    expect(one.read('locales/en-XA/hallo.json')).toBe(pseudo);
  });
});
