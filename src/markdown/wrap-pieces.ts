import type { Wrapping } from '../model/segment.ts';
import { misreadAt, type LineStart } from './line-starts.ts';

/** A part of a line; only the spaces of a breakable one may become line breaks. */
export interface Piece {
  readonly text: string;
  readonly breakable: boolean;
}

/**
 * Break a line as its source was broken.
 *
 * A line never ends where the next would begin with something that reads as a block: no escape is ever needed for it.
 *
 * @param column Columns taken before the text on the first line.
 * @param indent Columns taken before the text on further lines.
 * @param next How a further line begins.
 */
export function wrapPieces(
  pieces: readonly Piece[],
  wrapping: Wrapping,
  column: number,
  indent: number,
  next: LineStart,
): string[] {
  const text = pieces.map((piece) => piece.text).join('');
  if (wrapping.style === 'none') return [text];
  const lines: string[] = [];
  let start = 0;
  let candidate = -1;
  for (const space of breakableSpaces(pieces)) {
    if (!mayBreak(text, space) || misreadAt(text.slice(space + 1), next) >= 0) continue;
    if (wrapping.style === 'sentence') {
      if (!endsSentence(text, space)) continue;
      lines.push(text.slice(start, space));
      start = space + 1;
      continue;
    }
    const room = wrapping.width - (lines.length === 0 ? column : indent);
    if (space - start > room && candidate > start) {
      lines.push(text.slice(start, candidate));
      start = candidate + 1;
    }
    candidate = space;
  }
  if (wrapping.style === 'width') {
    const room = wrapping.width - (lines.length === 0 ? column : indent);
    if (text.length - start > room && candidate > start) {
      lines.push(text.slice(start, candidate));
      start = candidate + 1;
    }
  }
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
