import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count } from '../../src/report/paint.ts';

describe('a number with its noun', () => {
  it('should be written as English writes numbers', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000_000 }), (number) => {
        expect(count(number, 'word')).toBe(`${number.toLocaleString('en')} ${number === 1 ? 'word' : 'words'}`);
      }),
    );
  });
});
