import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseValue } from '../../src/markdown/parse-value.ts';
import { scanWords } from '../../src/markdown/scan-words.ts';
import type { Syntax } from '../../src/model/segment.ts';

const bits = ['a', 'één', ' ', '  ', '.', ', ', '(', ')', '-', '3', '"', '#', '+', '%', '=', '/', ';', "'", '’', '😀'];
const marks = ['[', ']', '][1]', '][2]', '[a][1]', '[a b][1]', '`', '`a[0]`', '``', ':', ': ', '!', '! ', '![', '\\'];
const others = [
  '*',
  '_',
  '<b>',
  '&amp;',
  '$',
  '{',
  '}',
  '@',
  '|',
  '^',
  '~',
  '\n',
  'www.a.nl',
  'https://a.nl',
  'a@b.nl',
];
const values = fc.array(
  fc.oneof({ weight: 14, arbitrary: fc.constantFrom(...bits, ...marks) }, fc.constantFrom(...others)),
  {
    minLength: 1,
    maxLength: 12,
  },
);
const syntaxes: Syntax[][] = [
  [],
  ['gfm'],
  ['gfm', 'frontmatter', 'directive'],
  ['gfm', 'directive', 'math'],
  ['mdx', 'gfm', 'math'],
];

it('should find what the parser finds', () => {
  let scanned = 0;
  fc.assert(
    fc.property(values, fc.constantFrom(...syntaxes), (words, syntax) => {
      const value = words.join('');
      const found = scanWords(value, ['1']);
      if (!found) return;
      scanned += 1;
      // Emphasis is nothing that is scanned.
      const { emphasis, ...parsed } = parseValue(`*x*${value}`, syntax, {
        definitions: [],
        footnotes: [],
        numbers: ['1'],
      });
      expect(emphasis).toEqual([{ start: 0, end: 3 }]);
      expect(parsed.text.slice(1)).toEqual(found.text.map(shift));
      expect(parsed.code).toEqual(found.code.map(shift));
      expect(parsed.references).toEqual(
        found.references.map(({ span, tail, ...one }) => ({ ...one, span: shift(span), tail: shift(tail) })),
      );
      expect([parsed.resources, parsed.html, parsed.inner, parsed.labels]).toEqual([[], [], [], []]);
    }),
    { numRuns: 3000 },
  );
  expect(scanned).toBeGreaterThan(500);
});

it('should leave to the parser what may be something else', () => {
  for (const value of [
    '',
    ' a',
    'a ',
    '*a*',
    '[a]',
    '[a][2]',
    '[[a][1]][1]',
    '![a][1]',
    'www.a.nl',
    'a:b',
    '``a``',
    '[][1]',
  ])
    expect(scanWords(value, ['1']), value).toBeUndefined();
});

function shift({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start: start + 3, end: end + 3 };
}
