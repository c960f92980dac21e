import { once } from '../model/once.ts';
import type { FilePlace } from '../model/problem.ts';
import { textWidth } from '../model/text-width.ts';
import { isPlainLine } from './is-plain-line.ts';
import type { Paint } from './paint.ts';
import { showUnseen } from './show-unseen.ts';

/** How many columns of a line are shown, and how many of those before the caret; a catalog has a paragraph on a line. */
const widest = 100;
const before = 32;

const graphemes = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/**
 * Draw the line that a place is in, with carets under the place.
 *
 * Columns are counted as a terminal shows them: wide characters as two, a tab as two spaces, and what cannot be seen by its
 * number. Of a long line, the part around the place is shown; of a place of several lines, the first.
 *
 * @param lines Those of the whole file, see `linesOf`.
 * @returns Lines without line ends; none where there is nothing to see: a place outside the text, or a blank line.
 */
export function codeFrame(lines: readonly string[], place: FilePlace, paint: Paint): string[] {
  const line = lines[place.line - 1];
  if (line === undefined || !/\S/.test(line)) return [];
  const start = Math.min(place.column - 1, line.length);
  const isOneLine = place.endLine === undefined || place.endLine === place.line;
  const end = Math.max(start + 1, isOneLine ? (place.endColumn ?? start + 2) - 1 : line.length);
  const { text, from, to, space, marked } = plainView(line, start, end) ?? viewOf(line, start, end);
  const cutLeft = from > 0 ? '…' : '';
  const cutRight = to < line.length ? '…' : '';
  const number = String(place.line);
  const gutter = ' '.repeat(Math.max(number.length, 4));
  const bar = paint('dim', '│');
  return [
    `${paint('dim', number.padStart(4))} ${bar} ${cutLeft}${text}${cutRight}`,
    `${gutter} ${bar} ${' '.repeat(cutLeft.length + space)}${paint('red', '^'.repeat(Math.max(1, marked)))}`,
  ];
}

/** The part of a line that is shown. */
interface View {
  readonly text: string;
  /** The UTF-16 units of the line that it shows. */
  readonly from: number;
  readonly to: number;
  /** Columns before the carets, and under which they stand. */
  readonly space: number;
  readonly marked: number;
}

/** What `viewOf` gives, by counting alone, since nearly every line is plain; undefined where this one is not. */
function plainView(line: string, start: number, end: number): View | undefined {
  const first = Math.max(0, start - widest);
  const last = Math.min(line.length, Math.min(end, start + widest) + widest);
  if (!isPlainLine(line.slice(first, last))) return undefined;
  const least = Math.max(first, start - before);
  const to = Math.min(last, least + widest);
  const from = Math.max(first, to - widest);
  return {
    text: line.slice(from, to),
    from,
    to,
    space: start - from,
    marked: Math.min(to, end) - start,
  };
}

function viewOf(line: string, start: number, end: number): View {
  const cells = cellsOf(line, start - widest, Math.min(end, start + widest) + widest);
  const first = cells.findIndex((cell) => cell.to > start);
  const at = first < 0 ? cells.length : first;
  const { from, to } = windowOf(cells, at);
  const shown = cells.slice(from, to);
  return {
    text: shown.map((cell) => cell.text).join(''),
    from: shown[0]?.from ?? 0,
    to: shown.at(-1)?.to ?? line.length,
    space: widthOf(cells.slice(from, at)),
    marked: widthOf(shown.filter((cell) => cell.to > start && cell.from < end)),
  };
}

/** What takes a place in a terminal, and the UTF-16 units of the line that it shows. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

function cellsOf(line: string, from: number, to: number): Cell[] {
  const start = from <= 0 ? 0 : isSecondHalf(line, from) ? from - 1 : from;
  const end = isSecondHalf(line, to) ? to + 1 : to;
  return [...graphemes().segment(line.slice(start, end))].map(({ segment, index }) => {
    const text = showUnseen(segment);
    return { text, width: textWidth(text), from: start + index, to: start + index + segment.length };
  });
}

function isSecondHalf(line: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(line.charAt(at)) && /[\uD800-\uDBFF]/.test(line.charAt(at - 1));
}

/** The cells that fit: all, or those around the one that the caret is under. */
function windowOf(cells: readonly Cell[], at: number): { from: number; to: number } {
  let from = at;
  let room = before;
  const take = (cell: Cell | undefined): boolean => {
    if (!cell || room < cell.width) return false;
    room -= cell.width;
    return true;
  };
  while (take(cells[from - 1])) from -= 1;
  room = widest - widthOf(cells.slice(from, at));
  let to = at;
  while (take(cells[to])) to += 1;
  // What is left over at the end of the line goes to its beginning.
  while (take(cells[from - 1])) from -= 1;
  return { from, to };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** The lines of a text, as `positionAt` counts them. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
}
