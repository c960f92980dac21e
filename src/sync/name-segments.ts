import type { KeyedSegment, Outcome } from '../model/plan.ts';
import type { Segment } from '../model/segment.ts';
import { linksOf } from './links.ts';
import { makeKey } from './make-key.ts';
import { normalise } from './normalise.ts';
import type { Offer } from './offers.ts';
import type { OldSegment } from './old-segments.ts';

/**
 * Give each segment its key: the author's, the one it had, the one its returned text had, or a new one.
 *
 * @param olds For each segment what it was at the last sync.
 * @param offers For each segment the parked text that it is.
 * @param used Keys that no new segment may have; asked only where one gets a key.
 */
export function nameSegments(
  segments: readonly Segment[],
  olds: readonly (OldSegment | undefined)[],
  offers: readonly (Offer | undefined)[],
  used: () => { readonly inUse: ReadonlySet<string>; readonly known: ReadonlySet<string> },
  positions: ReadonlyMap<string, number>,
): KeyedSegment[] {
  const given = new Set<string>();
  const taken = (key: string): boolean => given.has(key) || used().known.has(key);
  let last = -1;
  return segments.map((segment, index) => {
    const before = olds[index];
    const offered = offers[index]?.key;
    const wanted = segment.key !== undefined && !taken(segment.key) ? segment.key : undefined;
    const returned = offered !== undefined && !given.has(offered) && !used().inUse.has(offered) ? offered : undefined;
    const key = wanted ?? before?.key ?? returned ?? makeKey(segment, taken);
    given.add(key);
    if (!before) return { key, segment, outcome: 'new' };
    const from = positions.get(before.key) ?? -1;
    const outcome = outcomeOf(before, segment, from > last);
    last = Math.max(last, from);
    return { key, segment, outcome };
  });
}

function outcomeOf(before: OldSegment, segment: Segment, inOrder: boolean): Outcome {
  const sameLinks = before.links.join('\n') === linksOf(segment).join('\n');
  if (before.text === segment.value && sameLinks) return inOrder ? 'unchanged' : 'moved';
  return normalise(before.text) === normalise(segment.value) ? 'ported' : 'changed';
}
