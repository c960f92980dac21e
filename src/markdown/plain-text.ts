import type { Nodes } from 'mdast';
import type { SegmentedArticle } from '../model/segment.ts';
import { createProcessor, memoizeBySyntax } from './processor.ts';
import { spanOf, visitNodes } from './node-span.ts';
import { tooManyMarks } from './too-many-marks.ts';

const processorFor = memoizeBySyntax((syntax) => createProcessor(syntax));

/**
 * Tell the text of inline Markdown as a heading's anchor is made of it: code and math count, tags, pictures and notes do
 * not.
 *
 * @param markdown A value, or what stands in the article; numbered references need no definition.
 */
export function plainText(
  markdown: string,
  { syntax, definitions }: Pick<SegmentedArticle, 'syntax' | 'definitions'>,
): string {
  if (!/[\\`*_~[\]<>&$:{\n\r]/.test(markdown) || tooManyMarks(markdown)) return markdown.trim();
  const start = '# ';
  const line = start + markdown.trim().replaceAll(/\s*[\r\n]+\s*/g, ' ');
  const labels = new Set([...definitions, ...[...line.matchAll(/\]\[(\d+)\]/g)].map((match) => match[1] ?? '')]);
  const text = [line, '', ...[...labels].map((label) => `[${label}]: #`)].join('\n');
  // Components are tags here, which are left out; what is no MDX could not be read with it.
  const tree = processorFor(syntax.filter((one) => one !== 'mdx' && one !== 'frontmatter')).parse(text);
  let plain = '';
  const [heading] = tree.children;
  if (!heading) return '';
  visitNodes(heading, (child) => {
    const node = child as Nodes;
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'inlineMath') plain += node.value;
    // Most often a time, as in `10:30`, or an emoji.
    else if (node.type === 'textDirective' && node.children.length === 0) {
      const span = spanOf(node);
      plain += text.slice(span.start, span.end);
    }
    return undefined;
  });
  return plain;
}
