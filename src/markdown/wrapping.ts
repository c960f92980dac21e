import type { Wrapping } from '../model/segment.ts';

const sentenceEnd = /[.!?…:][)"'”’»]*$/;
const sentenceInside = /[.!?…][)"'”’»]*\s+["'“„‘(«]*\p{Lu}/u;

/** Lines shorter than this were not broken because they were full. */
const narrowest = 50;

/**
 * Tell how a paragraph was broken into lines.
 *
 * @param lines Its lines, prefixes included, line ends not.
 * @param usual The width that the article is usually wrapped at, 0 for none.
 */
export function wrappingOf(lines: readonly string[], usual: number): Wrapping {
  if (lines.length < 2) return { style: 'none' };
  const last = lines.length - 1;
  const bySentence =
    lines.every((line) => !sentenceInside.test(line)) && lines.slice(0, last).every((line) => sentenceEnd.test(line));
  if (bySentence) return { style: 'sentence' };
  const own = Math.max(...lines.map((line) => line.length));
  if (fits(lines, usual)) return { style: 'width', width: usual };
  return own < narrowest ? { style: 'none' } : { style: 'width', width: own };
}

/**
 * Tell whether a line was broken since it was full: it could not have held the first word of the next one.
 *
 * @param lines The lines of a paragraph.
 */
export function isFull(lines: readonly string[], index: number): boolean {
  const width = Math.max(narrowest, ...lines.map((line) => line.length));
  return fits(lines.slice(index, index + 2), width);
}

/** The width that most wrapped paragraphs keep to: the 80th percentile of their longest lines, 0 for none. */
export function usualWidth(paragraphs: readonly (readonly string[])[]): number {
  const widths = paragraphs
    .filter((lines) => lines.length > 1 && wrappingOf(lines, 0).style === 'width')
    .map((lines) => Math.max(...lines.map((line) => line.length)))
    .toSorted((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.8)] ?? 0;
}

/** A paragraph keeps to a width when no line is longer, and none could have held the next line's first word. */
function fits(lines: readonly string[], width: number): boolean {
  return lines.every((line, index) => {
    const next = lines[index + 1];
    if (line.length > width) return false;
    if (next === undefined) return true;
    const word = /^[\s>]*(\S+)/.exec(next)?.[1] ?? '';
    return line.length + 1 + word.length > width;
  });
}
