import { describe, expect, it } from 'vitest';
import { makeProject } from '../support/project.ts';

describe('a new user', () => {
  it.each(['sync', 'build', 'check', 'status'])(
    'should be told where to begin by %s in an empty folder',
    async (command) => {
      const project = makeProject({});
      const { exitCode, stdout, stderr } = await project.run(command);
      expect(exitCode).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('Unexpected project without articles');
      expect(stderr).toContain('`articles/**/*.{md,mdx,markdown}`');
      expect(stderr).toContain('Write your first article there');
      expect(project.files()).toEqual([]);
    },
  );

  it('should be told to make a folder for a locale', async () => {
    const project = makeProject({ 'articles/hallo.md': '# Hallo\n' });
    const { stdout } = await project.runs('sync');
    expect(stdout).toContain('No locale to translate into yet: make a folder such as `locales/en`');
    const { exitCode, stderr } = await project.run('build', '--locale', 'en');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('make a folder for it (`locales/en`)');
    expect((await project.runs('status')).stdout).toContain('there are no target locales');
  });

  it('should get from one Markdown file to a translated one with nothing else', async () => {
    const project = makeProject({
      'articles/hallo.md': '# Hallo wereld\n\nDit is [mijn site](https://example.org/).\n',
      'locales/en/': '',
    });

    const synced = await project.runs('sync');
    expect(synced.stdout.split('\n')).toEqual([
      'articles/hallo.md: 2 new',
      '1 article, changed 4 files.',
      'To translate into en: 2 values in locales/en/hallo.json',
      '',
    ]);
    expect(project.read('locales/en/hallo.json')).toBe(
      '{\n  "heading-hallo-wereld": "",\n  "text-dit-is-mijn-site": ""\n}\n',
    );
    expect(project.catalog('nl', 'hallo')['text-dit-is-mijn-site']).toBe('Dit is [mijn site][1].');

    const checked = await project.run('check');
    expect(checked.exitCode).toBe(1);
    expect(checked.stdout).toContain('The article says: Hallo wereld');

    project.fill('en', 'hallo', {
      'heading-hallo-wereld': 'Hello world',
      'text-dit-is-mijn-site': 'This is [my site][1].',
    });

    const built = await project.runs('build', '--locale', 'en');
    expect(built.stdout).toBe('en  1 article    → dist/en/  (1 written)\n');
    expect(project.read('dist/en/hallo.md')).toBe('# Hello world\n\nThis is [my site](https://example.org/).\n');

    expect((await project.runs('check')).stdout).toBe('No findings in 1 article.\n');
    expect((await project.runs('status')).stdout).toContain('100 %');
  });

  it('should be able to take back a mistake: a Dutch text typed into the wrong file', async () => {
    const project = makeProject({ 'articles/hallo.md': '# Hallo\n', 'locales/en/': '' });
    await project.runs('sync');
    project.fill('nl', 'hallo', { 'heading-hallo': 'Hello' });
    const { stdout, stderr } = await project.run('check');
    expect(stdout + stderr).toContain('`--source article`');
    await project.runs('sync', '--source', 'article');
    expect(project.catalog('nl', 'hallo')).toEqual({ 'heading-hallo': 'Hallo' });
  });

  it('should be helped when the folder of articles has another name', async () => {
    const project = makeProject({ 'content/hallo.md': '# Hallo\n', 'locales/en/': '' });
    const { stderr } = await project.run('sync');
    expect(stderr).toContain('name your own folder as `articles` in `vertaalstraat.config.json`');
  });

  it('should be helped when a path names a folder without articles', async () => {
    const project = makeProject({ 'articles/hallo.md': '# Hallo\n', 'locales/en/': '' });
    const { exitCode, stderr } = await project.run('sync', 'hallo.md');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean `articles/hallo.md`?');
  });
});
