import { isMap, parseDocument } from 'yaml';

/** What stands around the front matter of an article, and how it is written. */
export interface Fence {
  readonly type: 'yaml' | 'toml' | 'json';
  readonly open: string;
  readonly close: string;
}

/** All fences that site generators know: `...` is Jekyll's and Pandoc's, JSON is Hugo's. */
const fences: readonly Fence[] = [
  { type: 'yaml', open: '---', close: '---' },
  { type: 'yaml', open: '---', close: '...' },
  { type: 'toml', open: '+++', close: '+++' },
  { type: 'json', open: '{', close: '}' },
];

const lineEnd = /\r\n|\n|\r/g;

/**
 * Tell how the front matter of an article is fenced; undefined where it has none.
 *
 * A text that begins with a thematic break has none: what follows is no map, or nothing closes it. (The parser must not
 * even try then: once its construct for front matter has failed, micromark reads no list or quote in the whole document.)
 *
 * @param text The text after the byte order mark.
 */
export function frontMatterFence(text: string): Fence | undefined {
  const lines = text.matchAll(lineEnd);
  const first = lines.next().value;
  const opening = text.slice(0, first?.index).replace(/(?<![ \t])[ \t]+$/, '');
  const known = fences.filter((fence) => fence.open === opening);
  if (!first || known.length === 0) return undefined;
  const from = first.index + first[0].length;
  let start = from;
  for (;;) {
    const next = lines.next().value;
    const line = text.slice(start, next?.index).replace(/(?<![ \t])[ \t]+$/, '');
    const fence = known.find((one) => one.close === line);
    if (fence) return holds(fence, text.slice(from, start)) ? fence : undefined;
    if (!next) return undefined;
    start = next.index + next[0].length;
  }
}

/** Tell whether what stands between fences is what they promise, or was meant to be. */
function holds({ type }: Fence, inner: string): boolean {
  if (type === 'toml') return true;
  if (type === 'json') return isJson(`{${inner}}`);
  // The usual case, for which nothing needs to be parsed.
  if (/^[\w-]+:(?:[ \t]|[\r\n])/.test(inner)) return true;
  const { contents, errors } = parseDocument(inner, { prettyErrors: false, uniqueKeys: false });
  // As in Pandoc, a line of dashes with a blank line after it is a thematic break.
  if (errors.length > 0) return !/^[ \t]*[\r\n]/.test(inner);
  return isMap(contents) || contents === null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
