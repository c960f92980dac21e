import type { Segment, SegmentedArticle } from '../model/segment.ts';
import { misreadingOf } from './line-starts.ts';
import { parseValue } from './parse-value.ts';

/** Something in a value that cannot mean what it says in its place. */
export interface InlineProblem {
  readonly message: string;
  readonly note: string;
  /** Offset into the value. */
  readonly offset: number;
}

/**
 * Find what keeps a value from being a line of inline Markdown. `compose` renders all of it safely; a person should know.
 *
 * An ordinal at the start, as in `3. Oktober`, is no problem.
 */
export function inlineProblems(value: string, segment: Segment, article: SegmentedArticle): InlineProblem[] {
  if (segment.format !== 'markdown') return [];
  return [...blankLines(value), ...blockStarts(value, segment, article), ...unknownNumbers(value, segment, article)];
}

function blankLines(value: string): InlineProblem[] {
  const blank = /\n[ \t]*\n/.exec(value.trimEnd());
  if (!blank) return [];
  return [
    {
      message: 'Unexpected blank line, expected one paragraph',
      note: 'A value is one block of text. The build joins its paragraphs with a space.',
      offset: blank.index + 1,
    },
  ];
}

function blockStarts(value: string, segment: Segment, article: SegmentedArticle): InlineProblem[] {
  const start = { atBlockStart: true, inItem: false, inQuote: false, syntax: article.syntax };
  const name = misreadingOf(value.trimStart(), start);
  if (name === undefined || name === 'ordered item' || name === misreadingOf(segment.value, start)) return [];
  return [
    {
      message: `Unexpected start that reads as ${withArticle(name)}, expected running text`,
      note: 'The build writes it as plain text, with a backslash. Remove the marks, or write the backslash yourself.',
      offset: value.length - value.trimStart().length,
    },
  ];
}

function withArticle(name: string): string {
  return `${/^[aeiou]|^HTML/i.test(name) ? 'an' : 'a'} ${name}`;
}

function unknownNumbers(value: string, segment: Segment, article: SegmentedArticle): InlineProblem[] {
  const known = new Set([...segment.destinations.map((one) => String(one.label)), ...article.definitions]);
  const unknown = [...value.matchAll(/\]\[(\d+)\]/g)]
    .map((match) => match[1] ?? '')
    .filter((label) => !known.has(label));
  if (unknown.length === 0) return [];
  const numbers = segment.destinations.map((one) => `[${one.label}]`);
  const expected = numbers.length > 0 ? `one of ${numbers.join(' ')}` : 'none: the source has no links here';
  return parseValue(value, article.syntax, { definitions: unknown, footnotes: [] }).references.map(
    ({ label, tail }) => ({
      message: `Unexpected reference [${label}], expected ${expected}`,
      note: 'Numbers stand for the links of the source, in its order. For a link of your own, write `[text](https://…)`.',
      offset: tail.start,
    }),
  );
}
