import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { frontMatterFence } from '../../src/markdown/front-matter/fence.ts';
import type { Syntax } from '../../src/model/segment.ts';

/**
 * Parse the text of an article (without byte order mark) with satteri, or tell that it can't be: MDX, a front matter that is
 * fenced in another way than its own, and a second byte order mark, which it would not count. Offsets are UTF-16, as ours.
 */
export function satteriTree(text: string, syntax: readonly Syntax[]): Root | undefined {
  if (syntax.includes('mdx') || text.startsWith('\uFEFF')) return undefined;
  const fence = syntax.includes('frontmatter') ? frontMatterFence(text) : undefined;
  if (fence && !(fence.type === 'yaml' && fence.open === '---' && fence.close === '---')) return undefined;
  const features = {
    gfm: syntax.includes('gfm'),
    frontmatter: fence !== undefined,
    directive: syntax.includes('directive'),
    math: syntax.includes('math'),
    headingAttributes: false,
    smartPunctuation: false,
  };
  return markdownToMdast(text, { features }) as Root;
}
