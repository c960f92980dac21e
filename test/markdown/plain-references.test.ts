import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseValue } from '../../src/markdown/parse-value.ts';
import { plainReferences } from '../../src/markdown/plain-references.ts';
import type { Syntax } from '../../src/model/segment.ts';

const labels = { definitions: ['1', '2', '12'], footnotes: ['1'] };

function parsed(line: string, syntax: readonly Syntax[]): { label: string; tail: { start: number; end: number } }[] {
  return parseValue(line, syntax, labels).references.map(({ label, tail }) => ({ label, tail }));
}

describe('plainReferences', () => {
  it('should find references in prose', () => {
    expect(plainReferences('Volgens [Reuters][1] en **[BMW][12]** is ![dit][2] zo: ja.')).toHaveLength(3);
    expect(plainReferences('Geen enkele.')).toEqual([]);
  });

  it.each([
    'a `[b][1]`',
    '[a [b][1]][2]',
    '\\[a][1]',
    '<a [b][1]>',
    'https://a.nl/[b][1]',
    '[a][1][2]',
    'een :term[b][1]',
    '[^1][1]',
    '$[a][1]$',
    '{x}[a][1]',
    'een [los haakje',
  ])('should leave %j to a parser', (line) => {
    expect(plainReferences(line)).toBeUndefined();
  });

  it.each<readonly Syntax[]>([['gfm', 'frontmatter', 'directive'], ['gfm', 'math'], ['gfm', 'mdx'], []])(
    'should find what the parser finds, or nothing (%#)',
    (...syntax) => {
      const bit = fc.constantFrom(
        '[a][1]',
        '![b][2]',
        '[c d][12]',
        '[',
        ']',
        '(x)',
        '*',
        '**',
        '_',
        '~',
        ' ',
        'a',
        '!',
        '&amp;',
        '.',
        ':',
        '|',
        '`',
        '[1]',
        '[x]',
        '"',
        '#',
        '-',
        '1.',
        '[ ][1]',
        '[][2]',
        '\u00a0',
        '(',
        ')',
        "'",
        '@',
        '/',
      );
      fc.assert(
        fc.property(fc.array(bit, { maxLength: 12 }), (bits) => {
          const line = `a${bits.join('')}`;
          const plain = plainReferences(line);
          if (plain) expect(plain).toEqual(parsed(line, syntax));
        }),
        { numRuns: 3000 },
      );
    },
  );
});
