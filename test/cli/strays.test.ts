import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

async function found(project: TestProject, ...argv: string[]): Promise<{ rule: string; file: string; note: string }[]> {
  const { stdout } = await project.run('check', '--format', 'json', ...argv);
  const { problems } = JSON.parse(stdout) as { problems: { rule: string; note: string; place: { file: string } }[] };
  return problems
    .filter(({ rule }) => rule === 'known-locale-folder' || rule === 'no-orphan')
    .map(({ rule, note, place }) => ({ rule, note, file: place.file }));
}

describe('what stands among the catalogs and belongs to nothing', () => {
  it.each([
    ['a folder that writes its locale another way', 'locales/pt_BR/a.json', 'known-locale-folder', /pt-BR/],
    ['a folder with a name that is no language', 'locales/foo/a.json', 'known-locale-folder', /locale/],
    ['a mistyped folder, however deep', 'locales/en_/map/a.json', 'known-locale-folder', /`en`/],
    ['a translation whose article has gone', 'locales/en/weg.json', 'no-orphan', /kept/],
  ])('should find %s', async (_, file, rule, note) => {
    const project = makeProject({ 'articles/a.md': 'Dag', 'locales/en/': '' });
    await project.runs('sync');
    project.write(file, '{"text-dag": "x"}\n');
    expect(await found(project)).toMatchObject([{ rule, file, note: expect.stringMatching(note) as string }]);
    expect(await found(project, 'articles/a.md')).toEqual([]);
  });

  it.each([
    ['a folder without catalogs', { 'locales/plaatjes/a.png': 'x' }],
    ['the glossary', { 'locales/glossary.json': '{}' }],
    ['a region', { 'locales/pt-BR/': '', 'locales/de-AT/': '' }],
    ['a pseudo-locale', { 'locales/en-XA/a.json': '{}' }],
    ['a hidden folder', { 'locales/.cache/a.json': '{}' }],
    ['a rare language', { 'locales/fry/': '', 'locales/li/': '' }],
    ['a draft', { 'articles/b.md': '---\ndraft: true\n---\n\nDag', 'locales/en/b.json': '{"text-dag": "Hi"}\n' }],
  ])('should say nothing of %s', async (_, files) => {
    const project = makeProject({ 'articles/a.md': 'Dag', 'locales/en/': '', ...files });
    await project.runs('sync');
    expect(await found(project)).toEqual([]);
  });

  it('should weigh them as the configuration says', async () => {
    const project = makeProject({
      'articles/a.md': 'Dag',
      'locales/en/': '',
      'locales/foo_/a.json': '{}',
      'vertaalstraat.config.json': '{"rules": {"known-locale-folder": "off"}}',
    });
    await project.runs('sync');
    expect(await found(project)).toEqual([]);
  });
});
