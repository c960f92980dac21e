import type { Position } from './span.ts';

/**
 * Tell the line and column of an offset into a text.
 *
 * Lines end at `\n`, `\r\n` or a lone `\r`; the characters of a line end belong to the line they end. A byte order
 * mark takes no column. An offset outside the text counts as its nearest end.
 *
 * @param text The whole text, byte order mark included if the offset counts it.
 * @param offset In UTF-16 units, from 0.
 */
export function positionAt(text: string, offset: number): Position {
  const at = Math.min(offset, text.length);
  let line = 1;
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0;
  for (const lineEnd of text.matchAll(/\r\n?|\n/g)) {
    const next = lineEnd.index + lineEnd[0].length;
    if (next > at) break;
    line += 1;
    lineStart = next;
  }
  return { line, column: Math.max(at - lineStart, 0) + 1 };
}
