import { parseFast } from '../../src/markdown/fast/parse-fast.ts';
import { segment, type SegmentOptions } from '../../src/markdown/segment.ts';
import type { SegmentedArticle } from '../../src/model/segment.ts';
import { loadFastParser } from '../../src/project/load-fast-parser.ts';

const parser = await loadFastParser(process.cwd());

/**
 * What the parsers make of a text: remark-parse, and satteri where it is used. One reading where both make the same, so
 * that a law is held to every reading at the price of one.
 */
export function readings(text: string, options: SegmentOptions): SegmentedArticle[] {
  const slow = segment(text, options);
  if (!isReadFast(text, options)) return [slow];
  const fast = segment(text, { ...options, parser });
  return JSON.stringify(fast) === JSON.stringify(slow) ? [slow] : [slow, fast];
}

/** Tell whether satteri is used for a text; all others are remark-parse's, whatever the parser. */
function isReadFast(text: string, { syntax }: SegmentOptions): boolean {
  return parseFast(text.replace(/^\uFEFF/, ''), syntax, parser) !== undefined;
}
