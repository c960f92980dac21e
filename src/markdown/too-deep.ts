import type { SyntaxProblem } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { paragraphsIn } from './paragraphs-in.ts';
import { mayHaveMany, tooManyMarks } from './too-many-marks.ts';

/** The most quotes, lists and directives that may stand inside each other: far more than a page can show. */
const deepest = 200;

/** Find where an article goes deeper than it can be read in seconds; no reader could follow it anyway. */
export function tooDeep(text: string): SyntaxProblem[] {
  if (text.length <= deepest) return [];
  for (const { what, find } of limits) {
    const found = find(text);
    if (found === undefined) continue;
    const [start, end] = found;
    return [problem(what, { start, end })];
  }
  if (!mayHaveMany(text)) return [];
  for (const paragraph of paragraphsIn(text)) {
    const found = tooManyMarks(text, paragraph);
    if (found) return [problem(found.what, found.span)];
  }
  return [];
}

function problem(what: string, span: Span): SyntaxProblem {
  return {
    message: `Unexpected ${what}, expected fewer`,
    note: 'The article is left alone; no reader could follow it anyway.',
    span,
  };
}

/** What takes the parser more than a time that grows with the length of the text, and where it begins. */
const limits: readonly {
  readonly what: string;
  readonly find: (text: string) => readonly [start: number, end: number] | undefined;
}[] = [
  { what: `depth of more than ${deepest} quotes and lists inside each other`, find: deepContainers },
  { what: `depth of more than ${deepest} directives inside each other`, find: deepDirectives },
  { what: 'run of more than 2000 asterisks or underscores', find: (text) => spanOf(/[*_]{2001,}/.exec(text)) },
  { what: `more than ${deepest} lengths of runs of backticks`, find: manyRuns },
];

const lines = /[^\r\n]+/g;
const thematicBreak = /^[ \t>]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;

/** Follow the markers of quotes and lists by the columns at which their content begins. */
function deepContainers(text: string): [number, number] | undefined {
  let open: number[] = [];
  for (const { 0: line, index } of text.matchAll(lines)) {
    if (thematicBreak.test(line)) continue;
    const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
    let quotes = 0;
    let isItem = false;
    for (let match = marker.exec(line); match; match = marker.exec(line)) {
      const end = marker.lastIndex;
      const isQuote = match[0].endsWith('>');
      if (isQuote && !isItem) quotes += 1;
      else {
        const column = columnOf(line, end - match[0].trimStart().length);
        if (!isItem) open = open.filter((content) => content <= column);
        open.push(columnOf(line, end) + 1);
        isItem = true;
      }
      if (quotes + open.length > deepest) return [index, index + end];
    }
  }
  return undefined;
}

function columnOf(line: string, at: number): number {
  let column = 0;
  for (let index = 0; index < at; index += 1) column += line[index] === '\t' ? 4 - (column % 4) : 1;
  return column;
}

function deepDirectives(text: string): [number, number] | undefined {
  let open = 0;
  for (const { 0: fence, index, 1: name } of text.matchAll(/^[ \t>]*:{3,}([A-Za-z]?).*$/gm)) {
    open = name === '' ? Math.max(open - 1, 0) : open + 1;
    if (open > deepest) return [index, index + fence.length];
  }
  return undefined;
}

function manyRuns(text: string): [number, number] | undefined {
  const lengths = new Set<number>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    lengths.add(run.length);
    if (lengths.size > deepest) return [index, index + run.length];
  }
  return undefined;
}

function spanOf(match: RegExpExecArray | null): [number, number] | undefined {
  return match ? [match.index, match.index + match[0].length] : undefined;
}
