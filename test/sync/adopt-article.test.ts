import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/markdown/segment.ts';
import { createAdoption } from '../../src/sync/adopt/adopt-article.ts';
import { createMeasurement, type WrongPair } from '../../scripts/adopt/measure.ts';
import { blocksOf, createChance, perturb } from '../../scripts/adopt/perturb.ts';
import { options } from '../support/corpus.ts';

const adopt = createAdoption({ source: 'nl', target: 'en' });

/** The value that each text of an article gets; undefined for none. */
function values(source: string, translated: string): (string | undefined)[] {
  const article = segment(source, options);
  const { adopted } = adopt(article, segment(translated, options));
  const found = new Map(adopted.map((one) => [one.source, one.value]));
  return article.segments.map((_, index) => found.get(index));
}

describe('adopting a translated article', () => {
  it.each([
    ['the numbers of the source', 'Zie [a](/a) en [b](/b).', 'See [b](/b) and [a](/a).', 'See [b][2] and [a][1].'],
    ['a number twice', 'Zie [a](/a).', 'See [a](/a), yes [a](/a).', 'See [a][1], yes [a][1].'],
    ['a file with the mark of its locale', 'Zie [a](a.md#x).', 'See [a](a.en.md#x).', 'See [a][1].'],
    ['a file from another folder', '![a](img/a.png) is mooi', '![a](../img/a.png) is nice', '![a][1] is nice'],
    ['a destination of its own', 'Zie [a](/nl/a).', 'See [a](/en/a "A").', 'See [a](/en/a "A").'],
    ['a definition of the translation', 'Zie [a](/a).', 'See [a][x].\n\n[x]: /a', 'See [a][1].'],
    ['a definition that leads elsewhere', 'Zie [a](/a).', 'See [a].\n\n[a]: /b "B"', 'See [a](/b "B").'],
    ['a number that the translation defines', 'Zie [a](/a).', 'See [b][1].\n\n[1]: /b', 'See [b](/b).'],
    ['a definition of both', 'Zie [a][x].\n\n[x]: /a', 'See [a][x].\n\n[x]: /a', 'See [a][x].'],
    ['a definition of the source', 'Zie [a][x].\n\n[x]: /a', 'See [a][y].\n\n[y]: /a', 'See [a][x].'],
    ['a footnote of another name', 'Zie[^a].\n\n[^a]: Noot', 'See[^1].\n\n[^1]: Note', 'See[^a].'],
  ])('should write %s', (_, source, translated, value) => {
    expect(values(source, translated)[0]).toBe(value);
  });

  it('should find sections that were moved, by what they say', () => {
    const sections = [
      ['## Kaas uit Gouda', 'De kaasmarkt van Gouda trekt in 2019 wel 45.000 bezoekers.'],
      ['## Fietsen in Utrecht', 'Utrecht heeft 12.500 plaatsen in de fietsenstalling bij het Centraal Station.'],
      ['## Haven van Rotterdam', 'Rotterdam verwerkt 470 miljoen ton in de haven, zegt Reuters.'],
    ];
    const english = [
      ['## Cheese from Gouda', 'The cheese market of Gouda draws 45,000 visitors in 2019.'],
      ['## Cycling in Utrecht', 'Utrecht has 12,500 places in the bicycle parking at the Central Station.'],
      ['## Port of Rotterdam', 'Rotterdam handles 470 million tonnes in its port, says Reuters.'],
    ];
    const page = (parts: string[][]): string => parts.flat().join('\n\n');
    const moved = [english[2], english[0], english[1]].map((one) => one ?? []);
    const expected = english.flat().map((text) => text.replace(/^#+ /, ''));
    expect(values(page(sections), page(moved))).toEqual(expected);
  });

  it('should join what was divided, and divide what was joined, for a person to look at', () => {
    const source = 'Eerst het park van 1.250 hectare. Dan de stad met 45.000 inwoners.';
    const parts = 'First the park of 1,250 hectares.\n\nThen the city with 45,000 inhabitants.';
    const whole = 'First the park of 1,250 hectares. Then the city with 45,000 inhabitants.';
    const divided = source.replace('. ', '.\n\n');
    expect(values(source, parts)).toEqual([whole]);
    expect(values(divided, whole)).toEqual(parts.split('\n\n'));
    for (const [one, other] of [
      [source, parts],
      [divided, whole],
    ] as const)
      // prettier-ignore
      expect(adopt(segment(one, options), segment(other, options)).adopted.some(({ sure }) => sure)).toBe(false);
  });

  it('should be sure of nothing in a page of another article', () => {
    const source = readFileSync('articles/xiaomi-jaagt-op-toptalent.md', 'utf8');
    const other = readFileSync('docs/en/handleiding.md', 'utf8');
    const { adopted } = adopt(segment(source, options), segment(other, options));
    expect(adopted.filter(({ sure, source: index }) => sure && index > 2)).toEqual([]);
  });

  it('should be unsure where numbers differ', () => {
    const [one] = adopt(segment('Het kost 250 euro.', options), segment('It costs 350 euros.', options)).adopted;
    expect(one).toMatchObject({ value: 'It costs 350 euros.', sure: false });
  });

  it.each(['en', 'de'])('should line up %s pages of which blocks were dropped, moved, joined and divided', (locale) => {
    const wrong: WrongPair[] = [];
    const measure = createMeasurement({ source: 'nl', target: locale }, wrong);
    const sum = { pages: 0, blocks: 0, paired: 0, right: 0, sure: 0, sureRight: 0, milliseconds: 0 };
    const read = (folder: string): string => readFileSync(`${folder}/xiaomi-jaagt-op-toptalent.md`, 'utf8');
    const [source, whole] = [read('articles'), read(`docs/${locale}`)];
    const foreign = blocksOf(readFileSync(`docs/${locale}/handleiding.md`, 'utf8')).filter((one) =>
      /^\p{L}/u.test(one),
    );
    for (let seed = 1; seed <= 12; seed += 1) {
      const { text } = perturb(whole, foreign, createChance(seed));
      measure({ name: `seed ${seed}`, source, translated: text }, whole, sum);
    }
    expect(sum.blocks).toBeGreaterThan(150);
    expect(wrong.length / sum.sure).toBeLessThan(0.01);
    expect(sum.right / sum.blocks).toBeGreaterThan(0.93);
  });
});
