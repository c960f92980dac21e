import type { Segment, SegmentedArticle } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { misreadingOf } from './line-starts.ts';
import { parseValue } from './parse-value.ts';
import { staysInPlace } from './render-value.ts';
import { renumberAscending } from './renumber-ascending.ts';
import { tooManyMarks } from './too-many-marks.ts';

/** Something in a value that cannot mean what it says in its place. */
export interface InlineProblem {
  readonly message: string;
  readonly note: string;
  /** Where in the value. */
  readonly span: Span;
  /** What to put in the place of which span, where there is no doubt. */
  readonly fix?: Span & { readonly text: string };
}

/**
 * Find what keeps a value from being a line of inline Markdown. `compose` renders all of it safely; a person should know.
 *
 * An ordinal at the start, as in `3. Oktober`, is no problem.
 */
export function inlineProblems(value: string, segment: Segment, article: SegmentedArticle): InlineProblem[] {
  if (segment.format !== 'markdown') return [];
  const many = tooManyMarks(value);
  if (many) {
    return [
      {
        message: `Unexpected ${many.what}, expected fewer`,
        note: 'Nobody could follow it. The build writes the value as plain text, with a backslash before each mark.',
        span: many.span,
      },
    ];
  }
  return [
    ...blankLines(value),
    ...blockStarts(value, segment, article),
    ...misplaced(value, segment, article),
    ...unknownLabels(value, segment, article),
  ];
}

function blankLines(value: string): InlineProblem[] {
  if (!value.includes('\n')) return [];
  const blank = /\S[^\n]*(\n[ \t\r]*\n\s*)\S/.exec(value);
  if (!blank) return [];
  const start = blank.index + blank[0].indexOf('\n');
  return [
    {
      message: 'Unexpected blank line, expected one paragraph',
      note: 'A value is one block of text. The build joins its paragraphs with a space.',
      span: { start: start + 1, end: start + (blank[1]?.length ?? 1) },
    },
  ];
}

/** The start of a value, and of its further lines, that would make a block. */
function blockStarts(value: string, segment: Segment, article: SegmentedArticle): InlineProblem[] {
  const start = { atBlockStart: true, inItem: false, inQuote: false, syntax: article.syntax };
  const isInSource = (name: string): boolean =>
    segment.value.split('\n').some((line) => misreadingOf(line.trimStart(), start) === name);
  let at = 0;
  for (const line of value.split('\n')) {
    const text = line.trimStart();
    const name = misreadingOf(text, { ...start, atBlockStart: value.slice(0, at).trim() === '' });
    const from = at + line.length - text.length;
    at += line.length + 1;
    if (name === undefined || name === 'ordered item' || isInSource(name)) continue;
    return [
      {
        message: `Unexpected start that reads as ${withArticle(name)}, expected running text`,
        note: 'The build writes it as plain text, with a backslash. Remove the marks, or write the backslash yourself.',
        span: { start: from, end: from + (/^\S+/.exec(text)?.[0].length ?? 1) },
      },
    ];
  }
  return [];
}

/** Everything in which there is nothing to misread. */
const plainText = /^[\p{L}][\p{L}\p{N} .,;:'"()!?…–—-]*$/u;

/** A value that would not stay in its block, whatever is escaped at its start. */
function misplaced(value: string, segment: Segment, article: SegmentedArticle): InlineProblem[] {
  if (plainText.test(value) || staysInPlace(value, { segment, article })) return [];
  return [
    {
      message: 'Unexpected text that ends its own block, expected running text',
      note: 'The build writes it as plain text, with a backslash before each mark, so that the page stays whole. Its links and markup are lost: write it otherwise.',
      span: { start: 0, end: value.length },
    },
  ];
}

function withArticle(name: string): string {
  return `${/^[aeiou]|^HTML/i.test(name) ? 'an' : 'a'} ${name}`;
}

const fullReference = /\]\[([^[\]\\^][^[\]\\]*)\]/g;

/** References, `[text][label]`, whose label neither the source nor the article knows: readers would see the brackets. */
function unknownLabels(value: string, segment: Segment, article: SegmentedArticle): InlineProblem[] {
  if (!value.includes('][')) return [];
  const known = new Set([...segment.destinations.map((one) => String(one.label)), ...article.definitions].map(folded));
  const unknown = labelsIn(value).filter((label) => !known.has(folded(label)));
  if (unknown.length === 0) return [];
  const text = new Set(labelsIn(segment.value));
  const labels = [...segment.destinations.map((one) => String(one.label)), ...namedIn(segment, article)];
  const numbers = labels.map((label) => `[${label}]`);
  const expected = numbers.length > 0 ? `one of ${numbers.join(' ')}` : 'none: the source has no links here';
  const isNumber = (label: string): boolean => /^\d+$/.test(label) && !article.definitions.includes(label);
  const { references } = parseValue(value, article.syntax, {
    definitions: [...known, ...unknown].filter((label) => !isNumber(label)),
    footnotes: [],
    numbers: [...known, ...unknown].filter(isNumber),
  });
  const fix = renumberAscending(
    value,
    references.filter(({ label }) => isNumber(label)),
    segment,
  );
  return references
    .filter(({ label }) => !known.has(folded(label)) && (!text.has(label) || /^\d+$/.test(label)))
    .map(({ label, tail }) => ({
      message: `Unexpected reference [${label}], expected ${expected}`,
      note: 'Numbers stand for the links of the source, in its order; other labels stay as they are. For a link of your own, write `[text](https://…)`.',
      span: tail,
      ...(fix && isNumber(label) && { fix }),
    }));
}

/** Labels of the article that a segment refers to. */
function namedIn({ value }: Segment, { definitions }: SegmentedArticle): string[] {
  const lower = folded(value);
  return definitions.filter((label) => lower.includes(`[${folded(label)}]`));
}

function labelsIn(value: string): string[] {
  return [...value.matchAll(fullReference)].map((match) => match[1] ?? '');
}

function folded(label: string): string {
  return label.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
