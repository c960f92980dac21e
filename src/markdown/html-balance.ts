import type { PhrasingContent } from 'mdast';
import type { SegmentedArticle } from '../model/segment.ts';
import { spanOf, visitNodes } from './node-span.ts';
import { parseValue } from './parse-value.ts';

const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
}

/**
 * Find the tags in a value that have no partner, and that the source does not leave open in the same way: in the page
 * they would swallow what follows, or close what they did not open.
 *
 * @returns Offsets in the line at which such a tag begins.
 */
export function unbalancedTags(
  nodes: readonly PhrasingContent[],
  line: string,
  sourceValue: string,
  article: SegmentedArticle,
): number[] {
  if (!line.includes('<')) return [];
  const lonely = withoutPartner(tagsOf(nodes));
  if (lonely.length === 0) return [];
  const source = parseValue(sourceValue, article.syntax, article);
  const sourceNodes = source.children.flatMap((node) => ('children' in node ? (node.children as PhrasingContent[]) : []));
  const allowed = withoutPartner(tagsOf(sourceNodes)).map((tag) => `${tag.closing}${tag.name}`);
  return lonely.flatMap((tag) => {
    const at = allowed.indexOf(`${tag.closing}${tag.name}`);
    if (at < 0) return [tag.start];
    allowed.splice(at, 1);
    return [];
  });
}

function tagsOf(nodes: readonly PhrasingContent[]): Tag[] {
  const tags: Tag[] = [];
  for (const node of nodes) {
    visitNodes(node, (child) => {
      if (child.type !== 'html') return undefined;
      const { value } = child as unknown as { value: string };
      const tag = /^<(\/?)([A-Za-z][\w-]*)[^]*?(\/?)>$/.exec(value);
      const name = tag?.[2]?.toLowerCase() ?? '';
      if (tag && !voidElements.has(name) && tag[3] === '') {
        tags.push({ name, closing: tag[1] === '/', start: spanOf(child).start });
      }
      return undefined;
    });
  }
  return tags;
}

function withoutPartner(tags: readonly Tag[]): Tag[] {
  const open: Tag[] = [];
  const lonely: Tag[] = [];
  for (const tag of tags) {
    if (!tag.closing) open.push(tag);
    else {
      const at = open.findLastIndex((one) => one.name === tag.name);
      if (at < 0) lonely.push(tag);
      else open.splice(at, 1);
    }
  }
  return [...open, ...lonely];
}
