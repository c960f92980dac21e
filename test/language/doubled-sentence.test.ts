import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDoubledSentence } from '../../src/language/doubled-sentence.ts';

const second = (text: string): string | undefined => {
  const span = findDoubledSentence(text);
  return span && text.slice(span.start, span.end);
};

describe('findDoubledSentence', () => {
  it.each([
    ['Wählen Sie einen Ordner. Wählen Sie einen Ordner.', 'Wählen Sie einen Ordner.'],
    [
      'Zuerst dies. Wählen Sie z. B. einen Ordner. Wählen Sie z. B. einen Ordner. Dann das.',
      'Wählen Sie z. B. einen Ordner.',
    ],
    ['Krijg ik nu een foutmelding?  Krijg ik nu een foutmelding?', 'Krijg ik nu een foutmelding?'],
    ['A short text without an end A short text without an end', 'A short text without an end'],
    ['Say “this is not the end.” Say “this is not the end.”', 'Say “this is not the end.”'],
    ['First choose it. Then go on. First choose it. Then go on.', 'First choose it. Then go on.'],
  ])('should find the second in %j', (text, expected) => {
    expect(second(text)).toBe(expected);
  });

  it.each([
    'No. No. No.',
    'Wir fahren mit dem Bus. Ihr fahrt mit dem Bus.',
    'Nur wir fahren mit dem Bus. fahren mit dem Bus.',
    'This is a sentence. This is a sentence too.',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '',
  ])('should say nothing of %j', (text) => {
    expect(second(text)).toBe(undefined);
  });

  it('should find any sentence that is pasted once more after itself', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgäß'), minLength: 1, maxLength: 9 });
    const sentence = fc
      .array(word, { minLength: 5, maxLength: 12 })
      .map((words) => `X${words.join(' ')}, und so weiter.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), fc.nat(4), (sentences, at) => {
        const index = at % sentences.length;
        const twice = sentences.toSpliced(index, 0, sentences[index] ?? '').join(' ');
        expect(second(twice)).toBe(sentences[index]);
      }),
    );
  });
});
