import type { SegmentedArticle, SyntaxProblem } from '../model/segment.ts';

const opening = /(?<=^|[\r\n])<{7} [^\r\n]*/g;
const rest = /[\r\n]={7}[\r\n][^]*?[\r\n]>{7} /;

/**
 * Find a conflict that a merge left in the prose of an article. What stands in code is an example.
 *
 * @returns The problem, or undefined where there is none.
 */
export function unmergedArticle({ text, segments }: SegmentedArticle): SyntaxProblem | undefined {
  // Nearly always there is none, and to look for the marker alone is quick.
  if (!text.includes('<<<<<<< ')) return undefined;
  for (const { index, 0: line } of text.matchAll(opening)) {
    const isProse = segments.some(({ span }) => span.start <= index && index < span.end);
    if (!isProse || !rest.test(text.slice(index))) continue;
    return {
      message: 'Unexpected conflict marker `<<<<<<<`, expected an article that is merged',
      note: 'A merge left both sides here: keep what is right of each, and remove the lines with markers. Until then the article is left alone.',
      span: { start: index, end: index + line.length },
    };
  }
  return undefined;
}
