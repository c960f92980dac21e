import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isProse } from '../../src/markdown/prose.ts';

const piece = fc.constantFrom(
  'brug',
  'É',
  'a',
  'www.',
  'www.a.nl',
  'mailto:',
  'mailto:x',
  'x@y.nl',
  '@',
  '.',
  ',',
  ' ',
  '  ',
  '\n',
  '{{',
  '}}',
  '{% a %}',
  '{#',
  '#}',
  '://',
  'http://a',
  'http',
  ':',
  '-',
  '+',
  '7',
);

it('should see the same prose behind a sign as without it, and in front of a space', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
      const text = pieces.join('');
      expect(isProse(text)).toBe(isProse(`! ${text}`));
      expect(isProse(text)).toBe(isProse(`${text} !`));
    }),
    { numRuns: 2000 },
  );
});

it.each(['Brug', 'brug, www.a.nl', 'zie x@y.nl', '{{ a }} brug'])('should take %j for prose', (text) => {
  expect(isProse(text)).toBe(true);
});

it.each(['', '7', 'www.a.nl', 'x@y.nl', 'mailto:x', 'https://a.nl/b, ', '{{ a }}', '{% a %} x@y.nl'])(
  'should take %j for none',
  (text) => {
    expect(isProse(text)).toBe(false);
  },
);
