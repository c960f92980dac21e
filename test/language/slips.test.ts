import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDoubledWords } from '../../src/language/doubled-words.ts';
import { endMarkOf } from '../../src/language/end-mark.ts';
import { findHiddenCharacters } from '../../src/language/hidden-characters.ts';
import { findHomoglyphs } from '../../src/language/homoglyphs.ts';
import { findMojibake } from '../../src/language/mojibake.ts';
import { findSpaceSlips } from '../../src/language/punctuation-space.ts';
import { speaksForOther } from '../../src/language/speaks.ts';

describe('findDoubledWords', () => {
  it.each([
    ['en', 'This is the the car.', 'the the'],
    ['en', 'The the car', 'The the'],
    ['en', 'It is in in the box.', 'in in'],
    ['nl', 'Dit is de de auto.', 'de de'],
    ['nl', 'Kom uit het het huis.', 'het het'],
    ['de', 'Das ist ist gut.', 'ist ist'],
    ['de', 'Er steht zwischen den den Punkten.', 'den den'],
  ])('should find, in %s, what stands twice in %j', (locale, text, both) => {
    expect(findDoubledWords(text, locale).map(({ start, end }) => text.slice(start, end))).toEqual([both]);
  });

  it.each([
    ['en', 'The car had had another colour.'],
    ['en', 'I know that that is so.'],
    ['en', 'Listen to Duran Duran in Bora Bora.'],
    ['en', 'Yes, yes. No. No.'],
    ['en', 'The file a.a.a and log/log and ping-ping'],
    ['nl', 'Ik denk dat dat het het beste is, als je je aanmeldt.'],
    ['nl', 'Pas de grootte aan aan de afbeelding.'],
    ['de', 'Alle, die die App nutzen, und die, die sie sie nennen.'],
    ['de', 'Mit dem Befehl Löschen löschen Sie alles.'],
    ['de', 'Das Haus, in dem dem Kind geholfen wurde.'],
    ['de', 'In der Regel ist das das Verzeichnis, und der der Autoren bleibt.'],
    ['en', 'Type “info info” to learn more.'],
  ])('should find nothing, in %s, in %j', (locale, text) => {
    expect(findDoubledWords(text, locale)).toEqual([]);
  });
});

describe('findMojibake', () => {
  const cp1252 = new TextDecoder('windows-1252');

  it('should find every letter and sign of Western languages that was read in the wrong encoding, and what it was', () => {
    for (const char of 'äöüÄÖÜßéèëêïîíóòôúùûñçÇÉåæøœŒ’‘“”„–—…€•«»°²×')
      expect(findMojibake(`x${cp1252.decode(Buffer.from(char))}y`).map(({ was }) => was)).toEqual([char]);
  });

  it('should find nothing in text that was read as it was written', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abc éëïöüßêîôûàçñ’“”„–—…€ ') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(findMojibake(text)).toEqual([]);
      }),
    );
  });

  it('should find nothing in a letter that German quotation marks stand around', () => {
    expect(findMojibake('Das deutsche »Ä« und »Ü«')).toEqual([]);
  });

  it('should find what could not be read, and does not know what it was', () => {
    expect(findMojibake('caf\uFFFD')).toEqual([{ start: 3, end: 4, was: undefined }]);
  });
});

describe('findHomoglyphs', () => {
  it.each([
    ['c\u0430r', 'car', 'Cyrillic'],
    ['\u0410uto', 'Auto', 'Cyrillic'],
    ['w\u03BFrd', 'word', 'Greek'],
  ])('should find the foreign letter in %j', (text, expected, script) => {
    expect(findHomoglyphs(`A ${text}!`)).toEqual([{ start: 2, end: 2 + text.length, expected, script }]);
  });

  it.each(['Москва', '5 μm', 'kΩ', 'β-carotene', 'αβγ', 'ΔT', 'Straße', 'São Paulo', 'TGFβ'])(
    'should find nothing in %j',
    (text) => {
      expect(findHomoglyphs(text)).toEqual([]);
    },
  );
});

describe('findHiddenCharacters', () => {
  it.each([
    ['nl', 'a\u200Bb', ['U+200B']],
    ['nl', '\uFEFFa\u202Eb\u0007', ['U+FEFF', 'U+202E', 'U+0007']],
    ['en', 'a\u00A0b\u202Fc\u2009d\te\nf', []],
    ['en', '👩🏽‍💻 and 👨‍👩‍👧 and ❤️‍🔥', []],
    ['ar', 'a\u200Fb', []],
    ['fa', 'می\u200Cخواهم', []],
  ])('should find, in %s, those of %j', (locale, text, codes) => {
    expect(findHiddenCharacters(text, locale).map(({ code }) => code)).toEqual(codes);
  });
});

describe('findSpaceSlips', () => {
  it.each([
    ['en', 'Will you come ?', 'Will you come?'],
    ['nl', 'Ja , dat is (zo) .', 'Ja, dat is (zo).'],
    ['de', 'Ja,natürlich.Das geht.', 'Ja, natürlich. Das geht.'],
    ['fr', 'Tu viens?', 'Tu viens\u202F?'],
  ])('should put right, in %s, %j', (locale, text, expected) => {
    const slips = findSpaceSlips(text, locale).toSorted((a, b) => b.start - a.start);
    expect(slips.reduce((done, one) => done.slice(0, one.start) + one.expected + done.slice(one.end), text)).toBe(
      expected,
    );
  });

  it.each([
    ['en', 'Node.js, a .md file, 1,000 cars, e.g. this, a smile :) and … that'],
    ['nl', 'Kies uit , ; : of ! .'],
    ['de', 'z.B. die Datei .gitignore und www.beispiel.de'],
    ['en', 'Call user.Name or Event.Type'],
    ['fr', 'Tu viens ? Oui !'],
    ['en', 'Names that begin with .'],
    ['en', 'Call "find . -name tel" after "cd ." and so on'],
    ['en', 'Keep {a,an,the} and mode,ownership,timestamps.'],
    ['de', 'Die Reihenfolge ist »en,de«.'],
    ['en', 'Where y ; x is the place'],
    ['en', 'Add -z,now to it, and &lt;b to that, for text→ps,pdf'],
    ['xx', 'What is this ?'],
  ])('should find nothing, in %s, in %j', (locale, text) => {
    expect(findSpaceSlips(text, locale)).toEqual([]);
  });
});

describe('endMarkOf', () => {
  it.each([
    ['Kom.', '.'],
    ['Kom.”', '.'],
    ['“Kom”.', '.'],
    ['(Kom!)', '!'],
    ['Wat?!', '?'],
    ['Even wachten...', '…'],
    ['Dit:', ':'],
    ['Dit', ''],
    ['auto’s enz.', undefined],
    ['Nr. 3.', undefined],
    ['', undefined],
  ])('should tell that of %j', (text, mark) => {
    expect(endMarkOf(text, 'nl').mark).toBe(mark);
  });

  it('should have a place in every text that is not empty', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const { start, end } = endMarkOf(text, 'en');
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(Math.max(1, text.length));
      }),
    );
  });
});

describe('speaksForOther', () => {
  it('should know a motto in another language', () => {
    expect(speaksForOther('If you can’t beat them, hire them', 'nl')).toBe(true);
    expect(speaksForOther('Als je ze niet kunt verslaan, neem ze dan aan', 'nl')).toBe(false);
    expect(speaksForOther('Tesla Model Y', 'nl')).toBe(false);
  });
});
