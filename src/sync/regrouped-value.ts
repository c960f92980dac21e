import { sentencesOf } from '../language/sentences.ts';
import type { Regrouped } from './regroup.ts';

/** A translation of each old text that a new one is made of; undefined where there is none that is current. */
export type TranslationOf = (from: number) => string | undefined;

/**
 * Make the translation of a text that was divided or joined out of the translations that there are: sentence by
 * sentence, where there are as many in both languages. A person should look at it.
 *
 * @param oldText The source text that was divided.
 * @returns undefined where it cannot be made.
 */
export function regroupedValue(
  regrouped: Regrouped,
  oldText: string,
  translationOf: TranslationOf,
  locales: { readonly source: string; readonly target: string },
): string | undefined {
  if (regrouped.type === 'merged') {
    const parts = regrouped.from.map(translationOf);
    return parts.every((part) => part !== undefined) ? parts.map((part) => part.trim()).join(' ') : undefined;
  }
  const whole = translationOf(regrouped.from);
  if (whole === undefined) return undefined;
  const counts = regrouped.texts.map((text) => sentencesOf(text, locales.source).length);
  const sentences = sentencesOf(whole, locales.target);
  const total = counts.reduce((sum, one) => sum + one, 0);
  if (sentences.length !== total || sentencesOf(oldText, locales.source).length !== total) return undefined;
  const start = counts.slice(0, regrouped.nth).reduce((sum, one) => sum + one, 0);
  return sentences
    .slice(start, start + (counts[regrouped.nth] ?? 0))
    .join('')
    .trim();
}
