import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCarefully, renderValue } from '../../src/markdown/render-value.ts';
import { segment } from '../../src/markdown/segment.ts';
import { hostileValues, syntaxes } from '../support/corpus.ts';

describe('renderValue', () => {
  it.each(syntaxes)('should write what needs no care as with care, in $name', ({ options, places }) => {
    const wrapped = `${'Een lange regel met woorden die op een zekere\nbreedte afbreekt, en daarna '.repeat(3)}\n\n`;
    const linked = ['a [b](c) d ![e](f)', '# a [b](c)', '| a | b [c](d) |\n|--|--|'];
    const articles = [...places, ...linked, wrapped + linked[0], `> ${wrapped}`].map((text) => segment(text, options));
    const expectSame = (value: string): void => {
      for (const article of articles) {
        for (const one of article.segments) {
          if (one.format !== 'markdown') continue;
          const context = { article, segment: one, resource: () => '(x "y")' };
          expect(renderValue(value, context)).toBe(renderCarefully(value, context));
        }
      }
    };
    for (const end of hostileValues) expectSame(`a ${end}`);
    for (let length = 1; length < 100; length += 1) expectSame('Een '.repeat(40).slice(0, length).trim());
    const beginnings = fc.constantFrom('a', 'É', 'Een zin', 'import x', 'Zie [h][1]');
    const words = ['een', 'twee ', ' ', 'é', ' 1. ', '*b*', '`c`', ', ', ' - ', '#', 'x.nl', ':', '{', '&amp;', '@'];
    const parts = fc.constantFrom(...words, '[d][1]', '[e][2]', '![f][1]', '[g][9]', ...hostileValues);
    const check = fc.property(beginnings, fc.array(parts, { maxLength: 9 }), (first, rest) => {
      expectSame(first + rest.join(''));
    });
    fc.assert(check, { numRuns: 40 });
  });
});
