import { describe, expect, it } from 'vitest';
import { makeProject } from '../support/project.ts';

const article = `---
title: Over de brug
---

# De brug

De brug is *dicht*.

- Fietsers wachten.
`;

const keys = ['title', 'heading-de-brug', 'text-de-brug-is-dicht', 'item-fietsers-wachten'];

function bridge(more: Readonly<Record<string, string>> = {}) {
  return makeProject({ 'articles/brug.md': article, 'locales/en/': '', 'locales/de/': '', ...more });
}

async function translatedBridge() {
  const project = bridge();
  await project.runs('sync');
  project.translate('en', 'brug');
  project.translate('de', 'brug');
  await project.runs('sync');
  return project;
}

describe('sync', () => {
  it('should not send a person to sync where a sync writes nothing before a decision', async () => {
    const project = await translatedBridge();
    project.write(
      'locales/nl/brug.json',
      project.read('locales/nl/brug.json').replace('Fietsers wachten', 'Fietsers fluiten'),
    );
    project.write('articles/brug.md', article.replace('Fietsers wachten', 'Voetgangers rennen'));
    const { stdout, stderr, exitCode } = await project.run('sync', '--check');
    expect(stderr).toContain('`vertaalstraat sync --source article`');
    expect(stdout).toBe('1 article, nothing to write before the errors are mended.\n');
    expect(exitCode).toBe(1);
  });

  it('should write the source strings and give every other locale the same keys in document order, empty', async () => {
    const project = bridge();
    const { stdout } = await project.runs('sync');
    expect(project.catalog('nl', 'brug')).toEqual({
      title: 'Over de brug',
      'heading-de-brug': 'De brug',
      'text-de-brug-is-dicht': 'De brug is *dicht*.',
      'item-fietsers-wachten': 'Fietsers wachten.',
    });
    for (const locale of ['nl', 'en', 'de']) expect(Object.keys(project.catalog(locale, 'brug'))).toEqual(keys);
    expect(Object.values(project.catalog('en', 'brug'))).toEqual(['', '', '', '']);
    expect(stdout).toContain('To translate into en: 4 values in locales/en/brug.json');
  });

  it('should name namespaces by the path below articles/', async () => {
    const project = makeProject({ 'articles/blog/2025/x.md': 'Een.\n', 'locales/en/': '' });
    await project.runs('sync');
    expect(project.files('locales')).toEqual(['locales/en/blog/2025/x.json', 'locales/nl/blog/2025/x.json']);
  });

  it('should keep its state outside locales/', async () => {
    const project = await translatedBridge();
    expect(project.files('locales')).toEqual(['de', 'en', 'nl'].map((locale) => `locales/${locale}/brug.json`));
    expect(project.files('.vertaalstraat/state')).toEqual(
      ['de', 'en', 'nl'].map((locale) => `.vertaalstraat/state/${locale}/brug.json`),
    );
  });

  it('should not change an article', async () => {
    const project = bridge();
    await project.runs('sync');
    expect(project.read('articles/brug.md')).toBe(article);
  });

  it.each([['articles/blog'], ['articles/blog/'], ['./articles/blog/a.md'], ['articles/blog/*.md']])(
    'should sync what %s names, and nothing else',
    async (path) => {
      const project = bridge({ 'articles/blog/a.md': 'Een.\n' });
      await project.runs('sync', path);
      expect(project.files('locales')).toEqual(['de', 'en', 'nl'].map((locale) => `locales/${locale}/blog/a.json`));
    },
  );

  it('should change no byte the second time', async () => {
    const project = await translatedBridge();
    const before = project.snapshot();
    const { stdout } = await project.runs('sync');
    expect(project.snapshot()).toEqual(before);
    expect(stdout).toContain('everything is in step');
  });

  it('should keep the translations of a changed text, and mark them as stale', async () => {
    const project = await translatedBridge();
    project.write('articles/brug.md', article.replace('is *dicht*', 'is vandaag *dicht*'));
    const { stdout } = await project.runs('sync');
    expect(stdout).toContain('1 changed');
    expect(stdout).toContain('en: 1 stale');
    expect(project.catalog('en', 'brug')['text-de-brug-is-dicht']).toBe('De brug is *dicht*. (en)');
    expect(project.catalog('nl', 'brug')['text-de-brug-is-dicht']).toBe('De brug is vandaag *dicht*.');
    expect(Object.keys(project.catalog('en', 'brug'))).toEqual(keys);
  });

  it('should park a translation whose text has gone, and bring it back with the text', async () => {
    const project = await translatedBridge();
    project.write('articles/brug.md', article.replace('- Fietsers wachten.\n', ''));
    expect((await project.runs('sync')).stdout).toContain('1 parked');
    expect(project.catalog('en', 'brug')).not.toHaveProperty('item-fietsers-wachten');
    project.write('articles/brug.md', article);
    expect((await project.runs('sync')).stdout).toContain('1 revived');
    expect(project.catalog('en', 'brug')['item-fietsers-wachten']).toBe('Fietsers wachten. (en)');
  });

  it('should put keys in document order when a section moves, and keep every translation', async () => {
    const project = await translatedBridge();
    project.write(
      'articles/brug.md',
      '---\ntitle: Over de brug\n---\n\n- Fietsers wachten.\n\n# De brug\n\nDe brug is *dicht*.\n',
    );
    await project.runs('sync');
    expect(Object.entries(project.catalog('en', 'brug'))).toEqual([
      ['title', 'Over de brug (en)'],
      ['item-fietsers-wachten', 'Fietsers wachten. (en)'],
      ['heading-de-brug', 'De brug (en)'],
      ['text-de-brug-is-dicht', 'De brug is *dicht*. (en)'],
    ]);
  });

  it('should make nothing stale when lines are wrapped, bullets changed or headings underlined', async () => {
    const project = await translatedBridge();
    project.write(
      'articles/brug.md',
      "---\ntitle: 'Over de brug'\n---\n\nDe brug\n=======\n\nDe brug\nis _dicht_.\n\n*   Fietsers\n    wachten.\n",
    );
    await project.runs('sync');
    const status = JSON.parse((await project.runs('status', '--format', 'json')).stdout) as { totals: unknown };
    expect(status.totals).toMatchObject({ en: { total: 4, current: 4 }, de: { total: 4, current: 4 } });
  });

  it('should keep the translations of a renamed article', async () => {
    const project = await translatedBridge();
    project.remove('articles/brug.md');
    project.write('articles/blog/de-brug.md', article);
    expect((await project.run('sync', '--check')).exitCode).toBe(1);
    const { stdout } = await project.runs('sync');
    expect(stdout).toContain('renamed from brug');
    expect(Object.values(project.catalog('en', 'blog/de-brug'))).toEqual(
      ['Over de brug', 'De brug', 'De brug is *dicht*.', 'Fietsers wachten.'].map((text) => `${text} (en)`),
    );
    expect(project.files().filter((path) => path.endsWith('/brug.json'))).toEqual([]);
    await project.runs('sync', '--check');
    const status = JSON.parse((await project.runs('status', '--format', 'json')).stdout) as { totals: unknown };
    expect(status.totals).toMatchObject({ en: { current: 4 }, de: { current: 4 } });
  });

  it('should keep the translations of a renamed article whose catalogs were renamed by hand in part', async () => {
    const project = await translatedBridge();
    for (const [from, to] of [
      ['articles/brug.md', 'articles/nieuw.md'],
      ['locales/en/brug.json', 'locales/en/nieuw.json'],
    ] as const) {
      project.write(to, project.read(from));
      project.remove(from);
    }
    const before = [project.read('locales/en/nieuw.json'), project.read('locales/de/brug.json')];
    await project.runs('sync');
    expect([project.read('locales/en/nieuw.json'), project.read('locales/de/nieuw.json')]).toEqual(before);
    expect(project.files().filter((path) => path.includes('brug'))).toEqual([]);
    await project.runs('sync', '--check');
    const status = JSON.parse((await project.runs('status', '--format', 'json')).stdout) as { totals: unknown };
    expect(status.totals).toMatchObject({ en: { current: 4 }, de: { current: 4 } });
  });

  it('should keep the translations of an article that is renamed and leaves a locale at once', async () => {
    const project = await translatedBridge();
    project.remove('articles/brug.md');
    project.write('articles/nieuw.md', article.replace('---\n\n', 'locales: [nl, en]\n---\n\n'));
    await project.runs('sync');
    await project.runs('sync', '--check');
    expect(project.files().filter((path) => path.includes('brug') || path.startsWith('locales/de'))).toEqual([]);
    project.write('articles/nieuw.md', article);
    await project.runs('sync');
    expect(Object.values(project.catalog('de', 'nieuw'))).toContain('Fietsers wachten. (de)');
  });

  it('should not take a long article that has gone for a short one that has come', async () => {
    const project = await translatedBridge();
    project.remove('articles/brug.md');
    project.write('articles/nieuw.md', '# De brug\n');
    const { 'heading-de-brug': heading, ...others } = project.catalog('en', 'brug');
    await project.runs('sync');
    expect(project.catalog('en', 'nieuw')).toEqual({ 'heading-de-brug': heading });
    expect(project.catalog('en', 'brug')).toEqual(others);
    const files = project.snapshot();
    await project.runs('sync');
    expect(project.snapshot()).toEqual(files);
    project.write('articles/brug.md', article);
    await project.runs('sync', 'articles/brug.md');
    // The heading stands elsewhere now, so this one is a copy.
    expect(project.catalog('en', 'brug')).toEqual({ 'heading-de-brug': '', ...others });
  });

  it('should take any name for an article and its folder', async () => {
    const names = [
      'v1.2 uitgave',
      'een: twee',
      '100%',
      '[x]/a',
      '{locale}',
      '(groep)/[...slug]',
      "it's",
      '__proto__',
      'a.b.c',
    ];
    const project = makeProject({
      ...Object.fromEntries(
        names.map((name, index) => [`articles/${name}.md`, `Tekst nummer ${'x'.repeat(index + 1)}.\n`]),
      ),
      'locales/de/': '',
      'locales/de-at/': '',
    });
    await project.runs('sync');
    for (const name of names) project.translate('de', name);
    await project.runs('sync', '--check');
    await project.runs('build');
    for (const [index, name] of names.entries()) {
      expect(project.read(`dist/de-at/${name}.md`)).toBe(`Tekst nummer ${'x'.repeat(index + 1)}. (de)\n`);
    }
    for (const path of ['articles/[x]', 'articles/(groep)/', 'articles/(groep)/[...slug].md', 'articles/{locale}.md']) {
      expect((await project.runs('sync', path)).stdout).toMatch(/^1 article, /m);
    }
  });

  it('should keep the catalogs of an article that has gone', async () => {
    const project = await translatedBridge();
    project.write('articles/anders.md', 'Iets heel anders.\n');
    project.remove('articles/brug.md');
    const before = project.read('locales/en/brug.json');
    await project.runs('sync');
    expect(project.read('locales/en/brug.json')).toBe(before);
  });

  it('should keep texts of a catalog that are not its own', async () => {
    const project = await translatedBridge();
    project.fill('en', 'brug', { 'menu.open': 'Open the menu' });
    await project.runs('sync');
    expect(project.catalog('en', 'brug')['menu.open']).toBe('Open the menu');
  });

  it('should give a new locale its catalogs', async () => {
    const project = await translatedBridge();
    project.write('locales/fr/', '');
    await project.runs('sync');
    expect(project.catalog('fr', 'brug')).toEqual(Object.fromEntries(keys.map((key) => [key, ''])));
  });

  it('should adopt catalogs that are there without a state', async () => {
    const project = await translatedBridge();
    project.remove('.vertaalstraat');
    const before = project.snapshot('locales');
    await project.runs('sync');
    expect(project.snapshot('locales')).toEqual(before);
  });

  it('should give a key to every text once and for all', async () => {
    const project = await translatedBridge();
    project.write('articles/brug.md', article.replace('# De brug', '# De brug over de gracht'));
    await project.runs('sync');
    expect(Object.keys(project.catalog('nl', 'brug'))).toEqual(keys);
    expect(project.catalog('nl', 'brug')['heading-de-brug']).toBe('De brug over de gracht');
  });
});

