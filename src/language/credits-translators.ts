import { languageOf } from './language-of.ts';

/** Words for who translated something, and how it was done. */
const words: ReadonlyMap<string, RegExp> = new Map([
  ['nl', /(?<!\p{L})verta(?:al|l)/iu],
  ['en', /(?<!\p{L})translat/iu],
  ['de', /(?<!\p{L})übersetz/iu],
]);

/**
 * Tell whether a translation speaks of itself where its source does not: who made it, when, and where to send mistakes.
 *
 * @param locales BCP 47 tags of both.
 */
export function creditsTranslators(
  source: string,
  target: string,
  [sourceLocale, locale]: readonly [source: string, target: string],
): boolean {
  const speaks = (text: string, tag: string): boolean => words.get(languageOf(tag))?.test(text) ?? false;
  return speaks(target, locale) && !speaks(source, sourceLocale);
}
