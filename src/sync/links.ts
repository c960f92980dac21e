import type { Segment } from '../model/segment.ts';
import { normalise } from './normalise.ts';

/** What the numbers of a segment stand for: the URL of number n at index n − 1, empty for a number it skips. */
export function linksOf(segment: Segment): string[] {
  const links: string[] = [];
  for (const { label, url } of segment.destinations) {
    while (links.length < label - 1) links.push('');
    links.push(url);
  }
  return links;
}

/** What the numbers of a source text stand for, and the texts of the links that carry them. */
export interface NumberedLinks {
  /** URL of number n at index n − 1, empty for a number that is skipped. */
  readonly urls: readonly string[];
  /** Number → text of its link. */
  readonly texts: ReadonlyMap<number, string>;
}

/**
 * Find the new number of each old one: the same URL first; then, for a link whose target changed, the same text,
 * or the same but for code.
 *
 * @returns Old number → new number; undefined for a destination that has gone.
 */
export function renumbering(before: NumberedLinks, after: NumberedLinks): Map<number, number | undefined> {
  const numbers = new Map<number, number | undefined>();
  const free = new Set(after.urls.flatMap((url, index) => (url === '' ? [] : [index + 1])));
  const take = (from: number, to: number | undefined): void => {
    if (to !== undefined) free.delete(to);
    numbers.set(from, to);
  };
  const left: number[] = [];
  for (const [index, url] of before.urls.entries()) {
    if (url === '') continue;
    const found = [...free].find((to) => after.urls[to - 1] === url);
    if (found === undefined) left.push(index + 1);
    else take(index + 1, found);
  }
  for (const sameText of [(text: string) => text, (text: string) => normalise(text).replaceAll(/(`+)[^`]*\1/g, '`')]) {
    for (const from of left) {
      const text = before.texts.get(from);
      if (text === undefined || numbers.has(from)) continue;
      const found = [...free].find((to) => sameText(after.texts.get(to) ?? '') === sameText(text));
      if (found !== undefined) take(from, found);
    }
  }
  for (const from of left) if (!numbers.has(from)) take(from, undefined);
  return numbers;
}
