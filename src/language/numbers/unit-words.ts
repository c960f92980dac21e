/** What a number counts: a name for it that all languages share, and what kind of thing that is. */
export interface Unit {
  readonly name: string;
  readonly family: 'share' | 'money' | 'length' | 'mass' | 'data' | 'energy';
}

/** How each unit is written, in Dutch, English and German. */
const spellings: readonly (readonly [name: string, family: Unit['family'], words: string])[] = [
  ['%', 'share', '% percent procent prozent procentpunt procentpunten prozentpunkte prozentpunkten percentage'],
  ['€', 'money', '€ eur euro euro’s euros'],
  ['$', 'money', '$ usd dollar dollars us-dollar us$'],
  ['£', 'money', '£ gbp pond pound pounds pfund'],
  ['kr', 'money', 'nok sek dkk kronen kroner kronor'],
  ['CHF', 'money', 'chf franken francs'],
  ['km', 'length', 'km kilometer kilometers kilometre kilometres kilometern'],
  ['m', 'length', 'm meter meters metre metres metern'],
  ['cm', 'length', 'cm centimeter centimeters centimetre centimetres zentimeter zentimetern'],
  ['mm', 'length', 'mm millimeter millimeters millimetre millimetres millimetern'],
  ['kg', 'mass', 'kg kilo kilogram kilograms kilogramm'],
  ['g', 'mass', 'g gram grams gramm'],
  ['mg', 'mass', 'mg milligram milligrams milligramm'],
  ['kB', 'data', 'kb kilobyte kilobytes'],
  ['MB', 'data', 'mb megabyte megabytes'],
  ['GB', 'data', 'gb gigabyte gigabytes'],
  ['TB', 'data', 'tb terabyte terabytes'],
  ['kWh', 'energy', 'kwh'],
  ['MWh', 'energy', 'mwh'],
  ['kcal', 'energy', 'kcal'],
  ['cal', 'energy', 'cal'],
];

const units: ReadonlyMap<string, Unit> = new Map(
  spellings.flatMap(([name, family, words]) => words.split(' ').map((word) => [word, { name, family }] as const)),
);

/** What may stand between a number and what it counts. */
const scale =
  /^[\s\u00A0\u202F-]*(?:(?:miljoen|miljard|million|billion|millionen|milliarden?|mln|mld|mio|mrd|bn|duizend|thousand|tausend)\.?(?!\p{L}))?[\s\u00A0\u202F-]*/iu;

/** Tell what the number at a place in a text counts; undefined where it is nothing that is known. */
export function unitAt(text: string, start: number, end: number): Unit | undefined {
  // `1 USD 0.83 EUR`: the first counts what stands before it.
  const before = /(?<!\d[\s\u00A0\u202F]?(?:US)?)(?:([€$£])|(?<!\p{L})(EUR|USD|GBP))[\s\u00A0\u202F]?$/u.exec(
    text.slice(Math.max(0, start - 8), start),
  );
  const sign = before?.[1] ?? before?.[2];
  if (sign !== undefined) return units.get(sign.toLowerCase());
  const after = text.slice(end, end + 40);
  const rest = after.slice(scale.exec(after)?.[0].length ?? 0).replace(/^per[\s\u00A0]cent/, 'percent');
  // `km/h` is no length, and neither is `5 m²`.
  const word = /^(?:[%€$£]|US\$|(?:US-Dollar|\p{L}+(?:[’']s)?)(?![\p{L}\p{N}/²³-]))/iu.exec(rest)?.[0] ?? '';
  return units.get(word.toLowerCase().replace("'", '’'));
}

/** The currencies that a text names, with a number or without one. */
export function currenciesIn(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[€$£]|\p{L}+(?:[’']s)?/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      const unit = units.get(word.replace("'", '’'));
      return unit?.family === 'money' ? unit.name : [];
    }),
  );
}
