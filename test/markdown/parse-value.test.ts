import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseValue } from '../../src/markdown/parse-value.ts';

const labels = { definitions: ['een'], footnotes: ['noot'] };
const syntax = ['gfm', 'directive', 'math'] as const;

describe('parseValue', () => {
  it('should find the same words in a text whether or not there is markup after it', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcÉ 1.,;?()-–"“”’#+=/%') }).map((text) => `x${text}x`);
    fc.assert(
      fc.property(words, (text) => {
        const { text: spans, ...others } = parseValue(text, syntax, labels);
        const marked = parseValue(`${text} *y*`, syntax, labels);
        expect(marked.text[0]).toEqual({ start: 0, end: text.length + 1 });
        expect(spans).toEqual([{ start: 0, end: text.length }]);
        for (const found of Object.values(others)) expect(found).toEqual([]);
      }),
    );
  });

  it.each([
    ['www.voorbeeld.nl is er', 'a bare address'],
    ['ik@voorbeeld.nl is er', 'an address of mail'],
    ['een :woord[x] en nog een', 'a directive'],
    ['een $x$ en', 'a formula'],
    ['een [een] en', 'a reference'],
  ])('should still see in %j %s', (value) => {
    expect(parseValue(value, syntax, labels).text).not.toEqual([{ start: 0, end: value.length }]);
  });
});
