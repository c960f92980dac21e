import { expect, it } from 'vitest';
import { makeProject } from '../support/project.ts';

const others = { 'articles/img/auto.png': 'x', 'articles/rapport.pdf': 'x', 'locales/en/': '' };

async function findings(article: string, { value }: { value?: string } = {}): Promise<string[]> {
  const project = makeProject({ 'articles/blog/a.md': article, ...others });
  await project.runs('sync', '--quiet');
  if (value !== undefined) project.translate('en', 'blog/a', () => value);
  const { stdout } = await project.run('check', '--only', 'no-missing-file', '--format', 'json');
  const { problems } = JSON.parse(stdout) as {
    problems: { rule: string; actual: string; place: { file: string; line: number; column: number } }[];
  };
  return problems
    .filter(({ rule }) => rule === 'no-missing-file')
    .map(({ actual, place: { file, line, column } }) => `${file}:${line}:${column} ${actual}`);
}

it.each([
  ['a picture that is there', '![Auto](../img/auto.png)'],
  ['one below the folder of all articles', '![Auto](img/auto.png)'],
  ['one with a query', '![Auto](../img/auto.png?raw=1#x)'],
  ['the web', '![Auto](https://x.nl/img/weg.png) en ![Auto](//x.nl/weg.png)'],
  ['the root of the site', '![Auto](/img/weg.png)'],
  ['a folder that is not there', '![Auto](../beeld/weg.png)'],
  ['a page', '[Auto](../img/weg.html) en [weg](../img/weg)'],
  ['what no path can name', '![Auto](../img/%E0%A4%A.png)'],
  ['what is outside the project', '![Auto](../../../weg.png)'],
  ['what is shown as code', '`![Auto](../img/weg.png)`'],
])('should say nothing of %s', async (_, article) => {
  expect(await findings(`# Auto\n\n${article}\n`)).toEqual([]);
});

it('should find what is missing in a text, a definition and HTML', async () => {
  const article =
    '# Auto\n\nZie ![auto](../img/atuo.png) en [dit][r].\n\n[r]: ../img/rapport.pdf\n\n<p><img alt="" src="../img/Auto.png"></p>\n';
  expect(await findings(article)).toEqual([
    'articles/blog/a.md:3:5 ../img/atuo.png',
    'articles/blog/a.md:5:1 ../img/rapport.pdf',
    'articles/blog/a.md:7:21 ../img/Auto.png',
  ]);
});

it('should look among articles only where another of the files is there', async () => {
  expect(await findings('Zie [dit](../rapport.pdf) en [dat](../verslag.pdf).\n')).toEqual([
    'articles/blog/a.md:1:30 ../verslag.pdf',
  ]);
});

it('should find what a translation names', async () => {
  expect(await findings('Zie ![auto](../img/auto.png).\n', { value: 'See ![car](../img/car.png).' })).toEqual([
    'locales/en/blog/a.json:2:31 ../img/car.png',
  ]);
});

it('should know when the file comes', async () => {
  const project = makeProject({ 'articles/a.md': '![Auto](img/atuo.png)', ...others });
  await project.runs('sync', '--quiet');
  expect((await project.run('check')).stdout).toContain('no-missing-file');
  project.write('articles/img/atuo.png', 'x');
  expect((await project.run('check')).stdout).not.toContain('no-missing-file');
});
