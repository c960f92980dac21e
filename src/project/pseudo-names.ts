import type { PseudoStyle } from '../markdown/pseudo-value.ts';

/**
 * The pseudo-locales, by the names that layout testers know: regions that no country will ever have.
 *
 * A folder of that name is no locale of the project, so that nobody is asked to translate or review what a machine made.
 */
export const pseudoLocales: Readonly<Record<string, PseudoStyle>> = { 'en-XA': 'accents', 'ar-XB': 'rtl' };

/** Tell whether a tag names a pseudo-locale, in any spelling. */
export function isPseudoLocale(tag: string): boolean {
  return Object.keys(pseudoLocales).some((name) => name.toLowerCase() === tag.toLowerCase());
}
