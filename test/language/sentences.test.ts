import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceChanges } from '../../src/language/sentence-changes.ts';
import { sentencesOf } from '../../src/language/sentences.ts';

describe('sentencesOf', () => {
  it.each([
    ['nl', 'Hij komt o.a. uit Delft. Zij niet.', 2],
    ['nl', 'Dr. De Vries e.a. schreven het. Dat was bijv. in 2020.', 2],
    ['nl', 'Dat kost 3.500 euro! Echt waar? Ja.', 3],
    ['de', 'Am 3. Oktober ist frei. Das ist z.B. gut.', 2],
    ['de', 'Nr. 5 lebt. Er auch.', 2],
    ['en', 'He said e.g. this. Mr. Smith agreed.', 2],
    ['en', 'Version 1.2 is out', 1],
    ['en', '', 0],
  ])('should find in %s the sentences of %j', (locale, text, count) => {
    const sentences = sentencesOf(text, locale);
    expect(sentences).toHaveLength(count);
    expect(sentences.join('')).toBe(text);
  });
});

describe('sentencesOf, beside Unicode', () => {
  const unit = fc.constantFrom(...'aB1.!?…"”’)», \n\r\u2028。。', '. ', 'bijv.', '3. ');

  it('should part a text where Unicode does, save after an abbreviation or before a small letter', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), fc.constantFrom('nl', 'en', 'de'), (text, locale) => {
        const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
        const bounds = Array.from(segmenter.segment(text), ({ index }) => index).filter((index) => index > 0);
        let at = 0;
        const own = sentencesOf(text, locale).map((sentence) => (at += sentence.length));
        expect(at).toBe(text.length);
        for (const end of own.slice(0, -1)) expect(bounds).toContain(end);
        for (const end of bounds.filter((bound) => !own.includes(bound)))
          expect(/^\p{Ll}/u.test(text.slice(end)) || /\.\s*$/.test(text.slice(0, end))).toBe(true);
      }),
    );
  });
});

describe('sentenceChanges', () => {
  it('should tell the sentence that changed from those that did not', () => {
    expect(sentenceChanges('Eén. Twee. Drie. Vier.', 'Eén. Twee keer. Drie. Vier. Vijf.', 'nl')).toEqual([
      { before: 'Eén.', after: 'Eén.' },
      { before: 'Twee.', after: 'Twee keer.' },
      { before: 'Drie. Vier.', after: 'Drie. Vier.' },
      { before: '', after: 'Vijf.' },
    ]);
  });
});
