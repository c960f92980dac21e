import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/markdown/parse-value.ts';
import { scanWords } from '../../src/markdown/scan-words.ts';

const numbers = ['1', '2', '12'];
const labels = { definitions: ['een', 'a b'], footnotes: ['noot'], numbers };
const syntax = ['gfm', 'directive', 'math'] as const;
const pieces = [
  ...'abcÉ 1.,;:?!()[]*_`~|<>&$@{}^\\-–“”’„‘"\'#+=/%…',
  'één',
  '![b c][2]',
  '*a b?*',
  ' **a** ',
  '[**a** b][1]',
  'www.',
  'x: y',
  ' ',
  ' ',
  '\n',
  '😀',
  '*woord*',
  '**vet woord**',
  '`code_x`',
  '[een][1]',
  '[dit stuk][2]',
  '[een][3]',
  '[een]',
  '![a][1]',
  '[^noot]',
  '[*a*][1]',
  '*[a][2]*',
  '[`c`][1]',
  '`a``b`',
  '``x``',
  '*a.*',
  ':b[c]',
  '**a*',
  '[a][12](b)',
  '[a][1][b][2]',
];
const values = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join(''));

describe('scanWords', () => {
  it('should read what micromark reads, or leave it to micromark', () => {
    fc.assert(
      fc.property(values, (value) => {
        const plain = scanWords(value, numbers);
        if (!plain) return;
        expect(plain).toEqual(tokenize(value, syntax, labels));
        expect(plain).toEqual(tokenize(value, [], labels));
        expect(plain).toEqual(tokenize(value, [...syntax, 'mdx'], labels));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    'Een zin met een *woord*, `code_x` en [een link][1]!',
    'Let op: **dit** (*en dit*) is [hier][2] en [daar][12].',
    '`x`',
    'Hij zei: “Kom!”',
    'Kijk: ![een kaart][1] *Nee.* En [`code` **vet**][2]',
  ])('should read %j without micromark', (value) => {
    expect(scanWords(value, numbers)).toEqual(tokenize(value, syntax, labels));
  });
});
