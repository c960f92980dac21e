import { describe, expect, it } from 'vitest';
import { makeProject } from '../support/project.ts';

describe('a newcomer', () => {
  it('should be told of two folders for one locale, and lose nothing', async () => {
    const project = makeProject({ 'articles/a.md': '# Een\n', 'locales/en/': '' });
    await project.runs('sync');
    project.translate('en', 'a');
    await project.runs('build');
    project.write('locales/EN/.keep', '');
    const before = project.snapshot();
    const { exitCode, stderr } = await project.run('build');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/Unexpected folder "(en|EN)" beside "(EN|en)", expected one folder/);
    expect(project.snapshot()).toEqual(before);
  });

  it.each([
    ['help', 'sync'],
    ['--help', 'sync'],
    ['-h', 'sync'],
    ['sync', '--help'],
  ])('should get the help of a command by %s %s', async (...argv) => {
    const { exitCode, stdout } = await makeProject({}).run(...argv);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Usage: vertaalstraat sync');
    expect(stdout).toContain('for CI: write nothing');
  });

  it('should be told that there is no such command, help or not', async () => {
    const { exitCode, stderr } = await makeProject({}).run('buidl', '--help');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean build?');
  });

  it.each(['.git', 'node_modules', ''])('should not build into %j', async (out) => {
    const project = makeProject({ 'articles/a.md': '# Een\n' });
    const { exitCode } = await project.run('build', '--out', out);
    expect(exitCode).toBe(2);
    expect(project.exists('.git/nl/a.md')).toBe(false);
  });

  it('should get one finding for a catalog that is not there', async () => {
    const project = makeProject({ 'articles/a.md': '# Een\n\nTwee.\n\nDrie.\n', 'locales/en/': '' });
    const { stdout } = await project.run('check', '--format', 'json', '--locale', 'en');
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [{ rule: 'no-missing', message: 'Unexpected absence of the catalog, expected one with 3 values' }],
    });
  });

  it('should learn from check what a stale translation was made from, and how to keep it', async () => {
    const project = makeProject({ 'articles/a.md': '# Een kop hier\n', 'locales/en/': '' });
    await project.runs('sync');
    project.translate('en', 'a');
    await project.runs('sync');
    project.write('articles/a.md', '# Een mooie kop hier\n');
    const { stdout } = await project.run('check', '--locale', 'en');
    expect(stdout).toContain('It was made from: Een kop hier → The article now says: Een mooie kop hier');
    expect(stdout).toContain('`vertaalstraat accept a heading-een-kop-hier --locale en`');
  });
});
