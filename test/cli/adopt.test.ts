import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeProject } from '../support/project.ts';

const article = `---
title: Het park
---
# Het park

Het park is in 1.250 dagen aangelegd, schrijft [de gemeente](/nl/park) op [haar website](https://park.example/).

## Openingstijden

Iedere dag open vanaf 9 uur. Honden zijn welkom, mits aan de lijn.

- Speeltuin
- Theehuis

Zie [de plattegrond](kaart.md).
`;

const english = `---
title: The park
---
# The park

According to [its website](https://park.example/), [the municipality](/en/park) built the park in 1,250 days.

## Opening hours

Open every day from 9 a.m.

Dogs are welcome on a leash.

- Playground
- Tea house

See [the map](kaart.en.md).

A line of our own.
`;

const files = { 'articles/park.md': article, 'locales/en/': '', 'locales/de/': '' };

describe('adopt', () => {
  it('should take over what is sure and what is to be reviewed, with the numbers of the source', async () => {
    const project = makeProject({ ...files, 'oud/park.en.md': english });
    const { stdout } = await project.runs('adopt', '--locale', 'en', 'oud');
    expect(Object.values(project.catalog('en', 'park'))).toEqual([
      'The park',
      'The park',
      'According to [its website][2], [the municipality](/en/park) built the park in 1,250 days.',
      'Opening hours',
      'Open every day from 9 a.m. Dogs are welcome on a leash.',
      'Playground',
      'Tea house',
      'See [the map][1].',
    ]);
    expect(stdout).toContain('A line of our own.');
    expect(stdout).toContain('oud/park.en.md:19:1');
    const todo = await project.runs('todo', '--locale', 'en');
    expect(todo.stdout).toContain('Dogs are welcome');
    expect((await project.run('sync', '--check')).exitCode).toBe(0);
    expect(Object.values(project.catalog('de', 'park')).join('')).toBe('');
  });

  it('should leave alone what the catalog has, and tell of what differs', async () => {
    const project = makeProject({ ...files, 'oud/park.en.md': english });
    await project.runs('sync');
    const key = Object.keys(project.catalog('en', 'park'))[1] ?? '';
    project.fill('en', 'park', { [key]: 'Our park' });
    const { stdout } = await project.runs('adopt', '--locale', 'en', 'oud/park.en.md');
    expect(project.catalog('en', 'park')[key]).toBe('Our park');
    expect(stdout).toMatch(/differs .*The park {2}kept: Our park/);
    const after = project.snapshot();
    await project.runs('adopt', '--locale', 'en', 'oud/park.en.md');
    expect(project.snapshot()).toEqual(after);
  });

  it('should write nothing with --dry-run, and say what it would do', async () => {
    const project = makeProject({ ...files, 'oud/park.en.md': english });
    const before = project.snapshot();
    const { stdout } = await project.runs('adopt', '--locale', 'en', 'oud', '--dry-run', '--format', 'json');
    expect(project.snapshot()).toEqual(before);
    const plan = JSON.parse(stdout) as { files: { article: string; texts: { outcome: string }[] }[] };
    expect(plan.files.map((one) => one.article)).toEqual(['articles/park.md']);
    expect(plan.files[0]?.texts.filter((one) => one.outcome === 'sure').length).toBeGreaterThanOrEqual(6);
  });

  it('should read a folder outside the project, and match files by their paths', async () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'elsewhere-')));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    const project = makeProject({
      ...files,
      'articles/gids/start.md': '# Begin hier\n',
      'articles/blog/index.md': '# Alle berichten\n',
      'articles/los.md': '# Los blaadje\n',
    });
    for (const [name, text] of Object.entries({
      'park.md': english,
      'start.en.md': '# Start here\n',
      'blog.md': '# All posts\n',
      'other.md': '# Something else\n',
      'los.de.md': '# Loses Blatt\n',
    }))
      writeFileSync(join(outside, name), text);
    const { stdout } = await project.runs('adopt', '--locale', 'en', outside);
    expect(Object.values(project.catalog('en', 'gids/start'))).toEqual(['Start here']);
    expect(Object.values(project.catalog('en', 'blog/index'))).toEqual(['All posts']);
    expect(stdout).toMatch(/other\.md {2}matches no article/);
    expect(stdout).not.toContain('los.de.md');
  });

  it('should find the article of one file by its name, wherever the file lies', async () => {
    const project = makeProject({
      ...files,
      'articles/gids/start.md': '# Begin hier\n',
      'weg/oud/start.md': '# Start here\n',
    });
    await project.runs('adopt', '--locale', 'en', 'weg/oud/start.md');
    expect(Object.values(project.catalog('en', 'gids/start'))).toEqual(['Start here']);
  });

  it('should not take over what is still in the language of the source', async () => {
    const project = makeProject({
      ...files,
      'articles/a.md': '# Model Y\n\nDit is de nieuwe auto.\n',
      'oud/a.md': '# Model Y\n\nDit is de nieuwe auto.\n',
    });
    const { stdout } = await project.runs('adopt', '--locale', 'en', 'oud');
    expect(Object.values(project.catalog('en', 'a'))).toEqual(['Model Y', '']);
    expect(stdout).toContain('untranslated');
  });

  it.each([
    [['--locale', 'en', 'nergens'], 2, 'nergens'],
    [['--locale', 'en', 'nergens/in/en.md'], 2, 'nergens'],
    [['--locale', 'en', 'articles/park.md/x'], 2, 'articles/park.md/x'],
    [['--locale', 'fr', 'oud'], 2, 'fr'],
    [['--locale', 'nl', 'oud'], 2, 'translated into'],
    [['oud'], 2, '--locale'],
    [['--locale', 'en', 'articles'], 2, 'articles themselves'],
    [['--locale', 'en', 'slecht.en.md'], 1, 'UTF-8'],
  ])('should say what is wrong with %j', async (argv, exitCode, text) => {
    const project = makeProject({ ...files, 'articles/slecht.md': '# Slecht\n', 'oud/park.en.md': english });
    project.write('slecht.en.md', Buffer.from([0x23, 0x20, 0xff, 0xfe]));
    const outcome = await project.run('adopt', ...argv);
    expect(outcome).toMatchObject({ exitCode });
    expect(outcome.stderr).toContain(text);
    expect(outcome.stderr).not.toContain('    at ');
  });

  it('should leave an article alone whose source catalog differs from it', async () => {
    const project = makeProject({ ...files, 'oud/park.en.md': english });
    await project.runs('sync');
    const key = Object.keys(project.catalog('nl', 'park'))[1] ?? '';
    project.fill('nl', 'park', { [key]: 'Ons park' });
    project.write('articles/park.md', article.replace('# Het park', '# Dit park'));
    const before = project.snapshot();
    const outcome = await project.run('adopt', '--locale', 'en', 'oud');
    expect(outcome).toMatchObject({ exitCode: 1 });
    expect(outcome.stderr).toContain('articles/park.md');
    expect(project.snapshot()).toEqual(before);
  });

  it('should give back the catalogs of our own articles from what build made', async () => {
    const project = makeProject({});
    for (const file of globSync(['articles/**', 'locales/**', '.vertaalstraat/state/**'], { dot: true }))
      project.write(file, readFileSync(file));
    await project.runs('build', '--missing', 'fallback');
    for (const locale of ['en', 'de']) {
      const catalogs = project.files(`locales/${locale}`);
      const before = catalogs.map((file) => project.read(file));
      for (const file of catalogs) {
        project.remove(file);
        project.remove(file.replace('locales/', '.vertaalstraat/state/'));
      }
      project.write(`locales/${locale}/`, '');
      await project.runs('adopt', '--locale', locale, `dist/${locale}`);
      expect(catalogs.map((file) => project.read(file))).toEqual(before);
    }
  });
});