describe('sync --check', () => {
  it('should fail before the first sync, write nothing, and say what to run', async () => {
    const project = bridge();
    const before = project.snapshot();
    const { exitCode, stdout } = await project.run('sync', '--check');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('articles/brug.md: 4 new');
    expect(stdout).toContain('Run `vertaalstraat sync`');
    expect(project.snapshot()).toEqual(before);
  });

  it('should be clean after a sync', async () => {
    const project = bridge();
    await project.runs('sync');
    expect((await project.runs('sync', '--check')).stdout).toBe('1 article, everything is in step.\n');
  });

  it('should stay clean when an editor only filled or changed values', async () => {
    const project = bridge();
    await project.runs('sync');
    project.translate('en', 'brug');
    await project.runs('sync', '--check');
    await project.runs('sync');
    project.fill('en', 'brug', { title: 'Across the bridge' });
    project.fill('de', 'brug', { title: 'Über die Brücke' });
    await project.runs('sync', '--check');
    project.fill('en', 'brug', { title: '' });
    await project.runs('sync', '--check');
  });

  it('should stay clean when only the order of keys or the layout of the file differs', async () => {
    const project = await translatedBridge();
    const backwards = (locale: string) =>
      Object.fromEntries(Object.entries(project.catalog(locale, 'brug')).toReversed());
    for (const locale of ['en', 'nl']) {
      project.write(
        `locales/${locale}/brug.json`,
        `\uFEFF${JSON.stringify(backwards(locale), null, '\t')}`.replaceAll('\n', '\r\n'),
      );
    }
    const before = project.snapshot();
    await project.runs('sync', '--check');
    await project.runs('check');
    expect(project.snapshot()).toEqual(before);
  });

  it('should fail when the article has changed', async () => {
    const project = await translatedBridge();
    project.write('articles/brug.md', article.replace('Fietsers wachten.', 'Fietsers wachten lang.'));
    const before = project.snapshot();
    const { exitCode, stdout } = await project.run('sync', '--check');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('articles/brug.md: 1 changed');
    expect(project.snapshot()).toEqual(before);
  });

  it('should fail when a catalog lacks a key', async () => {
    const project = await translatedBridge();
    const { title: _, ...rest } = project.catalog('en', 'brug');
    project.write('locales/en/brug.json', JSON.stringify(rest, null, 2));
    expect((await project.run('sync', '--check')).exitCode).toBe(1);
  });

  it('should fail when a catalog is missing', async () => {
    const project = await translatedBridge();
    project.remove('locales/de/brug.json');
    expect((await project.run('sync', '--check')).exitCode).toBe(1);
  });

  it('should fail when a person has to decide about the source catalog', async () => {
    const project = await translatedBridge();
    project.fill('nl', 'brug', { title: 'Over de Brug' });
    project.write('articles/brug.md', article.replace('Over de brug', 'Over de bruggen'));
    const { exitCode, stderr } = await project.run('sync', '--check');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('locales/nl/brug.json');
    expect(stderr).toMatch(/2:12 +error +Unexpected text in the source catalog/);
  });

  it('should look at the named articles only', async () => {
    const project = bridge({ 'articles/blog/a.md': 'Een.\n' });
    await project.runs('sync', 'articles/brug.md');
    await project.runs('sync', '--check', 'articles/brug.md');
    expect((await project.run('sync', '--check')).exitCode).toBe(1);
  });
});

