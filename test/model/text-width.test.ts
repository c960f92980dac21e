import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/model/text-width.ts';

describe('the width of a text', () => {
  it('should be that of string-width for every character of the Latin blocks, alone and beside others', () => {
    for (let code = 0; code < 0x300; code += 1)
      for (const text of [
        String.fromCharCode(code),
        `a${String.fromCharCode(code)}b`,
        `${String.fromCharCode(code)}\u0301`,
      ])
        expect([code, textWidth(text)]).toEqual([code, stringWidth(text)]);
  });

  it('should be that of string-width for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(textWidth(a + b)).toBe(stringWidth(a + b));
      }),
    );
  });
});
