import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualCorpora } from '../../scripts/fidelity/corpora.ts';
import { compareReadings, shrinkDifference } from '../../scripts/parsers/find-difference.ts';
import { blocksOf, mutatedDocument } from '../../scripts/parsers/mutated-document.ts';
import type { FastParser } from '../../src/model/fast-parser.ts';
import { loadFastParser } from '../../src/project/load-fast-parser.ts';
import { options, syntaxes } from '../support/corpus.ts';

const parser = await loadFastParser(process.cwd());
const blocks = usualCorpora().map(({ documents }) => documents.flatMap(({ text }) => blocksOf(text)));

describe('the law of the fast parser: it is used only where both read the same', () => {
  it('should make the very segments that remark-parse makes of mutated documents, whatever the extensions', () => {
    const read = { slow: 0, alike: 0, different: 0 };
    const document = fc.record({ text: mutatedDocument(blocks), own: fc.constantFrom(...syntaxes) });
    fc.assert(
      fc.property(document, ({ text, own }) => {
        const reading = compareReadings(text, own.options, parser);
        read[reading] += 1;
        expect(reading).not.toBe('different');
      }),
      { numRuns: 2500 },
    );
    expect(read.alike).toBeGreaterThan(500);
  });

  it('should find a parser that reads one thing otherwise, and show it in a few characters', () => {
    const wrong: FastParser = {
      name: 'wrong',
      parse: (text, features) => {
        const tree = parser.parse(text, features);
        const children = tree.children.map((node) => (node.type === 'heading' ? { ...node, depth: 6 as const } : node));
        return { ...tree, children };
      },
    };
    const text = 'Een alinea.\n\n## Een kop\n\n- een *woord* erbij\n- nog een\n';
    expect(compareReadings(text, options, parser)).toBe('alike');
    expect(compareReadings(text, options, wrong)).toBe('different');
    expect(shrinkDifference(text, options, wrong)).toMatch(/^#{1,2} \S$/);
  });
});