describe('sync --dry-run', () => {
  it('should print the plan and write nothing', async () => {
    const project = bridge();
    const before = project.snapshot();
    const { stdout } = await project.runs('sync', '--dry-run');
    expect(stdout).toContain('articles/brug.md: 4 new');
    for (const locale of ['nl', 'en', 'de']) expect(stdout).toContain(`  locales/${locale}/brug.json\n`);
    expect(stdout).toContain('would change 6 files');
    expect(project.snapshot()).toEqual(before);
  });

  it('should plan what the sync then does', async () => {
    const project = await translatedBridge();
    project.write(
      'articles/brug.md',
      article.replace('# De brug', '# De oude brug').replace('- Fietsers wachten.\n', ''),
    );
    const plan = (await project.runs('sync', '--dry-run')).stdout;
    const before = project.snapshot();
    await project.runs('sync');
    const after = project.snapshot();
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (path) => before[path] !== after[path],
    );
    expect(
      plan
        .match(/^ {2}\S+\.json$/gm)
        ?.map((line) => line.trim())
        .toSorted(),
    ).toEqual(changed.toSorted());
  });
});

describe('sync with a correction in the source catalog', () => {
  it('should write it into the article, once', async () => {
    const project = await translatedBridge();
    project.fill('nl', 'brug', { title: 'Over de Brug' });
    const { stdout } = await project.runs('sync');
    expect(stdout).toContain('articles/brug.md: 1 corrected in the source catalog');
    expect(project.read('articles/brug.md')).toBe(article.replace('Over de brug', 'Over de Brug'));
    const before = project.snapshot();
    expect((await project.runs('sync')).stdout).toContain('in step');
    expect(project.snapshot()).toEqual(before);
  });

  it('should keep it when the article changes as well', async () => {
    const project = await translatedBridge();
    project.fill('nl', 'brug', { title: 'Over de Brug' });
    project.write('articles/brug.md', article.replace('Over de brug', 'Over de bruggen'));
    expect((await project.run('sync')).exitCode).toBe(1);
    expect(project.catalog('nl', 'brug')['title']).toBe('Over de Brug');
  });

  it('should take the text of the article when asked to', async () => {
    const project = await translatedBridge();
    project.fill('nl', 'brug', { title: 'Over de Brug' });
    await project.runs('sync', '--source', 'article');
    expect(project.catalog('nl', 'brug')['title']).toBe('Over de brug');
    await project.runs('sync', '--check');
  });

  it('should keep it when its text has left the article', async () => {
    const project = await translatedBridge();
    project.fill('nl', 'brug', { 'item-fietsers-wachten': 'Fietsers wachten lang.' });
    project.write('articles/brug.md', article.replace('- Fietsers wachten.\n', ''));
    for (let time = 0; time < 2; time += 1) {
      const { exitCode, stderr } = await project.run('sync');
      expect(exitCode).toBe(1);
      expect(stderr).toContain('--source article');
      expect(project.catalog('nl', 'brug')['item-fietsers-wachten']).toBe('Fietsers wachten lang.');
    }
    await project.runs('sync', '--source', 'article');
    expect(project.catalog('nl', 'brug')).not.toHaveProperty('item-fietsers-wachten');
    await project.runs('sync', '--check');
  });

  it('should be content once the article says the same', async () => {
    const project = await translatedBridge();
    project.fill('nl', 'brug', { title: 'Over de Brug' });
    project.write('articles/brug.md', article.replace('Over de brug', 'Over de Brug'));
    await project.runs('sync');
    await project.runs('sync', '--check');
    expect(project.catalog('nl', 'brug')['title']).toBe('Over de Brug');
  });
});

