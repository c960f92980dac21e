import type { Node, Parent } from 'unist';
import type { Span } from '../model/span.ts';

/** The span of a node in the text it was parsed from. */
export function spanOf(node: Node): Span {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) throw new TypeError(`Expected a position on node \`${node.type}\``);
  return { start, end };
}

/** The span from a parent's first child to its last, or undefined for a parent without children. */
export function contentSpan(node: Parent): Span | undefined {
  const first = node.children[0];
  const last = node.children.at(-1);
  return first && last && { start: spanOf(first).start, end: spanOf(last).end };
}

/** Visit a node and everything in it, parents first, in document order; as deep as it goes. */
export function visitNodes(node: Node, visitor: (node: Node) => undefined | 'skip'): void {
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (visitor(next) === 'skip' || !('children' in next)) continue;
    const { children } = next as Parent;
    for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at] as Node);
  }
}
