import { describe, expect, it } from 'vitest';
import { folderCorpus, document } from '../scripts/fidelity/corpora.ts';
import { isFaithful, measureFidelity, type Corpus, type Fidelity } from '../scripts/fidelity/measure.ts';
import { shapeOf } from '../scripts/fidelity/shape.ts';
import { fidelityTable, share } from '../scripts/fidelity/table.ts';
import { compose } from '../src/markdown/compose.ts';
import { segment } from '../src/markdown/segment.ts';
import { hostileValues } from './support/corpus.ts';

const shapes = folderCorpus('nasty shapes', 'test/fixtures/fidelity');

const small: Corpus = {
  name: 'small',
  documents: [
    document(
      'a.md',
      '# Kop\n\nEen [link](https://a.nl "Titel") en `code`.\n\n- lijst\n\n| a | b |\n|---|---|\n| c | d |\n',
    ),
    document('b.mdx', '<Note title="Let op">Tekst</Note>\n'),
  ],
};

describe('bench:fidelity', () => {
  it('should find the nasty shapes whole', { timeout: 60_000 }, () => {
    expect(shapes.documents.length).toBeGreaterThan(60);
    const result = measureFidelity(shapes, undefined, false);
    expect([result.failures, result.unreached]).toEqual([[], []]);
    expect(isFaithful(result)).toBe(true);
  });

  it('should keep the tree of blocks of the nasty shapes under hostile values', { timeout: 120_000 }, () => {
    const failed: unknown[] = [];
    for (const { name, text, options } of shapes.documents) {
      const shape = JSON.stringify(shapeOf(text, options.syntax));
      const article = segment(text, options);
      for (let offset = 0; offset < hostileValues.length; offset += 5) {
        const values = article.segments.map((_, index) => hostileValues[(index * 13 + offset) % hostileValues.length]);
        const composed = compose(article, values);
        if (JSON.stringify(shapeOf(composed, options.syntax)) !== shape) failed.push({ name, offset });
      }
    }
    expect(failed).toEqual([]);
  });

  it('should print a table, a corpus a line', () => {
    const table = fidelityTable([measureFidelity(small, undefined, false)]);
    expect(table.split('\n').slice(0, 3).join('\n')).toMatch(
      /^\| corpus \| files \| byte-identical .*\n\| -+ \| -+: .*\n\| small {2}\| {5}2 \| {10}100 % \| {10}100 % \| {5}100 % \| {11}100 % \|/,
    );
    expect([share(9999, 10_000), share(99_999, 100_000), share(0, 0)]).toEqual(['99.99 %', '99.99 %', '100 %']);
  });

  it.each<[string, Partial<Parameters<typeof measureFidelity>[1] & object>, string[]]>([
    ['a lost byte', { compose: (...words) => compose(...words).replace(/\n$/, '') }, ['not byte-identical']],
    [
      'a list that became a paragraph',
      { compose: (...words) => compose(...words).replace('- ⟦', '\\- ⟦') },
      ['structure changed', 'not read back'],
    ],
    ['a value that was mangled', { compose: (...words) => compose(...words).replace('⟦Ķ', '⟦X') }, ['not read back']],
    [
      'a translation that never arrives',
      { compose: (article) => compose(article, []) },
      ['not read back', 'not read back'],
    ],
    [
      'a crash',
      {
        compose: () => {
          throw new Error('no');
        },
      },
      ['hard error', 'hard error'],
    ],
  ])('should notice %s', (_, broken, expected) => {
    const result = measureFidelity(small, { segment, compose, ...broken }, false);
    expect(result.failures.map((one) => one.what)).toEqual(expect.arrayContaining(expected));
    expect(isFaithful(result)).toBe(false);
  });

  it('should notice prose that no segment holds', () => {
    const without = (kind: string): Fidelity =>
      measureFidelity(
        small,
        {
          compose,
          segment: (...words) => {
            const article = segment(...words);
            return { ...article, segments: article.segments.filter((one) => one.kind !== kind) };
          },
        },
        false,
      );
    expect(without('title').unreached).toEqual([{ file: 'a.md', line: 3, text: 'Titel' }]);
    expect(without('attribute').unreached).toEqual([
      { file: 'b.mdx', line: 1, text: 'Let' },
      { file: 'b.mdx', line: 1, text: 'op' },
    ]);
    expect(isFaithful(without('title'))).toBe(false);
  });
});
