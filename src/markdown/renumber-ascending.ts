import type { Segment } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import type { InlineReference } from './parse-value.ts';

/**
 * Number the references of a value as its source does, where there is no doubt which is which: as many as the source has,
 * each once, in ascending order. Labels shift when a value is copied from a neighbour, or when a number is mistyped.
 *
 * @param references The numbered references in the value, in its order.
 * @returns What to put in the place of which span, or undefined where there is nothing to do, or doubt.
 */
export function renumberAscending(
  value: string,
  references: readonly InlineReference[],
  { destinations }: Segment,
): (Span & { readonly text: string }) | undefined {
  const ordered = references.toSorted((a, b) => a.tail.start - b.tail.start);
  const isAscending = ordered.every(
    ({ label }, index) => index === 0 || Number(label) > Number(ordered[index - 1]?.label),
  );
  // A picture in a link has its number inside: which comes first is then no question of place alone.
  const isNested = ordered.some(({ span }, index) =>
    ordered.some((other, nth) => nth !== index && other.span.start <= span.start && span.end < other.span.end),
  );
  if (ordered.length !== destinations.length || !isAscending || isNested) return undefined;
  const edits = ordered.flatMap(({ tail, label }, index) => {
    const wanted = String(destinations[index]?.label ?? label);
    return wanted === label ? [] : [{ ...tail, text: `[${wanted}]` }];
  });
  const [first] = edits;
  if (!first) return undefined;
  let text = '';
  let at = first.start;
  for (const edit of edits) {
    text += value.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start: first.start, end: at, text };
}
