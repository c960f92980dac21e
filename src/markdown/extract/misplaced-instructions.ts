import type { Nodes } from 'mdast';
import type { Remark } from '../../model/segment.ts';
import { spanOf, visitNodes } from '../node-span.ts';
import { parseInstruction } from './instructions.ts';

const comment = /<!--\s*i18n\s*:[^]*?-->/gi;

/**
 * Find the comments to translators that stand inside a block, where they have no effect: they hold for the block that
 * follows them.
 *
 * @param text The article.
 * @param block A block that is no such comment itself.
 */
export function misplacedInstructions(text: string, block: Nodes): Remark[] {
  const { start, end } = spanOf(block);
  const found: Remark[] = [];
  if (!/i18n/i.test(text.slice(start, end))) return found;
  visitNodes(block, (node) => {
    const own = spanOf(node);
    if (node.type === 'html') {
      for (const match of text.slice(own.start, own.end).matchAll(comment)) {
        const at = own.start + match.index;
        found.push({ ...misplaced, span: { start: at, end: at + match[0].length } });
      }
    } else if (node.type === 'mdxTextExpression' && parseInstruction(text.slice(own.start, own.end))) {
      found.push({ ...misplaced, span: own });
    }
    return undefined;
  });
  return found;
}

const misplaced: Omit<Remark, 'span'> = {
  type: 'comment',
  message: 'Unexpected comment to translators inside a block, expected it on a line of its own',
  note: 'Here it has no effect: it holds for the block that follows it. Put it above the block, with an empty line before and after it.',
};
