/** What words and abbreviations after a number multiply it by; per language, lower case. */
const scales: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries({
    nl: { duizend: 1e3, miljoen: 1e6, mln: 1e6, mio: 1e6, miljard: 1e9, mld: 1e9, mrd: 1e9, biljoen: 1e12, bln: 1e12 },
    en: {
      thousand: 1e3,
      million: 1e6,
      millions: 1e6,
      mn: 1e6,
      mln: 1e6,
      billion: 1e9,
      billions: 1e9,
      bn: 1e9,
      trillion: 1e12,
      tn: 1e12,
    },
    de: {
      tausend: 1e3,
      tsd: 1e3,
      million: 1e6,
      millionen: 1e6,
      mio: 1e6,
      milliarde: 1e9,
      milliarden: 1e9,
      mrd: 1e9,
      billion: 1e12,
      billionen: 1e12,
    },
    fr: { mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9, billion: 1e12, billions: 1e12 },
  }).map(([language, words]) => [language, new Map(Object.entries(words))]),
);

/** Letters that multiply where they follow a number directly; they may be units too. */
const letters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/**
 * Tell what a word after a number multiplies it by.
 *
 * @param word Without a full stop.
 * @param language The language’s subtag.
 */
export function scaleOf(word: string, language: string): number | undefined {
  const lower = word.toLowerCase();
  return scales.get(language)?.get(lower);
}

/** Tell what a letter right after a number may multiply it by. */
export function letterScaleOf(suffix: string): number | undefined {
  return letters.get(suffix.toLowerCase());
}

/** Tell whether the words for large numbers of a language are known. */
export function knowsScales(language: string): boolean {
  return scales.has(language);
}
