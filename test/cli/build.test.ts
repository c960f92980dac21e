import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const article = `---
title: Over de brug
---

# De brug

De brug is *dicht*.
`;

/** A project whose English is complete and whose German lacks a paragraph. */
async function bridge(more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<TestProject> {
  const project = makeProject({ 'articles/brug.md': article, 'locales/en/': '', 'locales/de/': '', ...more });
  await project.runs('sync');
  project.fill('en', 'brug', {
    title: 'Across the bridge',
    'heading-de-brug': 'The bridge',
    'text-de-brug-is-dicht': 'The bridge is *closed*.',
  });
  project.fill('de', 'brug', { title: 'Über die Brücke', 'heading-de-brug': 'Die Brücke' });
  await project.runs('sync');
  return project;
}

const english = '---\ntitle: Across the bridge\n---\n\n# The bridge\n\nThe bridge is *closed*.\n';
const german = '---\ntitle: Über die Brücke\n---\n\n# Die Brücke\n\nDe brug is *dicht*.\n';

describe('build', () => {
  it('should write every article in every locale, and say what it did', async () => {
    const project = await bridge();
    const { stdout, stderr } = await project.runs('build');
    expect(project.snapshot('dist')).toEqual({
      'dist/nl/brug.md': article,
      'dist/en/brug.md': english,
      'dist/de/brug.md': Buffer.from(german).toString('latin1'),
    });
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toEqual([
      'nl  1 article    → dist/nl/  (1 written)',
      'de  1 article    → dist/de/  (1 written, 1 segment from another locale)',
      'en  1 article    → dist/en/  (1 written)',
      '',
    ]);
  });

  it('should write what has changed only', async () => {
    const project = await bridge();
    await project.runs('build');
    const { stdout } = await project.runs('build');
    expect(stdout).toContain('(0 written, 1 unchanged)');
  });

  it('should give the same bytes from an empty folder and a full one', async () => {
    const project = await bridge();
    await project.runs('build');
    const before = project.snapshot('dist');
    project.remove('dist');
    await project.runs('build');
    expect(project.snapshot('dist')).toEqual(before);
  });

  it.each([['--locale', 'en'], ['--locale', 'EN'], ['--locale=en']])(
    'should build one locale with %s %s',
    async (...words) => {
      const project = await bridge();
      await project.runs('build', ...words);
      expect(project.files('dist')).toEqual(['dist/en/brug.md']);
    },
  );

  it.each([
    ['--locale', 'en', '--locale', 'nl'],
    ['--locale', 'en,nl'],
  ])('should build two locales', async (...words) => {
    const project = await bridge();
    await project.runs('build', ...words);
    expect(project.files('dist')).toEqual(['dist/en/brug.md', 'dist/nl/brug.md']);
  });

  it('should build the named articles only', async () => {
    const project = await bridge({ 'articles/blog/a.md': 'Een.\n' });
    await project.runs('build', 'articles/blog');
    expect(project.files('dist')).toEqual(['de', 'en', 'nl'].map((locale) => `dist/${locale}/blog/a.md`));
  });

  it('should write into the folder that --out names', async () => {
    const project = await bridge();
    await project.runs('build', '--out', 'public/site');
    expect(project.files('public')).toEqual(['de', 'en', 'nl'].map((locale) => `public/site/${locale}/brug.md`));
    expect(project.exists('dist')).toBe(false);
  });

  it('should never write into locales/, nor the state, nor the articles', async () => {
    const project = await bridge();
    project.write('articles/brug.md', article.replace('dicht', 'open'));
    project.fill('en', 'brug', { title: 'Over the bridge' });
    const before = [project.snapshot('locales'), project.snapshot('articles'), project.snapshot('.vertaalstraat')];
    await project.runs('build');
    await project.run('build', '--missing', 'fail');
    const after = [project.snapshot('locales'), project.snapshot('articles'), project.snapshot('.vertaalstraat')];
    expect(after[0]).toEqual(before[0]);
    expect(after[1]).toEqual(before[1]);
    // What may be lost is kept beside the state, and git is told to leave it alone.
    expect(Object.keys(after[2] ?? {}).filter((path) => !path.startsWith('.vertaalstraat/cache/'))).toEqual(
      Object.keys(before[2] ?? {}).filter((path) => !path.startsWith('.vertaalstraat/cache/')),
    );
    expect(project.read('.vertaalstraat/cache/.gitignore')).toBe('*\n');
  });

  it('should build without any sync before it', async () => {
    const project = makeProject({ 'articles/brug.md': article, 'locales/en/': '' });
    const { stdout } = await project.runs('build');
    expect(project.read('dist/nl/brug.md')).toBe(article);
    expect(project.read('dist/en/brug.md')).toBe(article);
    expect(project.files('locales')).toEqual([]);
    expect(stdout).toContain('(1 written, 3 segments from another locale)');
  });

  it('should read catalogs in any order of keys, with a byte order mark and CRLF', async () => {
    const project = await bridge();
    const backwards = Object.fromEntries(Object.entries(project.catalog('en', 'brug')).toReversed());
    project.write('locales/en/brug.json', `\uFEFF${JSON.stringify(backwards, null, 4)}\n`.replaceAll('\n', '\r\n'));
    await project.runs('build');
    expect(project.read('dist/en/brug.md')).toBe(english);
  });

  it('should make no output from front matter that lists other locales than the source locale', async () => {
    const project = makeProject({ 'articles/a.md': '---\nlocales: [en]\n---\n\nHallo.\n', 'locales/en/': '' });
    await project.runs('sync');
    await project.runs('build');
    expect(project.files('dist')).toEqual(['dist/en/a.md']);
  });
});

describe('build of an article that has changed since the last sync', () => {
  it('should build from a sync in memory, and say so', async () => {
    const project = await bridge();
    project.write(
      'articles/brug.md',
      `${article.replace('De brug is *dicht*.', 'De brug is weer *dicht*.')}\nNieuw.\n`,
    );
    const { stdout } = await project.runs('build', '--locale', 'en');
    expect(stdout).toContain('articles/brug.md has changed since the last sync');
    expect(project.read('dist/en/brug.md')).toBe(`${english}\nNieuw.\n`);
  });

  it('should give what a sync and a build give', async () => {
    const project = await bridge();
    project.write('articles/brug.md', article.replace('# De brug', '## De oude brug'));
    await project.runs('build');
    const before = project.snapshot('dist');
    await project.runs('sync');
    const { stdout } = await project.runs('build');
    expect(project.snapshot('dist')).toEqual(before);
    expect(stdout).not.toContain('since the last sync');
  });

  it('should say nothing of the kind when an editor has filled values', async () => {
    const project = await bridge();
    project.fill('de', 'brug', { 'text-de-brug-is-dicht': 'Die Brücke ist *zu*.' });
    expect((await project.runs('build')).stdout).not.toContain('since the last sync');
    expect(project.read('dist/de/brug.md')).toContain('Die Brücke ist *zu*.');
  });
});

describe('build of the source locale', () => {
  it.each([
    ['LF', article],
    ['CRLF', article.replaceAll('\n', '\r\n')],
    ['CR', '# Kop\r\rTekst.\r'],
    ['a byte order mark', `\uFEFF${article}`],
    ['no line ending at the end', '# Kop\n\nTekst.'],
    ['odd markup', '*   Een\n\n+ Twee\t\n\n Drie   \n===\n\n\n\n~~~~\ncode\n~~~~\n\n1) Vier\n'],
    ['mixed line endings', 'Een.\r\n\nTwee.\n\r\nDrie.\r'],
    ['nothing in it', ''],
  ])('should be the bytes of the article with %s', async (_, content) => {
    const project = makeProject({ 'articles/a.md': content, 'locales/en/': '' });
    await project.runs('sync');
    await project.runs('build');
    expect(project.bytes('dist/nl/a.md').equals(project.bytes('articles/a.md'))).toBe(true);
  });

  it('should be the bytes of the article even where an editor corrected the source catalog', async () => {
    const project = await bridge();
    project.fill('nl', 'brug', { title: 'Over de Brug' });
    const { stderr } = await project.runs('build');
    expect(stderr).toContain('Unexpected text in the source catalog');
    expect(project.read('dist/nl/brug.md')).toBe(article);
  });

  it('should keep CRLF and the byte order mark in translations', async () => {
    const project = makeProject({ 'articles/brug.md': `\uFEFF${article.replaceAll('\n', '\r\n')}`, 'locales/en/': '' });
    await project.runs('sync');
    project.translate('en', 'brug', (text) => text.replace('brug', 'bridge'));
    await project.runs('build');
    expect(project.read('dist/en/brug.md')).toBe(
      `\uFEFF${article.replaceAll('\n', '\r\n').replaceAll('brug', 'bridge')}`,
    );
  });
});

describe('build along the fallback chain', () => {
  async function austria(config: string = '{}'): Promise<TestProject> {
    const project = makeProject({
      'articles/a.md': 'Een.\n\nTwee woorden.\n\nDrie hele woorden.\n',
      'locales/de/': '',
      'locales/de-AT/': '',
      'locales/en/': '',
      'vertaalstraat.config.json': config,
    });
    await project.runs('sync');
    project.fill('de-AT', 'a', { 'text-een': 'Jänner.' });
    project.fill('de', 'a', { 'text-een': 'Januar.', 'text-twee-woorden': 'Zwei Wörter.' });
    project.fill('en', 'a', { 'text-drie-hele-woorden': 'Three whole words.' });
    return project;
  }

  it('should go from de-AT to de to nl, and count what it borrowed', async () => {
    const project = await austria();
    const { stdout } = await project.runs('build');
    expect(project.read('dist/de-AT/a.md')).toBe('Jänner.\n\nZwei Wörter.\n\nDrie hele woorden.\n');
    expect(stdout).toMatch(/^de-AT +1 article +→ dist\/de-AT\/ {2}\(1 written, 2 segments from another locale\)$/m);
  });

  it('should follow the chain of the configuration', async () => {
    const project = await austria('{ "fallback": { "de-AT": ["en", "de"] } }');
    await project.runs('build', '--locale', 'de-AT');
    expect(project.read('dist/de-AT/a.md')).toBe('Jänner.\n\nZwei Wörter.\n\nThree whole words.\n');
  });

  it('should take a blank value for a missing one', async () => {
    const project = await austria();
    project.fill('de-AT', 'a', { 'text-een': ' \n' });
    await project.runs('build', '--locale', 'de-AT');
    expect(project.read('dist/de-AT/a.md')).toContain('Januar.');
  });
});

describe('build --missing', () => {
  it('should take the next locale of the chain by default', async () => {
    const project = await bridge();
    await project.runs('build', '--missing', 'fallback');
    expect(project.read('dist/de/brug.md')).toBe(german);
  });

  it('should fail, write all others, and not write what is incomplete', async () => {
    const project = await bridge();
    const { exitCode, stderr } = await project.run('build', '--missing', 'fail');
    expect(exitCode).toBe(1);
    expect(project.files('dist')).toEqual(['dist/en/brug.md', 'dist/nl/brug.md']);
    expect(stderr).toContain('articles/brug.md');
    expect(stderr).toContain('Unexpected missing translation into `de`');
    expect(stderr).toContain('text-de-brug-is-dicht');
  });

  it('should leave what stands there when it fails', async () => {
    const project = await bridge();
    await project.runs('build');
    project.fill('de', 'brug', { title: '' });
    expect((await project.run('build', '--missing', 'fail')).exitCode).toBe(1);
    expect(project.read('dist/de/brug.md')).toBe(german);
  });

  it('should omit what is incomplete, and end well', async () => {
    const project = await bridge();
    const { stdout } = await project.runs('build', '--missing', 'omit');
    expect(project.files('dist')).toEqual(['dist/en/brug.md', 'dist/nl/brug.md']);
    expect(stdout).toMatch(/^de +0 articles +→ dist\/de\/ {2}\(0 written, 1 article left out\)$/m);
  });

  it('should remove an earlier output of what it omits', async () => {
    const project = await bridge();
    await project.runs('build');
    await project.runs('build', '--missing', 'omit');
    expect(project.files('dist')).toEqual(['dist/en/brug.md', 'dist/nl/brug.md']);
  });
});

describe('build --stale', () => {
  async function stale(): Promise<TestProject> {
    const project = await bridge();
    project.write('articles/brug.md', article.replace('De brug is *dicht*.', 'De brug is weer *dicht*.'));
    await project.runs('sync');
    return project;
  }

  it('should publish by default, and count', async () => {
    const project = await stale();
    const { stdout } = await project.runs('build');
    expect(project.read('dist/en/brug.md')).toBe(english);
    expect(stdout).toMatch(/^en .*\(1 written, 1 stale segment\)$/m);
  });

  it('should fall back', async () => {
    const project = await stale();
    const { stdout } = await project.runs('build', '--stale', 'fallback');
    expect(project.read('dist/en/brug.md')).toBe(
      english.replace('The bridge is *closed*.', 'De brug is weer *dicht*.'),
    );
    expect(stdout).toMatch(/^en .*\(1 written, 1 segment from another locale\)$/m);
  });

  it('should fail, and not write that article and locale', async () => {
    const project = await stale();
    const { exitCode, stderr } = await project.run('build', '--stale', 'fail');
    expect(exitCode).toBe(1);
    expect(project.files('dist')).toEqual(['dist/de/brug.md', 'dist/nl/brug.md']);
    expect(stderr).toContain('Unexpected stale translation into `en`');
  });
});

describe('build of files beside an article', () => {
  const picture = new Uint8Array([0xff, 0xd8, 0xff, 0x00, 0x0d, 0x0a]);
  const gallery = {
    'articles/blog/a.md':
      '![](foto.jpg)\n\n![Mooi](./img/twee%20drie.png "Titel")\n\n[Lees](../stukken/plan.pdf#p2)\n\n[Ander](b.md)\n\n![x](https://example.org/y.jpg)\n\n![weg](weg.jpg)\n',
    'articles/blog/b.md': 'Twee.\n',
    'articles/blog/foto.jpg': picture,
    'articles/blog/los.jpg': picture,
    'articles/blog/img/twee drie.png': picture,
    'articles/stukken/plan.pdf': picture,
    'locales/en/': '',
  };
  const copied = ['blog/foto.jpg', 'blog/img/twee drie.png', 'stukken/plan.pdf'];

  it('should copy those that it refers to', async () => {
    const project = makeProject(gallery);
    const { stdout } = await project.runs('build');
    const expected = ['en', 'nl'].flatMap((locale) =>
      [...copied, 'blog/a.md', 'blog/b.md'].map((path) => `dist/${locale}/${path}`),
    );
    expect(project.files('dist')).toEqual(expected.toSorted());
    expect(project.bytes('dist/en/blog/foto.jpg').equals(picture)).toBe(true);
    expect(stdout).toContain('6 files beside the articles copied along');
    expect((await project.runs('build')).stdout).not.toContain('copied along');
  });

  it('should leave them when the configuration says so', async () => {
    const project = makeProject({ ...gallery, 'vertaalstraat.config.json': '{ "assets": "leave" }' });
    await project.runs('build');
    expect(project.files('dist').filter((path) => !path.endsWith('.md'))).toEqual([]);
  });

  it('should copy what HTML names', async () => {
    const project = makeProject({
      'articles/a.md': '<img src="blok.jpg" alt="Mooi">\n\nEen <img src="regel.jpg"> hier.\n',
      'articles/blok.jpg': picture,
      'articles/regel.jpg': picture,
      'locales/en/': '',
    });
    await project.runs('build', '--locale', 'en');
    expect(project.files('dist')).toEqual(['dist/en/a.md', 'dist/en/blok.jpg', 'dist/en/regel.jpg']);
  });

  it('should copy what only a translation names, where it is used', async () => {
    const project = makeProject({
      'articles/a.md': 'Zie ![kaart](nl.jpg) hier.\n',
      'articles/nl.jpg': picture,
      'articles/de.jpg': picture,
      'locales/en/': '',
      'locales/de/': '',
      'locales/de-AT/': '',
    });
    await project.runs('sync');
    project.translate('de', 'a', () => 'Siehe ![Karte](de.jpg) hier.');
    await project.runs('build');
    expect(project.files('dist').filter((path) => path.endsWith('de.jpg'))).toEqual([
      'dist/de-AT/de.jpg',
      'dist/de/de.jpg',
    ]);
  });

  it('should take destinations that cannot be paths for what they are', async () => {
    const content = `[a](x%00y) [b](${'x'.repeat(5000)}) [c](%E0%A4%A) [d](a.md/b) [e](?q) [f](#x) [g](.)\n`;
    const project = makeProject({ 'articles/a.md': content, 'locales/en/': '' });
    await project.runs('build');
    expect(project.read('dist/nl/a.md')).toBe(content);
  });

  it('should copy what a definition names', async () => {
    const project = makeProject({
      'articles/a.md': '![Kaart][kaart]\n\n[kaart]: kaart.jpg\n',
      'articles/kaart.jpg': picture,
      'locales/en/': '',
    });
    await project.runs('build', '--locale', 'en');
    expect(project.files('dist')).toEqual(['dist/en/a.md', 'dist/en/kaart.jpg']);
  });

  it('should keep the copies of what it refuses to write, or cannot read', async () => {
    const project = makeProject(gallery);
    await project.runs('sync');
    await project.runs('build');
    const before = project.snapshot('dist');
    expect((await project.run('build', '--missing', 'fail')).exitCode).toBe(1);
    expect(project.snapshot('dist')).toEqual(before);
    project.write('locales/en/blog/a.json', '{ "x": ');
    expect((await project.run('build')).exitCode).toBe(1);
    expect(project.snapshot('dist')).toEqual(before);
    project.write('articles/blog/a.md', new Uint8Array([0x41, 0xff]));
    expect((await project.run('build')).exitCode).toBe(1);
    expect(project.snapshot('dist')).toEqual(before);
  });

  it('should copy nothing from outside the articles, and nothing hidden', async () => {
    const project = makeProject({
      'articles/a.md':
        '![a](../geheim.jpg) ![b](.env) ![c](../../../etc/hostname) ![d](/etc/hostname) ![e](../articles/ok.jpg)\n',
      'articles/.env': 'x',
      'articles/ok.jpg': picture,
      'geheim.jpg': picture,
      'locales/en/': '',
    });
    await project.runs('build', '--locale', 'en');
    expect(project.files('dist')).toEqual(['dist/en/a.md', 'dist/en/ok.jpg']);
  });

  it('should remove copies that nothing refers to any more', async () => {
    const project = makeProject(gallery);
    await project.runs('build');
    project.write('articles/blog/a.md', 'Niets.\n');
    await project.runs('build');
    expect(project.files('dist').filter((path) => !path.endsWith('.md'))).toEqual([]);
    expect(project.files('articles')).toContain('articles/blog/foto.jpg');
  });
});

describe('build of fields that name the locale', () => {
  it.each(['lang', 'language', 'locale'])('should name the built locale in %s', async (field) => {
    const content = `---\n${field}: nl\ntitle: Hallo\n---\n\nHallo.\n`;
    const project = makeProject({ 'articles/a.md': content, 'locales/en/': '', 'locales/de-AT/': '' });
    await project.runs('build');
    expect(project.read('dist/nl/a.md')).toBe(content);
    expect(project.read('dist/en/a.md')).toBe(content.replace(': nl', ': en'));
    expect(project.read('dist/de-AT/a.md')).toBe(content.replace(': nl', ': de-AT'));
  });

  it('should leave a field that names something else', async () => {
    const content = '---\nlang: fy\nlanguage: Nederlands\n---\n\nHallo.\n';
    const project = makeProject({ 'articles/a.md': content, 'locales/en/': '' });
    await project.runs('build');
    expect(project.read('dist/en/a.md')).toBe(content);
  });
});

describe('build and outputs that nothing makes any more', () => {
  async function two(): Promise<TestProject> {
    const project = await bridge({ 'articles/blog/a.md': 'Een.\n' });
    await project.runs('build');
    project.remove('articles/blog');
    return project;
  }

  it('should remove them, with the folders that become empty', async () => {
    const project = await two();
    const { stdout } = await project.runs('build');
    expect(stdout).toContain('Removed 3 outputs');
    expect(project.files('dist')).toEqual(['de', 'en', 'nl'].map((locale) => `dist/${locale}/brug.md`));
    expect(project.exists('dist/en/blog')).toBe(false);
  });

  it('should leave files that build did not write', async () => {
    const project = await two();
    project.write('dist/en/blog/index.html', 'x');
    project.write('dist/en/eigen.md', 'x');
    await project.runs('build');
    expect(project.files('dist/en')).toEqual(['dist/en/blog/index.html', 'dist/en/brug.md', 'dist/en/eigen.md']);
  });

  it('should leave an output that somebody has changed', async () => {
    const project = await two();
    project.write('dist/en/blog/a.md', 'Mine.\n');
    await project.runs('build');
    expect(project.read('dist/en/blog/a.md')).toBe('Mine.\n');
    expect(project.exists('dist/nl/blog/a.md')).toBe(false);
  });

  it('should leave the outputs of other locales and articles when only some are built', async () => {
    const project = await two();
    await project.runs('build', 'articles/brug.md');
    expect(project.files('dist/en')).toEqual(['dist/en/blog/a.md', 'dist/en/brug.md']);
    await project.runs('build', '--locale', 'en');
    expect(project.files('dist')).toEqual([
      'dist/de/blog/a.md',
      'dist/de/brug.md',
      'dist/en/brug.md',
      'dist/nl/blog/a.md',
      'dist/nl/brug.md',
    ]);
  });

  it('should leave the outputs of another --out alone', async () => {
    const project = await two();
    await project.runs('build', '--out', 'public');
    expect(project.exists('dist/en/blog/a.md')).toBe(true);
  });

  it('should remember what it wrote even when node_modules is installed anew', async () => {
    const project = await bridge({ 'articles/blog/a.md': 'Een.\n', 'node_modules/x/readme.md': 'Geen artikel.\n' });
    await project.runs('build');
    expect(project.read('.vertaalstraat/cache/.gitignore')).toBe('*\n');
    project.remove('node_modules');
    project.remove('articles/blog');
    await project.runs('build');
    expect(project.exists('dist/en/blog')).toBe(false);
  });

  it('should never write over a file that it did not make', async () => {
    const project = await bridge({ 'docs/en/brug.md': 'My own page.\n' });
    const { exitCode, stderr } = await project.run('build', '--out', 'docs');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('docs/en/brug.md:1:1  error  Unexpected file in the place of an output');
    expect(project.read('docs/en/brug.md')).toBe('My own page.\n');
    expect(project.exists('docs/nl/brug.md')).toBe(true);
    project.remove('docs/en/brug.md');
    await project.runs('build', '--out', 'docs');
    project.write('docs/en/brug.md', 'Changed by hand, but an output all the same.\n');
    await project.runs('build', '--out', 'docs');
    expect(project.read('docs/en/brug.md')).toContain('#');
  });
});

describe('build --out', () => {
  it.each([
    ['sources', 'articles'],
    ['catalogs', 'locales'],
    ['a folder of catalogs', 'locales/en'],
    ['the state', '.vertaalstraat'],
    ['a folder of sources', './articles/../articles/blog'],
  ])('should be refused over %s', async (_, out) => {
    const project = await bridge();
    const before = project.snapshot();
    const { exitCode, stderr } = await project.run('build', '--out', out);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('expected a folder without sources or catalogs');
    expect(stderr).toContain('Nothing was written');
    expect(project.snapshot()).toEqual(before);
  });

  it('should be refused outside the project', async () => {
    const project = await bridge();
    const { exitCode, stderr } = await project.run('build', '--out', '../elders');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('expected a folder inside the project');
  });

  it('should be refused over sources even when one locale of them would be', async () => {
    const project = makeProject({
      'nl/a.md': 'Een.\n',
      'locales/en/': '',
      'vertaalstraat.config.json': '{ "articles": "nl/**/*.md" }',
    });
    const { exitCode } = await project.run('build', '--out', '.');
    expect(exitCode).toBe(2);
    expect(project.files().filter((path) => path.endsWith('.md'))).toEqual(['nl/a.md']);
  });
});
