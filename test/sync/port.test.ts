import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { port, type Porting } from '../../src/sync/port.ts';

function ported(before: string, after: string, value: string, locale = 'en'): ReturnType<typeof port> {
  const porting: Porting = { before, after, value, sourceLocale: 'nl', locale };
  return port(porting);
}

describe('port', () => {
  it.each([
    ['Er zijn 350.000 auto’s.', 'Er zijn 360.000 auto’s.', 'There are 350,000 cars.', 'There are 360,000 cars.', 'en'],
    ['Er zijn 350.000 auto’s.', 'Er zijn 360.000 auto’s.', 'Es gibt 350.000 Autos.', 'Es gibt 360.000 Autos.', 'de'],
    ['Groei: 1,5%', 'Groei: 1,75%', 'Growth: 1.5%', 'Growth: 1.75%', 'en'],
    ['In 2024 en 2025', 'In 2025 en 2026', 'In 2024 and 2025', 'In 2025 and 2026', 'en'],
    ['Van 5 naar 10', 'Van 10 naar 5', 'From 5 to 10', 'From 10 to 5', 'en'],
    ['Met 900 man', 'Met 1.200 man', 'With 900 people', 'With 1,200 people', 'en'],
    ['Met 1500 man', 'Met 1600 man', 'With 1500 people', 'With 1600 people', 'en'],
    ['De YU7 van Xiaomi', 'De YU8 van Xiaomi', 'Xiaomi’s YU7', 'Xiaomi’s YU8', 'en'],
    ['Versie 1.2.3 is uit', 'Versie 1.3.0 is uit', 'Version 1.2.3 is out', 'Version 1.3.0 is out', 'en'],
    ['Bel 020-1234567', 'Bel 020-1234568', 'Call 020-1234567', 'Call 020-1234568', 'en'],
    ['[!TIP] Doe dit nooit', 'Doe dit nooit', '[!TIP] Never do this', 'Never do this', 'en'],
    ['De 2e dag', 'De 3e dag', 'The 2nd day', 'The 3rd day', 'en'],
    ['Bel 020-1234567', 'Bel 020-1234568', 'Call 020-1234567', 'Call 020-1234568', 'en'],
    ['Op 3 oktober', 'Op 4 oktober', 'Am 3. Oktober', 'Am 4. Oktober', 'de'],
    [
      'Een omzet van 1,5 miljard',
      'Een omzet van 1,6 miljard',
      'A turnover of 1.5 billion',
      'A turnover of 1.6 billion',
      'en',
    ],
    [
      '**25** procent [meer][1]',
      '**30** procent [meer][1]',
      '[More][1] by **25** percent',
      '[More][1] by **30** percent',
      'en',
    ],
    ['Zie `x = 5`, 7 keer', 'Zie `x = 5`, 8 keer', '7 times, see `x = 5`', '8 times, see `x = 5`', 'en'],
  ])('should carry %j → %j over into %j', (before, after, value, wanted, locale) => {
    expect(ported(before, after, value, locale)).toEqual({ value: wanted, sure: true });
  });

  it.each([
    ['Met 1 deur', 'Met 2 deur', 'With 1 door', 'With 2 door', 'en'],
    ['Met 5 deuren', 'Met 4 deuren', 'With five doors', 'With four doors', 'en'],
    ['5 deuren', '6 deuren', 'Fünf Türen', 'Sechs Türen', 'de'],
    ['Een korting van 7%', 'Een korting van 8%', 'A discount: a 7% one', 'A discount: a 8% one', 'en'],
    ['Om 15.30 uur', 'Om 16.30 uur', 'At 15.30', 'At 16.30', 'en'],
    ['Al 2 jaar', 'Al 5 jaar', 'Už 2 roky', 'Už 5 roky', 'cs'],
    ['De 2e dag', 'De 8e dag', 'De 2de dag', 'De 8de dag', 'nl-BE'],
  ])('should have a person look at %j → %j in %j', (before, after, value, wanted, locale) => {
    expect(ported(before, after, value, locale)).toEqual({ value: wanted, sure: false });
  });

  it.each([
    ['a number that is not there', 'Met 25 man', 'Met 30 man', 'With people'],
    ['a number that is there twice', 'Met 25 man', 'Met 30 man', 'With 25 people, yes, 25'],
    ['a number that is written the wrong way', '350.000 auto’s', '360.000 auto’s', '350.000 cars'],
    ['a number in another form', '350.000 auto’s', '360.000 auto’s', '0.35 million cars'],
    ['one number that becomes two', 'Van 5 tot 5', 'Van 5 tot 6', 'From 5 to 5'],
    ['a change of words', 'Met 25 man', 'Met 30 vrouw', 'With 25 people'],
    ['a time in another form', 'Om 15.30 uur', 'Om 16.30 uur', 'At 3:30 p.m.'],
    ['a number that came', 'Met man', 'Met 30 man', 'With people'],
    ['a label', 'Zie [dit][1], 1 keer', 'Zie [dit][1], 3 keer', 'See [this][1] once'],
  ])('should leave %s', (_, before, after, value) => {
    expect(ported(before, after, value)).toBeUndefined();
  });

  it('should change nothing but the numbers', () => {
    const words = fc.array(fc.constantFrom('auto', '**vet**', '[x][1]', '`y 5`', '&amp;', '\\*', '—'), {
      maxLength: 4,
    });
    const amount = fc.integer({ min: 20, max: 5_000_000 });
    const write = (value: number, locale: string): string => new Intl.NumberFormat(locale).format(value);
    fc.assert(
      fc.property(words, words, amount, amount, fc.constantFrom('en', 'de', 'fr'), (left, right, from, to, locale) => {
        // French says `5 millions de`, so a change from there to 20 is for a person.
        const plural = new Intl.PluralRules(locale);
        fc.pre(from !== to && plural.select(from) === plural.select(to));
        const around = (text: string): string => [...left, text, ...right].join(' ');
        const target = (value: number): string => [...right, write(value, locale), ...left].join(' ');
        const result = ported(around(write(from, 'nl')), around(write(to, 'nl')), target(from), locale);
        expect(result).toEqual({ value: target(to), sure: true });
      }),
    );
  });
});
