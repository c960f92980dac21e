import type { Span } from '../model/span.ts';

/** Marks of which a paragraph has more than can be read in seconds, and the first that is too many. */
export interface TooManyMarks {
  readonly what: string;
  readonly span: Span;
}

/** A mark of inline Markdown, and where it stands. */
interface Mark {
  readonly mark: string;
  readonly index: number;
  /** 1 where it can only open something, -1 where it may close something. */
  readonly step: 1 | -1;
}

// One inside a word, as in `snake_case`, emphasises nothing.
const emphasis = /\*+|~+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu;
const brackets = /[[\]]/g;
const images = /!\[|\]/g;

/**
 * What makes micromark go back through all that it has read of a paragraph, and how often it may do so: far more than
 * paragraphs have, those of ten thousand links or badges included.
 */
const limits: readonly { readonly what: string; readonly find: (text: string) => Mark | undefined }[] = [
  { what: 'paragraph of more than 10000 marks of emphasis', find: (text) => nth(marksIn(text, emphasis), 10_000) },
  {
    what: 'depth of more than 500 marks of emphasis inside each other',
    find: (text) => nested(marksIn(text, emphasis), 500),
  },
  { what: 'paragraph of more than 40000 brackets', find: (text) => nth(marksIn(text, brackets), 40_000) },
  {
    what: 'depth of more than 10000 brackets inside each other',
    find: (text) => nested(marksIn(text, brackets), 10_000),
  },
  { what: 'depth of more than 500 images inside each other', find: (text) => nested(marksIn(text, images), 500) },
  {
    what: 'paragraph of more than 2000 comments and instructions that do not end',
    find: (text) => nth(marksIn(text.slice(text.lastIndexOf('>') + 1), /<[!?]/g, text.lastIndexOf('>') + 1), 2000),
  },
];

/** The least of these limits. */
const least = 500;

/** Tell, in a fraction of the time, whether a text has as many marks as the least of the limits; most articles have not. */
export function mayHaveMany(text: string): boolean {
  if (text.length <= least) return false;
  const mark = /[*~_[\]<]/g;
  let left = least;
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
  for (const { what, find } of limits) {
    const found = find(paragraph);
    if (found) return { what, span: { start: start + found.index, end: start + found.index + found.mark.length } };
  }
  return undefined;
}

function* marksIn(text: string, pattern: RegExp, from = 0): Generator<Mark> {
  for (const { 0: mark, index } of text.matchAll(pattern)) {
    if (isEscaped(text, index)) continue;
    const [before, after] = [text.charAt(index - 1), text.charAt(index + mark.length)];
    const opens = mark.endsWith('[') || (mark !== ']' && /\S/.test(after) && !/\S/.test(before));
    yield { mark, index: from + index, step: opens ? 1 : -1 };
  }
}

function nth(marks: Iterable<Mark>, most: number): Mark | undefined {
  let count = 0;
  for (const mark of marks) if ((count += 1) > most) return mark;
  return undefined;
}

/** Find the mark that closes one more than may stand inside each other; what nothing closes is not inside anything. */
function nested(marks: Iterable<Mark>, deepest: number): Mark | undefined {
  let [depth, peak] = [0, 0];
  for (const mark of marks) {
    depth = Math.max(0, depth + mark.step);
    peak = Math.max(peak, depth);
    if (peak - depth > deepest) return mark;
  }
  return undefined;
}

/** Tell whether a backslash makes a mark a character. */
function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - slashes - 1] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