describe('sync of an article for some locales', () => {
  const some = '---\nlocales: [nl, en]\n---\n\nAlleen Engels.\n';

  it('should make catalogs for those only, and find nothing elsewhere', async () => {
    const project = bridge({ 'articles/a.md': some });
    await project.runs('sync');
    expect(project.exists('locales/en/a.json')).toBe(true);
    expect(project.exists('locales/de/a.json')).toBe(false);
    for (const [locale, namespace] of [
      ['en', 'brug'],
      ['de', 'brug'],
      ['en', 'a'],
    ] as const)
      project.translate(locale, namespace);
    await project.runs('sync', '--check');
    await project.runs('check');
    await project.runs('build');
    expect(project.exists('dist/en/a.md')).toBe(true);
    expect(project.exists('dist/de/a.md')).toBe(false);
    const status = JSON.parse((await project.runs('status', '--format', 'json', 'articles/a.md')).stdout) as {
      articles: { locales: object }[];
    };
    expect(Object.keys(status.articles[0]?.locales ?? {})).toEqual(['en']);
  });

  it('should read the locales from a field of another name', async () => {
    const project = bridge({
      'articles/a.md': some.replace('locales:', 'talen:'),
      'vertaalstraat.config.json': '{ "localesField": "talen" }',
    });
    await project.runs('sync');
    expect(project.exists('locales/en/a.json')).toBe(true);
    expect(project.exists('locales/de/a.json')).toBe(false);
  });

  it('should read the locales from globs in the configuration, which the front matter overrides', async () => {
    const project = bridge({
      'articles/shop/a.md': 'Een.\n',
      'articles/shop/b.md': '---\nlocales: [nl, de]\n---\n\nTwee.\n',
      'vertaalstraat.config.json': '{ "localesFor": { "articles/shop/**": ["nl", "en"] } }',
    });
    await project.runs('sync');
    expect(project.files('locales')).toEqual([
      'locales/de/brug.json',
      'locales/de/shop/b.json',
      'locales/en/brug.json',
      'locales/en/shop/a.json',
      'locales/nl/brug.json',
      'locales/nl/shop/a.json',
      'locales/nl/shop/b.json',
    ]);
  });

  it('should know of a translation that was left out unsynced what it was made from', async () => {
    const project = bridge();
    await project.runs('sync');
    project.translate('de', 'brug');
    project.write('articles/brug.md', article.replace('---\n\n', 'locales: [nl, en]\n---\n\n'));
    await project.runs('sync');
    project.write('articles/brug.md', article);
    await project.runs('sync');
    const status = JSON.parse((await project.runs('status', '--format', 'json')).stdout) as { totals: unknown };
    expect(status.totals).toMatchObject({ de: { total: 4, current: 4 } });
  });

  it('should not put a catalog away that holds more than texts', async () => {
    const project = await translatedBridge();
    project.write('locales/de/brug.json', '{ "title": { "one": "Brücke" } }\n');
    project.write('articles/brug.md', article.replace('---\n\n', 'locales: [nl, en]\n---\n\n'));
    expect((await project.run('sync')).exitCode).toBe(1);
    expect(project.read('locales/de/brug.json')).toBe('{ "title": { "one": "Brücke" } }\n');
  });

  it('should report a locale that the project does not have, and put nothing away', async () => {
    const project = await translatedBridge();
    await project.runs('build');
    project.write('articles/brug.md', article.replace('---\n\n', 'locales: [nl, ne, de]\n---\n\n'));
    const before = [project.snapshot('locales'), project.snapshot('dist/en')];
    for (const command of ['sync', 'build', 'check']) {
      const { exitCode, stdout, stderr } = await project.run(command);
      expect(exitCode).toBe(1);
      expect(stdout + stderr).toMatch(/3:15 +error +Unexpected locale `ne`, expected one of `nl`, `de`, `en`/);
      expect([project.snapshot('locales'), project.snapshot('dist/en')]).toEqual(before);
    }
  });

  it('should park the translations of a locale that is left out later, and bring them back', async () => {
    const project = await translatedBridge();
    await project.runs('build');
    project.write('articles/brug.md', article.replace('---\n\n', 'locales: [nl, en]\n---\n\n'));
    expect((await project.run('sync', '--check')).exitCode).toBe(1);
    await project.runs('sync');
    await project.runs('sync', '--check');
    await project.runs('build');
    expect(project.exists('locales/de/brug.json')).toBe(false);
    expect(project.exists('dist/de/brug.md')).toBe(false);
    project.write('articles/brug.md', article);
    await project.runs('sync');
    expect(Object.values(project.catalog('de', 'brug'))).toEqual(
      ['Over de brug', 'De brug', 'De brug is *dicht*.', 'Fietsers wachten.'].map((text) => `${text} (de)`),
    );
    const status = JSON.parse((await project.runs('status', '--format', 'json')).stdout) as { totals: unknown };
    expect(status.totals).toMatchObject({ de: { current: 4 } });
  });
});

