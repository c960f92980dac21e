import type { SegmentedArticle } from '../model/segment.ts';
import { visitNodes } from './node-span.ts';
import { readArticle } from './read-article.ts';

/** What a label stands for that an article defines. */
export interface DefinedTarget {
  /** The label as written. */
  readonly label: string;
  readonly url: string;
  readonly title?: string;
}

/** Read the definitions of an article: label, white space and case folded → what it stands for; the first one counts. */
export function definitionsOf({ text, syntax, definitions }: SegmentedArticle): Map<string, DefinedTarget> {
  const found = new Map<string, DefinedTarget>();
  if (definitions.length === 0) return found;
  visitNodes(readArticle(text, syntax).tree, (node) => {
    if (node.type !== 'definition') return undefined;
    const { identifier, label, url, title } = node as unknown as Record<
      'identifier' | 'label' | 'url' | 'title',
      string | null
    >;
    const name = (identifier ?? '').toUpperCase();
    if (!found.has(name))
      found.set(name, { label: label ?? identifier ?? '', url: url ?? '', ...(title !== null && { title }) });
    return undefined;
  });
  return found;
}
