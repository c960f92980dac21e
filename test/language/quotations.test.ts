import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../src/language/typography/find-quotations.ts';

describe('findQuotations', () => {
  it.each<[string, string[]]>([
    ['Hij zei: “Kom.”', ['“Kom.”']],
    ['„Komm“, sagte er.', ['„Komm“']],
    ['„Komm” und “Geh“', ['„Komm”', '“Geh“']],
    ['»Komm« und «Geh»', ['»Komm«', '«Geh»']],
    ['Il dit : « Viens. »', ['« Viens. »']],
    ['„Er sagte: ‚Komm.‘“', ['„Er sagte: ‚Komm.‘“', '‚Komm.‘']],
    ['„Er sagte: »Komm.«“', ['„Er sagte: »Komm.«“', '»Komm.«']],
    ['(“x”), “y”; “z”', ['“x”', '“y”', '“z”']],
    ['Zeg "ja" of \'nee\'.', ['"ja"', "'nee'"]],
    ['The cars’ doors and ’s ochtends in de jaren ’90', []],
    ['It’s the boys’ car and the girls’ bike.', []],
    ['Een scherm van 15" en een van 17"', []],
    ["Een plank van 6' bij 4'", []],
    ['Een enkel “ teken', []],
    ['See "Manual » Parameters" there', ['"Manual » Parameters"']],
    ['Mit » « oder »/« gibt es »keine« Probleme', ['»keine«']],
    ['« Oui » « Non »', ['« Oui »', '« Non »']],
    ['De tekens “ en ” zelf', []],
    ['A ‘boys’ night’ out', ['‘boys’']],
  ])('should find those of %j', (text, expected) => {
    expect(findQuotations(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
