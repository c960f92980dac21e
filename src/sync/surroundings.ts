import type { SegmentedArticle } from '../model/segment.ts';

/**
 * Tell the segments apart whose texts occur more than once, by what stands around them: for a table cell the text of
 * its row, for any other the texts before and after.
 *
 * @returns For each segment a fingerprint of its surroundings, undefined for a text that occurs once.
 */
export function surroundings(
  { segments, text }: SegmentedArticle,
  fingerprint: (text: string) => string,
): (string | undefined)[] {
  const counts = new Map<string, number>();
  for (const { value } of segments) counts.set(value, (counts.get(value) ?? 0) + 1);
  return segments.map(({ value, kind, span }, index) => {
    if ((counts.get(value) ?? 0) < 2) return undefined;
    if (kind !== 'cell') return fingerprint(`${segments[index - 1]?.value ?? ''}\n${segments[index + 1]?.value ?? ''}`);
    const start = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
    const end = /\r|\n|$/.exec(text.slice(span.end))?.index ?? 0;
    return fingerprint(
      text
        .slice(start, span.end + end)
        .replaceAll(/[ \t]+/g, ' ')
        .trim(),
    );
  });
}
