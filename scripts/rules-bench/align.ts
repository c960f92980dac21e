import { segment, type SegmentOptions } from '../../src/markdown/segment.ts';
import type { Segment, SegmentedArticle } from '../../src/model/segment.ts';

/** How articles are read. */
export const segmentOptions: SegmentOptions = {
  syntax: ['gfm', 'frontmatter', 'directive'],
  frontMatter: { fields: ['title', 'description', 'summary'], localesField: 'locales', sourceLocale: 'nl' },
};

/**
 * Read what each segment of an article says in a published translation, in the order of its segments.
 *
 * @returns Undefined where the two are not built alike: then nobody can tell which text belongs to which.
 */
export function align(source: string, translation: string): string[] | undefined {
  const [from, to] = [segment(source, segmentOptions), segment(translation, segmentOptions)];
  if (from.problems.length > 0 || from.segments.length !== to.segments.length) return undefined;
  const isAlike = from.segments.every(
    (one, index) => one.kind === to.segments[index]?.kind && one.path.length === to.segments[index].path.length,
  );
  return isAlike ? to.segments.map((one, index) => translated(one, to, from.segments[index])) : undefined;
}

/** A value with the numbers that its links have in the source; a link that the source lacks gets its own address. */
function translated({ value, destinations }: Segment, { text }: SegmentedArticle, source: Segment | undefined): string {
  const left = [...(source?.destinations ?? [])];
  const labels = new Map<string, string>();
  for (const { label, url, span } of destinations) {
    const at = left.findIndex((one) => one.url === url);
    const [same] = at >= 0 ? left.splice(at, 1) : [];
    labels.set(`[${label}]`, same ? `[${same.label}]` : text.slice(span.start, span.end));
  }
  return value.replaceAll(/(?<=\])\[\d+\]/g, (label) => labels.get(label) ?? label);
}
