import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

async function project(): Promise<TestProject> {
  const made = makeProject({
    'articles/blog/x.md': '# Twee woorden\n\nDrie hele woorden.\n\nWeer vier hele woorden.\n',
    'articles/y.md': 'Kort.\n',
    'articles/leeg.md': '```\ncode\n```\n',
    'locales/en/': '',
    'locales/de/': '',
  });
  await made.runs('sync');
  made.fill('en', 'blog/x', { 'heading-twee-woorden': 'Two words', 'text-drie-hele-woorden': 'Three whole words.' });
  made.translate('en', 'y');
  await made.runs('sync');
  made.write('articles/blog/x.md', made.read('articles/blog/x.md').replace('Drie hele woorden', 'Drie nieuwe woorden'));
  return made;
}

const none = { stale: 0, review: 0, missing: 0 };

describe('status', () => {
  it('should have exactly this shape as JSON', async () => {
    const made = await project();
    const { stdout, stderr } = await made.runs('status', '--format', 'json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      articles: [
        {
          article: 'articles/blog/x.md',
          namespace: 'blog/x',
          locales: {
            de: { ...none, total: 3, current: 0, missing: 3, words: 9 },
            en: { ...none, total: 3, current: 1, stale: 1, missing: 1, words: 9 },
          },
        },
        {
          article: 'articles/y.md',
          namespace: 'y',
          locales: {
            de: { ...none, total: 1, current: 0, missing: 1, words: 1 },
            en: { ...none, total: 1, current: 1, words: 1 },
          },
        },
      ],
      totals: {
        de: { ...none, total: 4, current: 0, missing: 4, words: 10 },
        en: { ...none, total: 4, current: 2, stale: 1, missing: 1, words: 10 },
      },
    });
  });

  it('should list every key with its status in document order', async () => {
    const made = await project();
    const { stdout } = await made.runs('status', '--format', 'json', '--keys', '--locale', 'en', 'articles/blog');
    const { articles, totals } = JSON.parse(stdout) as {
      articles: { locales: { en: { keys: Record<string, string> } } }[];
      totals: object;
    };
    expect(Object.entries(articles[0]?.locales.en.keys ?? {})).toEqual([
      ['heading-twee-woorden', 'current'],
      ['text-drie-hele-woorden', 'stale'],
      ['text-weer-vier-hele-woorden', 'missing'],
    ]);
    expect(totals).toEqual({ en: { ...none, total: 3, current: 1, stale: 1, missing: 1, words: 9 } });
  });

  it('should tell what waits for a person', async () => {
    const made = await project();
    made.remove('.vertaalstraat');
    const { totals } = JSON.parse((await made.runs('status', '--format', 'json', 'articles/y.md')).stdout) as {
      totals: object;
    };
    expect(totals).toMatchObject({ en: { total: 1, current: 0, review: 1 } });
  });

  it('should show a table with a bar for each article and locale', async () => {
    const made = await project();
    const { stdout } = await made.runs('status');
    expect(stdout.split('\n').map((line) => line.trimEnd())).toEqual([
      '                            segments  words  translated  stale  review  missing',
      'articles/blog/x.md',
      ' de     ░░░░░░░░░░    0 %          3      9           0      0       0        3',
      ' en     ███▒▒▒░░░░   33 %          3      9           1      1       0        1',
      '',
      'articles/y.md',
      ' de     ░░░░░░░░░░    0 %          1      1           0      0       0        1',
      ' en     ██████████  100 %          1      1           1      0       0        0',
      '',
      'all articles',
      ' de     ░░░░░░░░░░    0 %          4     10           0      0       0        4',
      ' en     █████▒▒░░░   50 %          4     10           2      1       0        1',
      '',
    ]);
  });

  it('should show keys in the table as well', async () => {
    const made = await project();
    const { stdout } = await made.runs('status', '--keys', '--locale', 'en');
    expect(stdout).toContain('stale    text-drie-hele-woorden\n');
    expect(stdout).toContain('missing  text-weer-vier-hele-woorden\n');
  });

  it('should be coloured on a terminal only', async () => {
    const made = await project();
    const { run } = await import('../../src/cli/run.ts');
    const coloured = await run(['status'], { cwd: made.root, colorOut: true, colorErr: false });
    expect(coloured.stdout).toContain('\u001B[');
    expect((await made.runs('status')).stdout).not.toContain('\u001B');
    expect(stripVTControlCharacters(coloured.stdout)).toBe((await made.runs('status')).stdout);
  });

  it('should show what a sync would leave before there was one', async () => {
    const made = makeProject({ 'articles/a.md': 'Een.\n', 'locales/en/': '' });
    const { totals } = JSON.parse((await made.runs('status', '--format', 'json')).stdout) as { totals: object };
    expect(totals).toEqual({ en: { ...none, total: 1, current: 0, missing: 1, words: 1 } });
    expect(made.files()).toEqual(['articles/a.md']);
  });

  it('should say so when there is nothing to translate', async () => {
    const made = makeProject({ 'articles/a.md': 'Een.\n' });
    expect((await made.runs('status')).stdout).toContain('Nothing to translate');
    expect(JSON.parse((await made.runs('status', '--format', 'json')).stdout)).toEqual({
      articles: [{ article: 'articles/a.md', namespace: 'a', locales: {} }],
      totals: {},
    });
  });

  it('should make a page of what is there to see', async () => {
    const made = await project();
    made.fill('en', 'y', { 'text-kort': 'Short  ' });
    const { stdout, stderr } = await made.runs('status', '--format', 'html');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^<!doctype html>\n[^]*<\/html>\n$/);
    expect(stdout).toContain('<strong>2 articles</strong> with <strong>10 words</strong>, from Dutch into');
    expect(stdout).toContain('<span class="title" lang="nl" dir="ltr">Twee woorden</span>');
    expect(stdout).toContain('Drie <del>hele</del><ins>nieuwe</ins> woorden.');
    expect(stdout).toContain('<p class="prose" lang="en" dir="ltr">Three whole words.</p>');
    expect(stdout).toContain('<code>outer-space</code>');
    expect((await made.runs('status', '--format', 'html')).stdout).toBe(stdout);
    const english = (await made.runs('status', '--format', 'html', '--locale', 'en', 'articles/blog')).stdout;
    expect(english).not.toMatch(/German|articles\/y\.md/);
  });
});
