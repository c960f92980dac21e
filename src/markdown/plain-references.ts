import type { InlineReference } from './parse-value.ts';

/** A numbered reference: its label, and where that stands with its brackets. */
export type PlainReference = Pick<InlineReference, 'label' | 'tail'>;

/** What may give brackets another meaning, or take them in: code, tags, math, directives, escapes, addresses, notes. */
const special = /[`<>\\$@{}^]|:[\p{L}\p{N}_-]*\[|:\/\/|www\./iu;
const reference = /\[([^[\]]*)\]\[(\d+)\]/g;

/**
 * Find the numbered references in a line in which nothing else can be meant by brackets, without parsing it. Most lines
 * are such.
 *
 * @returns The references, as `parseValue` finds them where all their labels are known; undefined for a line that has to be
 *   parsed.
 */
export function plainReferences(line: string): PlainReference[] | undefined {
  if (special.test(line)) return undefined;
  const found: PlainReference[] = [];
  const rest = line.replaceAll(reference, (whole: string, text: string, label: string, at: number) => {
    const start = at + text.length + 2;
    found.push({ label, tail: { start, end: at + whole.length } });
    return '';
  });
  return /[[\]]/.test(rest) ? undefined : found;
}
