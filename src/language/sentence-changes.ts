import { diffArrays } from 'diff';
import { sentencesOf } from './sentences.ts';

/** A stretch of sentences before and after an edit; the same text twice where nothing changed. */
export interface SentenceChange {
  readonly before: string;
  readonly after: string;
}

/**
 * Tell which sentences of a text changed, so that a translator needs to look at those only.
 *
 * @returns The text in stretches, in order; white space at their ends left out.
 */
export function sentenceChanges(before: string, after: string, locale: string): SentenceChange[] {
  const sentences = (text: string): string[] => sentencesOf(text, locale).map((one) => one.trim());
  const changes: { before: string[]; after: string[]; same: boolean }[] = [];
  for (const part of diffArrays(sentences(before), sentences(after))) {
    const same = !part.added && !part.removed;
    const last = changes.at(-1);
    const stretch = last && !last.same && !same ? last : { before: [], after: [], same };
    if (stretch !== last) changes.push(stretch);
    if (!part.added) stretch.before.push(...part.value);
    if (!part.removed) stretch.after.push(...part.value);
  }
  return changes.map((one) => ({ before: one.before.join(' '), after: one.after.join(' ') }));
}
