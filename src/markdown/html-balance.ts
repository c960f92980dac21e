import type { Span } from '../model/span.ts';
import { voidElements } from './void-elements.ts';

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
}

/**
 * Find the tags in a value that have no partner, and that the source does not leave open in the same way: in the page
 * they would swallow what follows, or close what they did not open.
 *
 * @param html Spans of the tags in the value.
 * @param sourceHtml Spans of the tags in the source value; asked for where it matters.
 * @returns Offsets at which such a tag begins.
 */
export function unbalancedTags(
  html: readonly Span[],
  value: string,
  sourceValue: string,
  sourceHtml: () => readonly Span[],
): number[] {
  const lonely = withoutPartner(tagsOf(html, value));
  if (lonely.length === 0) return [];
  const allowed = withoutPartner(tagsOf(sourceHtml(), sourceValue)).map((tag) => `${tag.closing}${tag.name}`);
  return lonely.flatMap((tag) => {
    const at = allowed.indexOf(`${tag.closing}${tag.name}`);
    if (at < 0) return [tag.start];
    allowed.splice(at, 1);
    return [];
  });
}

function tagsOf(html: readonly Span[], value: string): Tag[] {
  return html.flatMap(({ start, end }) => {
    const tag = /^<(\/?)([A-Za-z][\w-]*)[^]*?(\/?)>$/.exec(value.slice(start, end));
    const name = tag?.[2]?.toLowerCase() ?? '';
    return tag && !voidElements.has(name) && tag[3] === '' ? [{ name, closing: tag[1] === '/', start }] : [];
  });
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
