import type { Table } from 'mdast';
import type { LinedUpTable } from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';
import { textWidth } from '../../model/text-width.ts';
import { spanOf } from '../node-span.ts';

/** Tell whether the author lined up the columns of a table: every cell of a column takes as many columns on screen. */
export function linedUp(table: Table, text: string): LinedUpTable | undefined {
  const span = spanOf(table);
  const rows = table.children.map((row) =>
    row.children.map((cell, index): Span => {
      const { start, end } = spanOf(cell);
      const closed = index === row.children.length - 1 && /\|[ \t]*$/.test(text.slice(start, end)) && end > start + 1;
      return { start: text[start] === '|' ? start + 1 : start, end: closed ? text.lastIndexOf('|', end - 1) : end };
    }),
  );
  const dashes = dashRow(table, text);
  const [head] = rows;
  if (!head || !dashes) return undefined;
  const all = [head, dashes, ...rows.slice(1)];
  const widths = head.map((cell) => textWidth(text.slice(cell.start, cell.end)));
  const even = all.every(
    (row) =>
      row.length === head.length &&
      row.every((cell, column) => textWidth(text.slice(cell.start, cell.end)) === widths[column]),
  );
  // A cell that ends its line without a pipe has no padding to tell by.
  const closed = all.every((row) => text[row.at(-1)?.end ?? 0] === '|');
  // Cells of different lengths that take the same room were filled up on purpose.
  const filled = head.some((_, column) => new Set(rows.map((row) => cellWidth(row[column], text))).size > 1);
  return even && closed && filled && widths.every((width) => width > 0) ? { span, rows: all } : undefined;
}

function cellWidth(cell: Span | undefined, text: string): number {
  return cell ? textWidth(text.slice(cell.start, cell.end).trim()) : 0;
}

/** The cells of the row of dashes, which mdast leaves out. */
function dashRow(table: Table, text: string): Span[] | undefined {
  const [head, next] = table.children;
  if (!head) return undefined;
  const from = spanOf(head).end;
  const to = next ? spanOf(next).start : spanOf(table).end;
  const line = /[ \t>]*(\|?[ \t]*:?-[-:| \t]*)/.exec(text.slice(from, to));
  if (!line?.[1]) return undefined;
  const start = from + line.index + line[0].length - line[1].length;
  const cells: Span[] = [];
  let at = line[1].startsWith('|') ? 1 : 0;
  for (let pipe = line[1].indexOf('|', at); pipe >= 0; pipe = line[1].indexOf('|', at)) {
    cells.push({ start: start + at, end: start + pipe });
    at = pipe + 1;
  }
  return cells;
}
