import { describe, expect, it } from 'vitest';
import { makeProject } from '../support/project.ts';
import { findingsIn } from '../support/findings-in.ts';

const find = (article: string, value: Record<string, string>, files = {}) =>
  findingsIn('no-broken-anchor', { article, value, files });

describe('no-broken-anchor', () => {
  it.each([
    ['a heading that stays', '# YU7\n\n[a](#yu7)', { 'heading-yu7': 'YU7', 'text-a': '[a][1]' }],
    ['an anchor with a name', '<a id="kop"></a>\n\n# Kop\n\n[a](#kop)', { 'heading-kop': 'Head', 'text-a': '[a][1]' }],
    [
      'a link of its own to a heading where anchors have names',
      '<a id="kop"></a>\n\n# Kop\n\n[a](#kop)',
      { 'heading-kop': 'Head', 'text-a': '[a](#head)' },
    ],
    ['a name in braces', '# Kop {#kop}\n\n[a](#kop)', { 'heading-kop': 'Head', 'text-a': '[a][1]' }],
    [
      'what is generated',
      '# Kop\n\n[a](#fn1) [b](#top) [c](#) [d](#L12)',
      { 'heading-kop': 'Head', 'text-a-b-c-d': '[a][1] [b][2] [c][3] [d][4]' },
    ],
    ['what is broken in the source', '# Kop\n\n[a](#weg)', { 'heading-kop': 'Head', 'text-a': '[a][1]' }],
    ['the web', '# Kop\n\n[a](https://x.nl/#kop)', { 'heading-kop': 'Head', 'text-a': '[a][1]' }],
    ['a heading that is not translated yet', '# Kop\n\n[a](#kop)', { 'text-a': '[a][1]' }],
    ['a link of its own', '# Kop\n\n[a](#kop)', { 'heading-kop': 'Head', 'text-a': '[a](#head)' }],
    [
      'a code span in a heading',
      '# De `kop`\n\n[a](#de-kop)',
      { 'heading-de-kop': 'The `kop`', 'text-a': '[a](#the-kop)' },
    ],
    [
      'an anchor of another way that works',
      '# Één 1.2\n\n[a](#een-1-2)',
      { 'heading-een-1-2': 'Een 1.2', 'text-a': '[a][1]' },
    ],
  ])('should say nothing of %s', async (_, article, value) => {
    expect(await find(article, value)).toEqual([]);
  });

  it.each([
    [
      'a translated heading',
      '# Kop\n\n[a](#kop)',
      { 'heading-kop': 'The Head', 'text-a': 'é [a][1]' },
      '#the-head',
      '[1]',
    ],
    [
      'the second of two',
      '# Kop\n\n# Kop\n\n[a](#kop-1)',
      { 'heading-kop': 'Head', 'heading-kop-2': 'Head', 'text-a': '[a][1]' },
      '#head-1',
      '[1]',
    ],
    [
      'an encoded name',
      '# Café over\n\n[a](#caf%C3%A9-over)',
      { 'heading-cafe-over': 'Above café', 'text-a': '[a][1]' },
      '#above-café',
      '[1]',
    ],
    ['capitals in the source', '# Kop\n\n[a](#Kop)', { 'heading-kop': 'Head', 'text-a': '[a][1]' }, '#head', '[1]'],
    [
      'capitals of its own',
      '# Kop\n\n[a](#kop)',
      { 'heading-kop': 'Head', 'text-a': '[a](#Head)' },
      '#head',
      '(#Head)',
    ],
    [
      'a link to its own page by name',
      '# Kop\n\n[a](a.md?x=1#kop)',
      { 'heading-kop': 'Head', 'text-a': '[a][1]' },
      'a.md#head',
      '[1]',
    ],
    [
      'an old link of its own',
      '# Kop\n\n[a](#kop)',
      { 'heading-kop': 'Head', 'text-a': '[a](#hoofd)' },
      undefined,
      '(#hoofd)',
    ],
    [
      'a link of its own where anchors have names',
      '<a id="kop"></a>\n\n# Kop\n\n[a](#kop)',
      { 'heading-kop': 'Head', 'text-a': '[a](#boven)' },
      undefined,
      '(#boven)',
    ],
    [
      'a link of its own where the top has a name',
      '<a id="top"></a>\n\n# Kop\n\n[a](#top)',
      { 'heading-kop': 'Head', 'text-a': '[a](#boven)' },
      undefined,
      '(#boven)',
    ],
    [
      'markup in a heading',
      '# De *kop* van [x](y)\n\n[a](#de-kop-van-x)',
      { 'heading-de-kop-van-x': 'The *head* of [y][1]', 'text-a': '[a][1]' },
      '#the-head-of-y',
      '[1]',
    ],
  ])('should find %s', async (_, article, value, expected, under) => {
    const found = await find(article, value);
    expect(found).toMatchObject([{ under, ...(expected !== undefined && { expected }), locale: 'en' }]);
    expect(found[0]?.related).toMatch(/^articles\/a\.md:/);
  });

  it('should look at headings of other articles, and at links outside texts', async () => {
    const other = { 'articles/map/b.md': '# Prijs\n', 'locales/en/map/b.json': '{"heading-prijs": "Price"}' };
    const article = 'Zie [de prijs](map/b.md#prijs) en [nog eens][p].\n\n[p]: ./map/b.md#prijs\n';
    const value = { 'text-zie-de-prijs-en-nog': 'See [the price][1] and [again][p].' };
    expect(await find(article, value, other)).toMatchObject([
      { file: 'articles/a.md', line: 3, under: '[p]: ./map/b.md#prijs', expected: './map/b.md#price' },
      { file: 'locales/en/a.json', under: '[1]', expected: 'map/b.md#price' },
    ]);
  });

  it('should write the link out, in one run, and keep the translation current', async () => {
    const project = makeProject({ 'articles/a.md': '# Kop\n\nZie [a](#kop) en [b](#kop "T").\n', 'locales/en/': '' });
    await project.runs('sync');
    project.fill('en', 'a', {
      'heading-kop': 'Head',
      'text-zie-a-en-b': 'See [a][1] and [b][2].',
      'link-title-t': 'T',
      'title-t': 'T',
    });
    await project.run('sync');
    await project.run('check', '--fix');
    expect(project.catalog('en', 'a')['text-zie-a-en-b']).toBe('See [a](#head) and [b][2].');
    const before = project.snapshot();
    await project.run('check', '--fix');
    expect(project.snapshot()).toEqual(before);
    await project.runs('sync', '--check');
    expect((await project.run('status')).stdout).not.toMatch(/stale +[1-9]/);
  });
});
