import { wordsIn } from '../language/words-in.ts';
import { fewWords } from './few-words.ts';
import type { Places } from './places.ts';
import { indexWords } from './word-index.ts';
import { wordsOf } from './words-of.ts';

/** An old text and a new one that may be the same, edited. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
}

/** Least likeness at which a text in the same place counts as the same text, edited. */
const sameIfInPlace = 0.4;
/** Least likeness at which it does anywhere else in the article. */
const sameAnywhere = 0.6;
/** What a place between the same neighbours adds to the likeness of two texts: an edit in place goes before a text that is a little more alike elsewhere. */
const placeCounts = 0.25;
/** What a place below the same heading adds. */
const headingCounts = 0.1;

/**
 * Find the texts that are alike, the likest first; those that are the same text wherever they stand go before those that
 * are so by their place only.
 *
 * Texts of few words are only compared below the same heading.
 *
 * @param before Old texts; empty for one that has its partner.
 * @param after New texts, likewise.
 */
export function likeTexts(before: readonly string[], after: readonly string[], { old, now }: Places): Candidate[] {
  const found: (Candidate & { readonly score: number; readonly anywhere: boolean })[] = [];
  const short = before.map((text) => wordsOf(text).length < fewWords);
  const likeness = compare(before, after);
  for (const [to, text] of after.entries()) {
    if (text === '') continue;
    const isShort = wordsOf(text).length < fewWords;
    for (const [from, alike] of likeness(to)) {
      const inPlace = old.above[from] === now.above[to] || old.below[from] === now.below[to];
      const sameHeading = old.heading[from] === now.heading[to];
      const anywhere = alike >= sameAnywhere && (inPlace || sameHeading || !(isShort && short[from]));
      if (!anywhere && !inPlace) continue;
      found.push({ from, to, anywhere, score: alike + (inPlace ? placeCounts : sameHeading ? headingCounts : 0) });
    }
  }
  return found.sort(
    (a, b) => Number(b.anywhere) - Number(a.anywhere) || b.score - a.score || a.to - b.to || a.from - b.from,
  );
}

/** Compare by the words, and where there are tags by those in the tags too, whichever says more. */
function compare(before: readonly string[], after: readonly string[]): (to: number) => Map<number, number> {
  const hasTags = (text: string): boolean => /<[a-z/]/i.test(text);
  const byWords = indexWords(before.map(wordsOf));
  const byTags = before.some(hasTags) ? indexWords(before.map(wordsIn)) : undefined;
  return (to) => {
    const text = after[to] ?? '';
    const all = new Map<number, number>();
    for (const { index, likeness } of byWords(wordsOf(text), sameIfInPlace)) all.set(index, likeness);
    if (!byTags || !hasTags(text)) return all;
    for (const { index, likeness } of byTags(wordsIn(text), sameIfInPlace))
      all.set(index, Math.max(likeness, all.get(index) ?? 0));
    return all;
  };
}
