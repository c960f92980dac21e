import { pseudoValue, type PseudoStyle } from '../markdown/pseudo-value.ts';
import type { ArticlePlan, LocalePlan } from '../model/plan.ts';
import type { Segment, SegmentedArticle } from '../model/segment.ts';

/**
 * Plan an article in a pseudo-locale: every segment has its pseudo-translation, and none is anybody's work.
 *
 * It is never synced: it has no state, and a next one takes its place as a whole.
 */
export function pseudoLocale({ article, segments }: ArticlePlan, locale: string, style: PseudoStyle): LocalePlan {
  return {
    locale,
    entries: segments.map(({ key, segment }) => ({ key, value: pseudoSegment(segment, article, style) })),
    state: { translations: new Map(), parked: new Map() },
    statuses: new Map(segments.map(({ key }) => [key, 'current'])),
    parked: [],
    revived: [],
    mended: [],
    ported: [],
    recorded: [],
    accepted: [],
    concerns: false,
  };
}

/** Make the pseudo-translation of a segment. */
export function pseudoSegment(
  { value, format, destinations }: Segment,
  { syntax, definitions, footnotes }: SegmentedArticle,
  style: PseudoStyle,
): string {
  const labels = { definitions, footnotes, numbers: destinations.map(({ label }) => String(label)) };
  return pseudoValue(value, { format, syntax, labels }, style);
}
