import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumberComparison } from '../../src/language/numbers/compare-numbers.ts';
import { createNumberFinder } from '../../src/language/numbers/find-numbers.ts';
import { rewriteDigits } from '../../src/language/numbers/rewrite-digits.ts';
import { separatorsOf } from '../../src/language/numbers/separators.ts';

type Difference = [string | undefined, string | undefined];

function differences(source: string, target: string, from: string, to: string): Difference[] {
  return createNumberComparison(from, to)(source, target).wrong.map((one) => [one.source?.text, one.target?.text]);
}

describe('createNumberFinder', () => {
  it.each([
    ['nl', 'Er zijn 350.000 auto’s', 350_000],
    ['nl', 'het is 1,5 meter', 1.5],
    ['nl', '1.350.000,25 euro', 1_350_000.25],
    ['nl', 'een omzet van 1,5 miljard', 1.5e9],
    ['nl', 'in de 19e eeuw', 19],
    ['en', '350,000 cars', 350_000],
    ['en', 'it is 1.5 metres', 1.5],
    ['en', 'a turnover of 1.5 billion', 1.5e9],
    ['en', 'the 3rd', 3],
    ['en-IN', '12,34,567 people', 1_234_567],
    ['de', 'Ein Umsatz von 1,5 Mrd. Euro', 1.5e9],
    ['de', 'am 3. Oktober', 3],
    ['de-CH', '350’000 Autos', 350_000],
    ['fr', '350\u202F000 voitures', 350_000],
    ['nl', '350 000 auto’s', 350_000],
    ['ar', 'عام ٢٠٢٥', 2025],
    ['en', '1½ cups', 1.5],
  ])('should read, in %s, %j as %d', (locale, text, value) => {
    expect(createNumberFinder(locale)(text).numbers.map((one) => one.values[0])).toEqual([value]);
  });

  it.each([
    'from 192.168.0.1 on',
    'call +31 20 123 45 67 now',
    'call 020-123 45 67 now',
    'file %1 of it',
    'colour #00ff00, U+1F600',
    'at fe80:0:0:12::1',
  ])('should find no number in %j', (text) => {
    expect(createNumberFinder('en')(text)).toMatchObject({ numbers: [] });
  });

  it.each([
    ['the Xiaomi YU7 and R2-D2', ['YU7', 'R2-D2']],
    ['Node v20.19.1 or 1.2.3', ['v20.19.1', '1.2.3']],
    ['in 3D on 5G', ['3D', '5G']],
  ])('should take the names of %j for names', (text, names) => {
    const found = createNumberFinder('en')(text);
    expect(found.names.map((one) => one.text)).toEqual(names);
    expect(found.numbers).toEqual([]);
  });

  it('should tell where a number stands', () => {
    const text = 'Er zijn 350.000 auto’s';
    const [number] = createNumberFinder('nl')(text).numbers;
    expect(text.slice(number?.start, number?.end)).toBe('350.000');
  });
});

