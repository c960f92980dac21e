import type { Definition, Image, Link, Nodes } from 'mdast';
import type { Node } from 'unist';
import type { Span } from '../../model/span.ts';
import { spanOf } from '../node-span.ts';
import { definitionAt, resourceAt, type Resource } from './resource-at.ts';

/** A resource and where it begins; for a definition, where its destination does. */
export type FoundResource = Resource & { readonly start: number };

/**
 * Find what micromark's tokens tell of a link, an image or a definition in its own bytes.
 *
 * @returns Undefined where the bytes don't tell it beyond doubt, as in a link whose title goes on behind the mark of a quote.
 */
export function resourceOf(node: Link | Image | Definition, text: string): FoundResource | undefined {
  const own = spanOf(node);
  const found = find(node, own, text);
  const hasTitle = node.title !== undefined && node.title !== null;
  return found?.end === own.end && (found.title !== undefined) === hasTitle ? found : undefined;
}

function find(node: Link | Image | Definition, own: Span, text: string): FoundResource | undefined {
  const start = resourceStarts[node.type](node as never, own, text);
  const found = start === undefined ? undefined : (node.type === 'definition' ? definitionAt : resourceAt)(text, start);
  return found && start !== undefined ? { ...found, start } : undefined;
}

const label = /\[(?:\\[^]|[^[\]\\])*\]:/y;

const resourceStarts = {
  /** Behind the bracket that the last child leaves. */
  link: (node: Link, own: Span, text: string): number | undefined => {
    const last: Node | undefined = node.children.at(-1);
    const bracket = last ? spanOf(last).end : own.start + 1;
    return text[bracket] === ']' ? bracket + 1 : undefined;
  },
  /** An image has no children; one whose alt text holds what might be another resource is left to micromark. */
  image: (_: Image, own: Span, text: string): number | undefined => {
    const at = text.indexOf('](', own.start);
    const next = text.indexOf('](', at + 1);
    return at >= 0 && (next < 0 || next >= own.end) ? at + 1 : undefined;
  },
  definition: (_: Definition, own: Span, text: string): number | undefined => {
    label.lastIndex = own.start;
    return label.test(text) ? label.lastIndex : undefined;
  },
} satisfies Partial<Record<Nodes['type'], unknown>>;
