import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/findings-in.ts';

const files = {
  'articles/blog/b.md': 'Tekst b\n',
  'articles/blog/index.md': 'Lijst\n',
  'articles/alleen.md': '---\nlocales: [nl]\n---\n\nAlleen Nederlands\n',
  'articles/plaatje.png': 'x',
  'LEESMIJ.md': '# Lees mij',
};

const find = (article: string, value: string) => findingsIn('no-broken-link', { article, value, files });

describe('no-broken-link', () => {
  it.each([
    'blog/b.md',
    './blog/b.md#kop',
    'blog/',
    'blog',
    '/blog/b',
    '/blog/b/',
    'blog/b.html',
    '../LEESMIJ.md',
    'blog/b.md?x=1',
    'blog%2Fb.md',
    'https://x.nl/weg.md',
    '//x.nl/weg.md',
    'mailto:a@b.md',
    '/bestaat/niet',
    'plaatje.png',
    'weg.png',
    '../../buiten.md',
    '#kop',
    '{{site.url}}/weg.md',
    'b%E0.md',
  ])('should say nothing of %s', async (url) => {
    expect(await find(`Zie [dit](<${url}>).`, 'See [this][1].')).toEqual([]);
  });

  it('should find a file that is not there once, at the source', async () => {
    expect(await find('Een\n\nZie [dit](blog/c.md).', 'See [this][1].')).toMatchObject([
      { file: 'articles/a.md', line: 3, under: '[dit](blog/c.md)', actual: 'blog/c.md', locale: 'nl' },
    ]);
  });

  it('should know capitals, and say what is meant', async () => {
    expect(await find('Zie [dit](blog/B.md).', 'See [this][1].')).toMatchObject([{ expected: 'blog/b.md' }]);
  });

  it.each(['alleen.md', './alleen.md#x', '/alleen', 'alleen'])(
    'should find %s, which the language does not have',
    async (url) => {
      expect(await find(`Zie [dit](${url}).`, 'See [this][1].')).toMatchObject([
        { file: 'locales/en/a.json', under: '[1]', actual: url, locale: 'en', related: 'articles/a.md:1' },
      ]);
    },
  );

  it('should find a link of the translator’s own that leads nowhere', async () => {
    expect(await find('Zie [dit](blog/b.md).', 'See [this](blog/bb.md).')).toMatchObject([
      { file: 'locales/en/a.json', expected: 'blog/b.md' },
    ]);
  });
});
