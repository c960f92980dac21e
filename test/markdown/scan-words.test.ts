import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseValue } from '../../src/markdown/parse-value.ts';
import { scanWords } from '../../src/markdown/scan-words.ts';
import type { Syntax } from '../../src/model/segment.ts';

const bits = ['a', 'één', ' ', '  ', '.', ', ', '(', ')', '-', '3', '"', '#', '+', '%', '=', '/', ';', "'", '’', '😀'];
const marks = [
  '[',
  ']',
  '][1]',
  '][2]',
  '[a][1]',
  '[a b][1]',
  '`',
  '`a[0]`',
  '`b`',
  '*a*',
  '**a b**',
  ' *a*.',
  '![a][1]',
  '_',
  '``',
  ':',
  ': ',
  '!',
  '! ',
  '![',
  '\\',
];
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
      // A character reference is nothing that is scanned, and no text.
      const parsed = parseValue(`&amp;${value}`, syntax, {
        definitions: [],
        footnotes: [],
        numbers: ['1'],
      });
      expect(parsed.emphasis).toEqual(found.emphasis.map(shift));
      expect(parsed.text).toEqual(found.text.map(shift));
      expect(parsed.code).toEqual(found.code.map(shift));
      expect(parsed.references).toEqual(
        found.references.map(({ span, tail, ...one }) => ({ ...one, span: shift(span), tail: shift(tail) })),
      );
      expect(parsed.inner).toEqual(found.inner.map(shift));
      expect([parsed.resources, parsed.html, parsed.labels]).toEqual([[], [], []]);
    }),
    { numRuns: 5000 },
  );
  expect(scanned).toBeGreaterThan(300);
});

it('should leave to the parser what may be something else', () => {
  for (const value of [
    '',
    ' a',
    'a ',
    '*a',
    '*a *',
    'a*a*',
    '![*a*][1]',
    '[a]',
    '[a][2]',
    '[[a][1]][1]',

    'www.a.nl',
    'a:b',
    '``a``',
    '[][1]',
  ])
    expect(scanWords(value, ['1']), value).toBeUndefined();
});

function shift({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start: start + 5, end: end + 5 };
}
