import { parseFast } from '../../src/markdown/fast/parse-fast.ts';
import { segment, type SegmentOptions } from '../../src/markdown/segment.ts';
import { tooDeep } from '../../src/markdown/too-deep.ts';
import type { FastParser } from '../../src/model/fast-parser.ts';

/** How a text is read: by remark-parse alone, alike by both parsers, or, which must not be, in two ways. */
export type Reading = 'slow' | 'alike' | 'different';

/** Read a text with both parsers, where the fast one is used for it, and compare all that they give. */
export function compareReadings(text: string, options: SegmentOptions, parser: FastParser): Reading {
  const bare = text.replace(/^\uFEFF/, '');
  if (tooDeep(bare).length > 0 || !parseFast(bare, options.syntax, parser)) return 'slow';
  const fast = JSON.stringify(segment(text, { ...options, parser }));
  return fast === JSON.stringify(segment(text, options)) ? 'alike' : 'different';
}

/** Take away lines, then characters, as long as what is left is still read in two ways. */
export function shrinkDifference(text: string, options: SegmentOptions, parser: FastParser): string {
  const differs = (one: string): boolean => compareReadings(one, options, parser) === 'different';
  const byLine = shrinkParts(text.split(/(?<=\n)/), (parts) => differs(parts.join(''))).join('');
  return shrinkParts(Array.from(byLine), (parts) => differs(parts.join(''))).join('');
}

function shrinkParts(parts: readonly string[], holds: (parts: readonly string[]) => boolean): readonly string[] {
  let left = parts;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length;) {
      const fewer = left.toSpliced(at, size);
      if (fewer.length < left.length && holds(fewer)) left = fewer;
      else at += size;
    }
  }
  return left;
}
