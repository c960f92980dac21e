import { textWidth } from '../model/text-width.ts';

/**
 * Line the columns of a table up again.
 *
 * A column gets as wide as its widest cell needs, with the white space around it that the source had at the least.
 *
 * @param before Cells of the source, white space included; the second row is the row of dashes.
 * @param after The same cells, translated; white space at their ends does not count.
 */
export function lineUp(before: readonly (readonly string[])[], after: readonly (readonly string[])[]): string[][] {
  const columns = before[0]?.map((_, column) => columnOf(before, after, column)) ?? [];
  return after.map((row, index) =>
    row.map((cell, column) => {
      const { width, align } = columns[column] ?? { width: 0, align: 'left' };
      const source = before[index]?.[column] ?? '';
      return index === 1 ? dashes(source, width) : fill(cell.trim(), source, width, align);
    }),
  );
}

interface Column {
  /** Columns on screen between the pipes. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

function columnOf(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
  column: number,
): Column {
  const cells = (rows: readonly (readonly string[])[]): string[] =>
    rows.flatMap((row, index) => (index === 1 ? [] : [(row[column] ?? '').trim()]));
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => textWidth(text)));
  const marks = (before[1]?.[column] ?? '').trim();
  const align = marks.endsWith(':') ? (marks.startsWith(':') ? 'center' : 'right') : 'left';
  // The side that a text is pushed to shows how much space the author leaves.
  const spaces = before.flatMap((row, index) => {
    const cell = row[column] ?? '';
    if (index === 1 || cell.trim() === '') return [];
    const sides = [leadingOf(cell), trailingOf(cell)];
    return [align === 'left' ? (sides[0] ?? 0) : align === 'right' ? (sides[1] ?? 0) : Math.min(...sides)];
  });
  return { width: Math.max(widest(cells(after)) + 2 * Math.min(...spaces, 1), 3), align };
}

function leadingOf(cell: string): number {
  return cell.length - cell.trimStart().length;
}

function trailingOf(cell: string): number {
  return cell.length - cell.trimEnd().length;
}

function dashes(source: string, width: number): string {
  const [, before = '', left = '', right = '', behind = ''] = /^([ \t]*)(:?)-*(:?)([ \t]*)$/.exec(source) ?? [];
  const room = width - before.length - left.length - right.length - behind.length;
  return before + left + '-'.repeat(Math.max(room, 1)) + right + behind;
}

function fill(text: string, source: string, width: number, align: Column['align']): string {
  const leading = leadingOf(source);
  const trailing = trailingOf(source);
  const room = width - textWidth(text);
  // An empty cell tells nothing of where its text would stand.
  const least = source.trim() === '' ? Math.min(1, room) : Math.min(leading, room);
  const before =
    align === 'left'
      ? Math.min(least, 1)
      : align === 'right'
        ? room - Math.min(trailing, 1, room)
        : Math.floor(room / 2);
  return ' '.repeat(Math.max(before, 0)) + text + ' '.repeat(Math.max(room - before, 0));
}