describe('sync of a draft', () => {
  it('should sync and build it, and fail no check', async () => {
    const project = makeProject({ 'articles/a.md': '---\ndraft: true\n---\n\nNog niet klaar.\n', 'locales/en/': '' });
    expect((await project.run('sync', '--check')).exitCode).toBe(0);
    expect((await project.run('check')).exitCode).toBe(0);
    await project.runs('sync');
    expect(project.catalog('en', 'a')).toEqual({ 'text-nog-niet-klaar': '' });
    await project.runs('check');
    await project.runs('build');
    expect(project.read('dist/en/a.md')).toContain('Nog niet klaar.');
  });

  it('should let no correction in its source catalog fail a check', async () => {
    const project = makeProject({ 'articles/a.md': '---\ndraft: true\n---\n\nNog niet klaar.\n', 'locales/en/': '' });
    await project.runs('sync');
    project.fill('nl', 'a', { 'text-nog-niet-klaar': 'Bijna klaar.' });
    await project.runs('check');
    await project.runs('sync', '--check');
  });
});

describe('sync of an article without prose', () => {
  it('should make no catalog', async () => {
    const project = makeProject({
      'articles/a.md':
        '---\ndate: 2025-03\n---\n\n```js\nlet x = 1;\n```\n\n![](foto.jpg)\n\n<https://example.org/>\n\n2025\n',
      'locales/en/': '',
    });
    await project.runs('sync');
    expect(project.files('locales')).toEqual([]);
    expect(project.files('.vertaalstraat/state')).toEqual([]);
    await project.runs('sync', '--check');
    await project.runs('check');
    await project.runs('build');
    expect(project.read('dist/en/a.md')).toBe(project.read('articles/a.md'));
  });

  it('should remove the catalogs of an article that has lost its prose, and keep its translations', async () => {
    const project = makeProject({ 'articles/a.md': 'Een woord.\n', 'locales/en/': '' });
    await project.runs('sync');
    project.translate('en', 'a');
    await project.runs('sync');
    project.write('articles/a.md', '2025\n');
    await project.runs('sync');
    expect(project.files('locales')).toEqual([]);
    await project.runs('sync', '--check');
    await project.runs('check');
    project.write('articles/a.md', 'Een woord.\n');
    await project.runs('sync');
    expect(project.catalog('en', 'a')).toEqual({ 'text-een-woord': 'Een woord. (en)' });
  });
});
