import type { Span } from '../model/span.ts';

/** Marks of which a paragraph has more than can be read in seconds, and the first that is too many. */
export interface TooManyMarks {
  readonly what: string;
  readonly span: Span;
}

/** How many marks of inline Markdown may stand inside each other. */
const deepest = 500;

/**
 * What makes micromark go back through all that it has read of a paragraph, and how often it may do so. It is far more than
 * paragraphs have; those of thousands of links, which people do write, have fewer.
 */
const limits: readonly {
  readonly what: string;
  readonly most: number;
  readonly pattern: RegExp;
  /** Tell whether one opens something (1), closes something (-1), or neither (0), by what stands before and behind it. */
  readonly step: (mark: string, before: string, after: string) => number;
}[] = [
  {
    what: 'marks of emphasis',
    most: 4000,
    // One inside a word, as in `snake_case`, emphasises nothing.
    pattern: /\*+|~+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu,
    step: (_, before, after) => Number(/\S/.test(after)) - Number(/\S/.test(before)),
  },
  { what: 'brackets', most: 10_000, pattern: /[[\]]/g, step: (mark) => (mark === '[' ? 1 : -1) },
  { what: 'comments and instructions in HTML', most: 1000, pattern: /<[!?]/g, step: () => 0 },
];

/** Tell, in a fraction of the time, whether a text has as many marks as the least of the limits; most articles have not. */
export function mayHaveMany(text: string): boolean {
  const mark = /[*~_[\]<]/g;
  let left = deepest;
  while (left >= 0 && mark.test(text)) left -= 1;
  return left < 0;
}

/**
 * Find where a paragraph has too many marks of one kind, or too many inside each other, for its parse to take no longer than
 * its length explains.
 *
 * @param text The text that the paragraph is in.
 * @param span Where it is in that text.
 */
export function tooManyMarks(
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
): TooManyMarks | undefined {
  const paragraph = text.slice(start, end);
  if (!mayHaveMany(paragraph)) return undefined;
  for (const { what, most, pattern, step } of limits) {
    let count = 0;
    let depth = 0;
    for (const { 0: mark, index } of paragraph.matchAll(pattern)) {
      if (isEscaped(paragraph, index)) continue;
      const behind = index + mark.length;
      count += 1;
      depth = Math.max(0, depth + step(mark, paragraph.charAt(index - 1), paragraph.charAt(behind)));
      if (count <= most && depth <= deepest) continue;
      const span = { start: start + index, end: start + behind };
      return count > most
        ? { what: `paragraph of more than ${most} ${what}`, span }
        : { what: `depth of more than ${deepest} ${what} inside each other`, span };
    }
  }
  return undefined;
}

/** Tell whether a backslash makes a mark a character. */
function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - slashes - 1] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
