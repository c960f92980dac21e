import { describe, expect, it } from 'vitest';
import { makeProject } from '../support/project.ts';
import { findingsIn } from '../support/findings-in.ts';

const article = 'Eén [a](https://a.nl), [b](https://b.nl) en [c][bron].\n\n[bron]: https://c.nl\n';

/** The same catalog as other programs write it. */
const spellings: readonly (readonly [string, (json: string) => string])[] = [
  ['as it is', (json) => json],
  ['with a byte order mark', (json) => `\uFEFF${json}`],
  ['with CRLF', (json) => json.replaceAll('\n', '\r\n')],
  ['with escapes', (json) => json.replaceAll('é', '\\u00e9').replaceAll('😀', '\\ud83d\\ude00')],
  ['on one line', (json) => json.replaceAll(/\s*\n\s*/g, ' ')],
];

describe('inline-markdown', () => {
  it.each(spellings)('should point at the very reference in a catalog %s', async (_, catalog) => {
    const value = 'é 😀 "q" \\\\ [a][1], [b][2], [c][source] and [d][7]';
    const found = await findingsIn('inline-markdown', { article, value, catalog });
    expect(found.map(({ under }) => under)).toEqual(['[source]', '[7]']);
    expect(found[0]).toMatchObject({ related: 'articles/a.md:1', actual: '[source]' });
  });

  it.each([
    ['[a][1], [b][2], [c][bron]', []],
    ['[a][2], [b][1], [c][Bron] `[x][y]` \\[x][y]', []],
    ['One  \n[a][1]', []],
    ['One\n\ntwo', ['\n']],
    ['One\n  - two', ['-']],
    ['# One', ['#']],
    ['One\n> two', ['>']],
  ])('should find what %j cannot mean', async (value, actual) => {
    const found = await findingsIn('inline-markdown', { article, value });
    expect(found.map((one) => one.actual)).toEqual(actual);
  });

  it.each([
    ['[a][2], [b][3]', '[a][1], [b][2]'],
    ['[a][1], [b][3] é', '[a][1], [b][2] é'],
    ['[x][3], [y][1]', '[x][3], [y][1]'],
    ['[a][9]', '[a][9]'],
  ])('should renumber %j only where there is no doubt', async (value, fixed) => {
    const project = makeProject({ 'articles/a.md': article, 'locales/en/': '' });
    await project.runs('sync');
    project.translate('en', 'a', () => value);
    await project.run('check', '--fix');
    expect(Object.values(project.catalog('en', 'a'))).toEqual([fixed]);
  });

  it('should say nothing of labels that the source writes as text', async () => {
    const found = await findingsIn('inline-markdown', { article: 'Schrijf [x][y] op', value: 'Write [x][y] down' });
    expect(found).toEqual([]);
  });
});
