import type { Nodes, Parents, Root } from 'mdast';
import type { FastParser } from '../../model/fast-parser.ts';
import type { Syntax } from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';
import { frontMatterFence } from '../front-matter/fence.ts';
import { spanOf } from '../node-span.ts';
import type { Marks, ParsedArticle } from '../parse-article.ts';
import { isDoubtful } from './doubts.ts';
import { resourceOf } from './resource-of.ts';

/**
 * Parse the text of an article with a fast parser.
 *
 * Law: what it gives makes the very segments that remark-parse's tree would make.
 *
 * @returns Undefined where remark-parse could read the article in another way, which then has to.
 */
export function parseFast(text: string, syntax: readonly Syntax[], parser: FastParser): ParsedArticle | undefined {
  const tree = fastTree(text, syntax, parser);
  const marks = tree && marksOf(tree, text);
  return marks && { tree, marks };
}

/** What a fast parser makes of the text of an article, in doubt or not; undefined where it cannot read it at all. */
export function fastTree(text: string, syntax: readonly Syntax[], parser: FastParser): Root | undefined {
  if (isBeyond(text, syntax)) return undefined;
  const fence = syntax.includes('frontmatter') ? frontMatterFence(text) : undefined;
  if (fence && fence.open !== fence.close) return undefined;
  const [gfm, directive] = [syntax.includes('gfm'), syntax.includes('directive')];
  try {
    return parser.parse(text, { gfm, frontmatter: fence !== undefined, directive, math: false });
  } catch {
    // Whatever it stumbles over, remark-parse reads.
    return undefined;
  }
}

/** MDX, math, characters that both count or replace differently, and lines that end with CR alone. */
function isBeyond(text: string, syntax: readonly Syntax[]): boolean {
  if (syntax.includes('mdx') || (syntax.includes('math') && text.includes('$'))) return true;
  return /[\0\uFEFF\p{Surrogate}]|\r(?!\n)/u.test(text);
}

/** Find the places that mdast does not tell; undefined where there is any doubt. */
function marksOf(tree: Root, text: string): Marks | undefined {
  const resources: number[] = [];
  const titles: Span[] = [];
  const tabs = tabsThatIndent(text);
  let fenced = 0;
  const waiting: { readonly node: Nodes; readonly parent: Parents | undefined }[] = [{ node: tree, parent: undefined }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent } = next;
    const around = 'children' in node ? node : undefined;
    const children = around?.children ?? [];
    // An address in what a quote holds too many columns in has no place at all.
    if (children.some(({ position }) => position?.end.offset === undefined)) return undefined;
    if (isDoubtful(node, text, parent)) return undefined;
    if (node.type === 'code' && tabs.length > 0) fenced += tabsIn(spanOf(node), tabs, text);
    if (node.type === 'image' || node.type === 'definition' || isInline(node, text)) {
      const found = resourceOf(node, text);
      if (!found) return undefined;
      if (node.type !== 'definition') resources.push(found.start);
      if (found.title) titles.push(found.title);
    }
    for (const child of children) waiting.push({ node: child, parent: around });
  }
  if (fenced < tabs.length) return undefined;
  return {
    resources: resources.toSorted((a, b) => a - b),
    titles: titles.toSorted((a, b) => a.start - b.start),
    attributes: [],
  };
}

function isInline(node: Nodes, text: string): node is Extract<Nodes, { type: 'link' }> {
  return node.type === 'link' && text[spanOf(node).start] === '[';
}

/** Where tabs indent a line, or what follows a marker: both parsers count their columns, not always the same way. */
function tabsThatIndent(text: string): readonly number[] {
  if (!text.includes('\t')) return [];
  const found = text.matchAll(/(?:^|[\r\n])[ >]*(?:(?:[-+*>]|\d+[.)]) *)*\t/g);
  return [...found].map(({ index, 0: match }) => index + match.length - 1);
}

/** How many of the tabs stand in a fenced block, whose lines are only code. */
function tabsIn({ start, end }: Span, tabs: readonly number[], text: string): number {
  return /[`~]/.test(text[start] ?? '') ? tabs.filter((at) => start < at && at < end).length : 0;
}
