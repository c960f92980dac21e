import { expect, it } from 'vitest';
import { makeProject } from '../support/project.ts';

it('should tell of a file that only capitals in its ending keep from being an article', async () => {
  const made = makeProject({
    'articles/HOOFD.MD': 'Nooit gezien',
    'articles/b.MDX': 'Ook niet',
    'articles/Stuk.md': 'Wel',
    'articles/c.TXT': 'Geen artikel',
    'locales/en/': '',
  });
  await made.runs('sync');
  const { stdout } = await made.run('check', '--format', 'json');
  const { problems } = JSON.parse(stdout) as { problems: { rule: string; message: string; note: string }[] };
  expect(problems.filter(({ rule }) => rule === 'article-name')).toMatchObject([
    { severity: 'warning', place: { file: 'articles/HOOFD.MD' }, note: expect.stringContaining('`articles/HOOFD.md`') },
    { severity: 'warning', place: { file: 'articles/b.MDX' } },
  ]);
});
