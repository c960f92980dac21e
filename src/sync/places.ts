import type { AlignItem } from './align.ts';

/** Where the texts of one version stand, told by the new index of a text that is known; equal where it is the same. */
interface Place {
  /** The known text above. */
  readonly above: readonly number[];
  /** The known text below. */
  readonly below: readonly number[];
  /** The known heading above. */
  readonly heading: readonly number[];
}

/** Where all texts stand, before and now. */
export interface Places {
  readonly old: Place;
  readonly now: Place;
}

/**
 * Tell where texts stand among those whose partners are known.
 *
 * @param pairs For each new text the index of its old one, or −1.
 */
export function places(count: number, after: readonly AlignItem[], pairs: readonly number[]): Places {
  const newIndexOf = new Map(pairs.map((from, to) => [from, to]));
  const olds = Array.from({ length: count }, (_, from) => newIndexOf.get(from));
  const news = pairs.map((from, to) => (from === -1 ? undefined : to));
  const placeOf = (indexes: readonly (number | undefined)[]): Place => ({
    above: lastKnown(indexes, -1),
    below: lastKnown(indexes.toReversed(), pairs.length).reverse(),
    heading: lastKnown(
      indexes.map((index) => (index !== undefined && after[index]?.isHeading ? index : undefined)),
      -1,
    ),
  });
  return { old: placeOf(olds), now: placeOf(news) };
}

/** For each text the last known one before it. */
function lastKnown(indexes: readonly (number | undefined)[], none: number): number[] {
  let last = none;
  return indexes.map((index) => {
    const before = last;
    last = index ?? last;
    return before;
  });
}
