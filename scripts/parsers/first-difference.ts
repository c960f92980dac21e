import { isDeepStrictEqual } from 'node:util';
import type { Node, Parent } from 'unist';
import { spanOf } from '../../src/markdown/node-span.ts';

/** What two trees of one text differ in first, in document order; undefined when they are the same to their last offset. */
export function firstDifference(expected: Node, actual: Node): string | undefined {
  const place = spanOf(expected);
  const where = `${expected.type} at ${place.start}`;
  if (expected.type !== actual.type) return `${where}: Unexpected ${actual.type}`;
  if (!actual.position) return `${where}: Unexpected ${actual.type} without a place`;
  const own = spanOf(actual);
  // The end of the whole is no place of a segment.
  if (expected.type !== 'root' && !isDeepStrictEqual(place, own))
    return `${where}: Unexpected place ${own.start}–${own.end}, expected ${place.start}–${place.end}`;
  const name = differingField(expected, actual);
  if (name !== undefined) return `${where}: Unexpected \`${name}\``;
  const [before, after] = [expected, actual].map((node) => ('children' in node ? (node as Parent).children : []));
  for (const [index, child] of (before ?? []).entries()) {
    const other = after?.[index];
    if (!other) return `${where}: Unexpected end, expected ${child.type}`;
    const found = firstDifference(child, other);
    if (found !== undefined) return found;
  }
  const surplus = after?.[before?.length ?? 0];
  return surplus && `${where}: Unexpected ${surplus.type}, expected no more`;
}

/** The first field of a node that differs, the plugin's own `data`, children and places apart. */
function differingField(expected: Node, actual: Node): string | undefined {
  const [one, other] = [expected, actual].map((node) => new Map<string, unknown>(Object.entries(node)));
  const names = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]);
  for (const name of ['type', 'children', 'position', 'data']) names.delete(name);
  return [...names].find((name) => !isDeepStrictEqual(one?.get(name) ?? undefined, other?.get(name) ?? undefined));
}
