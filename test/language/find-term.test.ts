import { describe, expect, it } from 'vitest';
import { createTermFinder, searchTextOf } from '../../src/language/find-term.ts';

function has(
  text: string,
  term: string,
  locale: string,
  more: { caseSensitive?: boolean; inflected?: boolean; inCompounds?: boolean } = {},
): string | undefined {
  const find = createTermFinder(term, { locale, caseSensitive: false, inflected: true, ...more });
  const found = find(searchTextOf(text));
  return found && text.slice(found.start, found.end);
}

describe('createTermFinder', () => {
  it.each([
    ['nl', 'auto', 'Twee auto’s', 'auto’s'],
    ['nl', 'boot', 'Alle boten varen.', 'boten'],
    ['nl', 'brief', 'Stuur brieven!', 'brieven'],
    ['nl', 'huis', 'De huizen', 'huizen'],
    ['nl', 'kat', 'drie katten', 'katten'],
    ['nl', 'elektrische auto', 'een elektrisch autootje en elektrische auto', 'elektrische auto'],
    ['nl', 'elektrische auto', 'een elektrische  auto', 'elektrische  auto'],
    ['en', 'battery', 'The batteries', 'batteries'],
    ['en', 'charge', 'While charging', 'charging'],
    ['en', 'stop', 'It stopped.', 'stopped'],
    ['en', 'electric car', 'Electric cars', 'Electric cars'],
    ['en', 'electric car', 'an electric-car maker', 'electric-car'],
    ['de', 'Haus', 'Die Häuser', 'Häuser'],
    ['de', 'elektrisches Auto', 'mit elektrischen Autos', 'elektrischen Autos'],
    ['de', 'Vertrag', 'des Vertrages', 'Vertrages'],
    ['fr', 'voiture', 'deux voitures', 'voitures'],
  ])('should find, in %s, a form of %j in %j', (locale, term, text, found) => {
    expect(has(text, term, locale)).toBe(found);
  });

  it.each([
    ['nl', 'auto', 'De automaat'],
    ['en', 'car', 'The card and the scar'],
    ['de', 'Ei', 'Die Einheit'],
    ['en', 'electric car', 'A car that is electric'],
  ])('should not find, in %s, %j in %j', (locale, term, text) => {
    expect(has(text, term, locale)).toBeUndefined();
  });

  it('should find a part of a compound where asked to, in a language that has them', () => {
    expect(has('Das Batteriepack', 'Batterie', 'de', { inCompounds: true })).toBe('Batteriepack');
    expect(has('De stadsbus', 'stad', 'nl', { inCompounds: true })).toBe('stadsbus');
    expect(has('The batterypack', 'battery', 'en', { inCompounds: true })).toBeUndefined();
    expect(has('Das Batteriepack', 'Batterie', 'de')).toBeUndefined();
  });

  it('should find a name with its genitive, and nothing else of it', () => {
    const name = { caseSensitive: true, inflected: false };
    expect(has('Xiaomis Autos', 'Xiaomi', 'de', name)).toBe('Xiaomis');
    expect(has('Xiaomi’s cars', 'Xiaomi', 'en', name)).toBe('Xiaomi’s');
    expect(has('xiaomi cars', 'Xiaomi', 'en', name)).toBeUndefined();
    expect(has('Xiaomier', 'Xiaomi', 'de', name)).toBeUndefined();
    expect(has('C++ en C', 'C++', 'nl', name)).toBe('C++');
  });
});
