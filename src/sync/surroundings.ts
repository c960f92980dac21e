import { lineStartAt } from '../model/line-start-at.ts';
import type { Segment, SegmentedArticle } from '../model/segment.ts';

/** What stands around a text that an article has more than once. */
export interface Surroundings {
  /** Fingerprint of it: for a table cell of the text of its row, for any other of the texts before and after. */
  readonly near: string;
  /** Indexes of the segments before and after, in its row where it is a cell. */
  readonly beside: readonly [number | undefined, number | undefined];
}

/**
 * Tell the segments apart whose texts occur more than once, by what stands around them.
 *
 * @returns For each segment its surroundings, undefined for a text that occurs once.
 */
export function surroundings(
  { segments, text }: SegmentedArticle,
  fingerprint: (text: string) => string,
): (Surroundings | undefined)[] {
  const counts = new Map<string, number>();
  for (const { value } of segments) counts.set(value, (counts.get(value) ?? 0) + 1);
  return segments.map(({ value, kind, span }, index) => {
    if ((counts.get(value) ?? 0) < 2) return undefined;
    const [before, after] = [segments[index - 1], segments[index + 1]];
    if (kind !== 'cell') {
      const beside = [before && index - 1, after && index + 1] as const;
      return { near: fingerprint(`${before?.value ?? ''}\n${after?.value ?? ''}`), beside };
    }
    const start = lineStartAt(text, span.start);
    const end = span.end + (/\r|\n|$/.exec(text.slice(span.end))?.index ?? 0);
    const row = text.slice(start, end).replaceAll(/[ \t]+/g, ' ');
    const isInRow = (other: Segment | undefined): boolean =>
      other !== undefined && other.span.start >= start && other.span.end <= end;
    const beside = [isInRow(before) ? index - 1 : undefined, isInRow(after) ? index + 1 : undefined] as const;
    return { near: fingerprint(row.trim()), beside };
  });
}
