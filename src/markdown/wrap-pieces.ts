import type { Wrapping } from '../model/segment.ts';
import { misreads, type LineStart } from './line-starts.ts';

/** A part of a line; only the spaces of a breakable one may become line breaks. */
export interface Piece {
  readonly text: string;
  readonly breakable: boolean;
}

/** What surrounds the line that is to be broken. */
export interface Surroundings {
  /** Columns taken before the text on the first line. */
  readonly column: number;
  /** Columns taken before the text on further lines. */
  readonly indent: number;
  /** How the first line begins, and how further ones do. */
  readonly first: LineStart;
  readonly next: LineStart;
}

/**
 * Break a line as its source was broken.
 *
 * A break is never made where either line would read as a block: no escape is ever needed for it.
 */
export function wrapPieces(pieces: readonly Piece[], wrapping: Wrapping, around: Surroundings): string[] {
  const text = pieces.map((piece) => piece.text).join('');
  if (wrapping.style === 'none') return [text];
  const lines: string[] = [];
  let start = 0;
  let candidate = -1;
  const tooLong = (end: number): boolean =>
    wrapping.style === 'width' && end - start > wrapping.width - (lines.length === 0 ? around.column : around.indent);
  const breakAt = (space: number): void => {
    lines.push(text.slice(start, space));
    start = space + 1;
    candidate = -1;
  };
  for (const space of breakableSpaces(pieces)) {
    if (!mayBreak(text, space) || misreads(text.slice(space + 1), around.next)) continue;
    if (tooLong(space) && candidate > start) breakAt(candidate);
    if (misreads(text.slice(start, space), lines.length === 0 ? around.first : around.next)) continue;
    if (wrapping.style === 'width') candidate = space;
    else if (endsSentence(text, space)) breakAt(space);
  }
  if (tooLong(text.length) && candidate > start) breakAt(candidate);
  lines.push(text.slice(start));
  return lines;
}

/** White space or a backslash before the break would make it a hard one. */
function mayBreak(text: string, space: number): boolean {
  return /\S/.test(text[space + 1] ?? '') && !/[\s\\]/.test(text[space - 1] ?? ' ');
}

function* breakableSpaces(pieces: readonly Piece[]): Generator<number> {
  let offset = 0;
  for (const { text, breakable } of pieces) {
    if (breakable) for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) yield offset + at;
    offset += text.length;
  }
}

/** Titles and shortenings after which a full stop ends no sentence, in the languages we know best. */
const shortenings =
  /(?:^|[\s(„“"'])(?:\p{L}|dr|drs|prof|ing|ir|mr|mrs|ms|st|nr|no|ca|bijv|bv|enz|o\.a|z\.o\.z|d\.w\.z|z\.B|u\.a|d\.h|bzw|usw|vgl|evtl|e\.g|i\.e|vs|approx|fig|blz|\d+)\.$/iu;

function endsSentence(text: string, space: number): boolean {
  const before = text.slice(Math.max(0, space - 40), space);
  if (!/[.!?…][)"'”’»*_]*$/.test(before) || shortenings.test(before)) return false;
  return /^["'“„‘(«[*_]*[\p{Lu}\d]/u.test(text.slice(space + 1, space + 10));
}
