import type { Segment } from '../model/segment.ts';

/** What the numbers of a segment stand for: the URL of number n at index n − 1, empty for a number it skips. */
export function linksOf(segment: Segment): string[] {
  const links: string[] = [];
  for (const { label, url } of segment.destinations) {
    while (links.length < label - 1) links.push('');
    links.push(url);
  }
  return links;
}

/**
 * Find the new number of each old one: the same URL first, then what is left in order where as many came as went.
 *
 * @returns Old number → new number; undefined for a destination that has gone.
 */
export function renumbering(before: readonly string[], after: readonly string[]): Map<number, number | undefined> {
  const numbers = new Map<number, number | undefined>();
  const free = new Set(after.flatMap((url, index) => (url === '' ? [] : [index])));
  const left: number[] = [];
  for (const [index, url] of before.entries()) {
    if (url === '') continue;
    const found = [...free].find((candidate) => after[candidate] === url);
    if (found === undefined) left.push(index);
    else {
      free.delete(found);
      numbers.set(index + 1, found + 1);
    }
  }
  const rest = [...free];
  for (const [order, index] of left.entries()) {
    const target = rest.length === left.length ? rest[order] : undefined;
    numbers.set(index + 1, target === undefined ? undefined : target + 1);
  }
  return numbers;
}
