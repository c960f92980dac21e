import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedRuns } from '../../src/language/copied-runs.ts';

const found = (text: string, source: string): string[] =>
  copiedRuns(text, source).map(({ start, end }) => text.slice(start, end));

const word = fc.stringMatching(/^[a-z]{2,6}$/);

describe('copiedRuns', () => {
  it('should find what stands in both, each stretch as long as it can be', () => {
    expect(
      found(
        'Kies de knop to open the file, en dan wait for the light to go on.',
        'Choose the button to open the file, and then wait for the light to go on.',
      ),
    ).toEqual(['to open the file', 'wait for the light to go on']);
  });

  it('should find a text whole in itself, and nothing in words that it does not have', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 4, maxLength: 30 }), (words) => {
        const text = words.join(' ');
        expect(found(text, text)).toEqual([text]);
        expect(found(text.toUpperCase(), text)).toEqual([]);
      }),
    );
  });

  it('should find every stretch of a source that was put between other words', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 12, maxLength: 30 }),
        fc.nat(7),
        fc.integer({ min: 4, max: 5 }),
        (words, from, length) => {
          const stretch = words.slice(from, from + length).join(' ');
          expect(found(`ÄÖ ${stretch} ÜÄ`, words.join(' '))).toEqual([stretch]);
        },
      ),
    );
  });

  it('should leave out what is too short to be told from names', () => {
    expect(found('Open Save as Image nu', 'Open Save as Image now')).toEqual(['Open Save as Image']);
    expect(found('Kies Save as Image nu', 'Choose Save as Image now')).toEqual([]);
  });
});
