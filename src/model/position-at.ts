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
  const starts = lineStartsOf(text);
  let low = 0;
  for (let high = starts.length; high - low > 1;) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: Math.max(at - (starts[low] ?? 0), 0) + 1 };
}

interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Whoever asks for one place in a text asks for more, in it and in another beside it: lines are counted once. */
const recent: Lines[] = [];
const mostRecent = 4;

function lineStartsOf(text: string): readonly number[] {
  const known = recent.find((one) => one.text === text);
  if (known) return known.starts;
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const lineEnd of text.matchAll(/\r\n?|\n/g)) starts.push(lineEnd.index + lineEnd[0].length);
  recent.unshift({ text, starts });
  recent.length = Math.min(recent.length, mostRecent);
  return starts;
}
