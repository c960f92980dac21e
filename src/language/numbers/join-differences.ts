import type { NumberDifference } from './compare-numbers.ts';

/**
 * Make one of the numbers that only one text has, and has beside each other: a list such as `1-4,7,9,12-15` is one
 * thing to look at.
 *
 * @param texts The source and its translation.
 */
export function joinDifferences(
  differences: readonly NumberDifference[],
  [source, target]: readonly [source: string, target: string],
): NumberDifference[] {
  const joined: NumberDifference[] = [];
  for (const one of differences) {
    const last = joined.at(-1);
    const both =
      last && !last.source && !one.source
        ? spanOf(last.target, one.target, target)
        : last && !last.target && !one.target
          ? spanOf(last.source, one.source, source)
          : undefined;
    if (last && both) joined[joined.length - 1] = last.source ? { ...last, source: both } : { ...last, target: both };
    else joined.push(one);
  }
  return joined;
}

function spanOf(
  first: NumberDifference['source'],
  second: NumberDifference['source'],
  text: string,
): NumberDifference['source'] {
  if (!first || !second || !/^\s?[-–,;/:.]\s?$/.test(text.slice(first.end, second.start))) return undefined;
  return { start: first.start, end: second.end, text: text.slice(first.start, second.end) };
}