describe('createNumberComparison', () => {
  it.each([
    ['nl', 'en', 'Op 3 oktober 2025', 'On October 3, 2025'],
    ['nl', 'en', 'Op 3 oktober 2025', 'On 2025-10-03'],
    ['nl', 'en', 'Op 3-10-2025', 'On 10/3/2025'],
    ['nl', 'de', 'Op 3-10-2025', 'Am 3. Oktober 2025'],
    ['nl', 'de', 'Op 3 oktober 2025', 'Am 03.10.2025'],
    ['nl', 'en', 'Om 15.30 uur', 'At 3:30 p.m.'],
    ['nl', 'de', 'Om 15.30 uur', 'Um 15:30 Uhr'],
    ['nl', 'en', 'Om 15.00 uur', 'At 3 p.m.'],
    ['nl', 'en', 'Om 12.00 uur', 'At noon'],
    ['nl', 'de', 'Dat is 5%.', 'Das sind 5 %.'],
    ['nl', 'de', 'Het kost € 10.', 'Das kostet 10 €.'],
    ['nl', 'en', 'Het kost € 10,50.', 'It costs €10.50.'],
    ['nl', 'en', 'Er waren 1,5 miljard mensen.', 'There were 1.5 billion people.'],
    ['nl', 'de', 'Er waren 12 miljoen mensen.', 'Es waren 12 Mio. Menschen.'],
    ['nl', 'en', 'Er zijn 100 duizend mensen.', 'There are 100,000 people.'],
    ['nl', 'en', 'Er zijn 100.000 mensen.', 'There are 100k people.'],
    ['nl', 'en', '5 tot 10 miljoen', '5 million to 10 million'],
    ['nl', 'en', 'In de jaren 90', 'In the 1990s'],
    ['nl', 'de', 'In de jaren negentig', 'In den 1990er Jahren'],
    ['nl', 'en', 'In de achttiende eeuw', 'In the 1700s'],
    ['nl', 'de', 'In de 19e eeuw', 'Im neunzehnten Jahrhundert'],
    ['nl', 'en', 'Lodewijk de Veertiende', 'Louis XIV'],
    ['nl', 'en', 'Het duurde twaalf jaar.', 'It took 12 years.'],
    ['nl', 'en', 'Ze is 35.', 'She is thirty-five.'],
    ['nl', 'de', 'Ze is 35.', 'Sie ist fünfunddreißig.'],
    ['nl', 'en', 'Het zijn er 250.', 'There are two hundred and fifty.'],
    ['nl', 'en', 'De helft', '50%'],
    ['nl', 'en', 'Anderhalf jaar', '1.5 years'],
    ['nl', 'en', 'Ongeveer 2/3 ervan', 'About two thirds of it'],
    ['nl', 'en', '2x zo groot', 'Twice the size'],
    ['nl', 'de', 'De omzet steeg met 100%.', 'Der Umsatz hat sich verdoppelt.'],
    ['nl', 'en', 'Een auto met 4 deuren en 1 motor', 'A car with four doors and an engine'],
    ['nl', 'en', 'Het is 10 kilometer.', 'It is 6 miles.'],
    ['nl', 'en', 'Het is 10 kilometer.', 'It is 10 kilometers (6 miles).'],
    ['nl', 'de', 'Een 3D-printer', 'Ein 3-D-Drucker'],
    ['nl', 'en', 'Een mp3-bestand', 'An MP 3 file'],
    ['nl', 'de', 'Seizoen 2024/25', 'Saison 2024/2025'],
    ['nl', 'de', 'Seizoen 2024-5', 'Saison 2024-2025'],
    ['en', 'de', 'It runs 24/7.', 'Es läuft 24 Stunden am Tag, 7 Tage die Woche.'],
    ['en', 'de', 'It takes 5 days. After 5 days, it ends.', 'Es dauert fünf Tage. Danach endet es.'],
    ['en', 'de', '1) It is a field. It is zero.', 'Erstens ist es ein Feld. Es ist 0.'],
    ['en', 'de', 'On December 30,1899', 'Am 30. Dezember 1899'],
    ['en', 'de', 'With 1.5 lines', '1,5zeilig'],
    ['en', 'nl', 'Shows values of 0', 'Toont nulwaarden'],
    ['en', 'nl', 'A serial port', 'Een RS-232-poort'],
    ['en', 'nl', 'Every 12 months', 'Elk jaar'],
    ['nl', 'en', 'Van 10–15 augustus', 'August 10 to 15'],
    ['nl', 'en', 'Bel 020-1234567.', 'Call +31 20 123 4567.'],
    ['nl', 'en', 'COVID-19 is terug.', 'Corona is back.'],
    ['en', 'nl', 'It costs 700 NOK a year.', 'Het kost 60 euro per jaar.'],
    ['en', 'de', 'On 12/31/99', 'Am 31.12.1999'],
    ['en', 'de', 'A 3rd party', 'Ein Drittanbieter'],
    ['en', 'nl', 'Print sizes (e.g., 1023M), see ls.', 'Groottes tonen (bijv. 234M), zie ls(1).'],
    ['en', 'nl', 'The time (e.g., Thu Mar 3 23:05:25 2005)', 'De tijd (bijv. za 01 okt 2005 16:57:09 CEST)'],
    ['nl', 'fr', 'Er zijn 350.000 auto’s.', 'Il y a 350\u202F000 voitures.'],
    ['nl', 'ja', 'Er zijn 5 auto’s.', '車が五台あります。'],
    ['nl', 'ar', 'In 2025', 'في عام ٢٠٢٥'],
  ] as [string, string, string, string][])(
    'should find the same numbers, from %s to %s, in %j and %j',
    (from, to, source, target) => {
      expect(differences(source, target, from, to)).toEqual([]);
    },
  );

  it.each([
    ['nl', 'en', 'Er zijn 350.000 auto’s', '360,000 cars', ['350.000', '360,000']],
    ['nl', 'en', 'Een omzet van 1,5 miljard', 'A turnover of 1.5 million', ['1,5', '1.5']],
    ['nl', 'en', 'Om 15.30 uur', 'At 3:40 p.m.', ['30', '40']],
    ['nl', 'en', 'Op 3 oktober 2025', 'On October 3, 2024', ['2025', '2024']],
    ['nl', 'de', 'Dat is 5%.', 'Das sind 6 %.', ['5', '6']],
    ['nl', 'en', 'Het duurde 15 jaar.', 'It took 16 years.', ['15', '16']],
    ['nl', 'en', 'Het duurde twee jaar.', 'It took 3 years.', [undefined, '3']],
    ['nl', 'en', 'Het begon in 2025.', 'It began.', ['2025', undefined]],
    ['nl', 'en', 'De YU7', 'The YU8', ['YU7', 'YU8']],
    ['nl', 'en', 'Versie 1.2.3', 'Version 1.2.4', ['1.2.3', '1.2.4']],
    ['nl', 'en', 'Met 1 deur', 'With 7 doors', ['1', '7']],
    ['nl', 'en', 'Zie printf(3)', 'See printf(2)', ['printf(3)', 'printf(2)']],
    ['nl', 'en', 'Met 1.400 U/min', 'With 1,500 rpm', ['1.400', '1,500']],
    ['nl', 'en', 'Vaak verkocht (bijv. 350.000 keer)', 'Sold often (e.g. 360,000 times)', ['350.000', '360,000']],
    ['nl', 'en', 'Kies regels.', 'Choose lines: 14, 17, 19-25.', [undefined, '14, 17, 19-25']],
    ['en', 'nl', 'Children under 12 years', 'Kinderen tot jaar', ['12', undefined]],
    ['en', 'de', 'It returns 2 on an error.', 'Es endet bei Fehlern.', ['2', undefined]],
    ['en', 'de', 'MD5 files with MD5 sums', 'MD5-Dateien mit MD6-Summen', ['MD5', 'MD6']],
    ['en', 'de', 'Format v3.0', 'Format v30', ['v3.0', 'v30']],
    ['en', 'de', 'A space (U+0020)', 'Ein Leerzeichen (U+0030)', ['U+0020', 'U+0030']],
    ['en', 'nl', 'More than 2 GB', 'Meer dan GB', ['2', undefined]],
    ['en', 'nl', 'On 3 May 2025, with number 2025/0417', 'Op 3 mei, met nummer 2025/0417', ['2025', undefined]],
    ['nl', 'en', 'Er zijn 12 van de 12.', 'There are 12 of the 13.', ['12', '13']],
  ] as [string, string, string, string, Difference][])(
    'should find, from %s to %s, the difference between %j and %j',
    (from, to, source, target, difference) => {
      expect(differences(source, target, from, to)).toEqual([difference]);
    },
  );

  const locales = fc.constantFrom('nl', 'en', 'de', 'de-CH', 'fr');
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 10_000_000 }),
    fc.integer({ min: 21, max: 10_000_000 }).map((value) => value / 100),
  );
  const written = (value: number, locale: string): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);

  it.each([
    ['van 0 tot 20', 'from 0 to 200', [true]],
    ['prioriteit 990 en 500', 'priority 900 and 500', [true]],
    ['de Windows-1252 en -1250', 'the Windows-1262 and -1250', [true]],
    ['stap 4', 'step 5', [true]],
    ['240 graden', '120 degrees', [true]],
    ['een omzet van 1,5 miljard', 'a turnover of 1.5 million', [true]],
    ['de YU7 en de i386', 'the YU8 and the i386', [true]],
    ['IPv6, v4 en v6', 'IPv6 and IPv4, v6', [false]],
    ['om 8 uur, in 12 delen', 'at 5 o’clock, in 30 parts', [false, false]],
    ['in 64 bits', 'in bits', [false]],
    ['in bits', 'in 64 bits', [false]],
    ['met 255 en 3', 'with 256', [false, false]],
    ['Stopcontact: 750', 'Socket: 75 pounds', []],
    ['Zie het raster', 'See section 2.31', []],
    ['De sectie is af', 'The section (37) is ready', [false]],
    ['Gewoonlijk (bijvoorbeeld elke 24 uur)', 'Usually (for example, every hour)', [false]],
    ['Een faculteit', 'A factorial (e.g. 4 for 24)', []],
    ['Vijf van .5 miljoen', 'Five of 0.5 million', []],
    ['ODF 1.0/1.1.', 'ODF 1.0 / 1.1.', []],
  ])('should tell, of %j and %j, which differences nobody can have meant: %j', (source, target, sure) => {
    const { wrong } = createNumberComparison('nl', 'en')(source, target);
    expect(wrong.map(({ isSure = false }) => isSure)).toEqual(sure);
  });

  it('should say nothing of a number that each locale writes its own way', () => {
    fc.assert(
      fc.property(amounts, locales, locales, (value, from, to) => {
        expect(differences(`a ${written(value, from)} b`, `c ${written(value, to)} d`, from, to)).toEqual([]);
      }),
    );
  });

  it('should find another number, however it is written', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom('nl', 'de'), fc.constantFrom('en'), (one, other, from, to) => {
        // What a reader of the other language may take for the same, is another rule's: 1.500 and 1,5.
        fc.pre(one !== other && one >= 3 && other >= 3 && Number.isInteger(one) && Number.isInteger(other));
        expect(differences(`a ${written(one, from)} b`, `c ${written(other, to)} d`, from, to)).toHaveLength(1);
      }),
    );
  });

  it('should take time in proportion to the text', () => {
    const hard = ['1.', '1,', '1 000', '0-', '1:', 'a1', '1a', '٢', 'ab:'].map((piece) => piece.repeat(5000));
    for (const text of hard) {
      const start = performance.now();
      createNumberComparison('nl', 'en')(text, `${text} 5`);
      expect(performance.now() - start).toBeLessThan(4000);
    }
  });
});

describe('rewriteDigits', () => {
  const [nl, en, fr] = [separatorsOf('nl'), separatorsOf('en'), separatorsOf('fr')];

  it.each([
    ['350.000', '350,000'],
    ['1.350.000,25', '1,350,000.25'],
    ['1,50', '1.50'],
    ['2025', '2025'],
  ])('should write the Dutch %s as the English %s, and back', (dutch, english) => {
    expect(rewriteDigits(dutch, nl, en)).toBe(english);
    expect(rewriteDigits(english, en, nl)).toBe(dutch);
  });

  it('should group with what the locale groups with', () => {
    expect(rewriteDigits('350.000', nl, fr)).toBe('350\u202F000');
    expect(rewriteDigits('350000', nl, en, true)).toBe('350,000');
    expect(rewriteDigits('350.000', nl, en, false)).toBe('350000');
  });

  it.each(['1.5', '15.30', '1.2.3', '12,34,56', '1:2'])('should leave %s, which is not Dutch', (text) => {
    expect(rewriteDigits(text, nl, en)).toBeUndefined();
  });
});
