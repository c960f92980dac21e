import type { Catalog, CatalogEntry, JsonLayout } from '../model/catalog.ts';
import type { JsonProblem } from './json-problem.ts';
import type { JsonMember } from './json-value.ts';
import { parseJsonObject } from './parse-json-object.ts';

/** A catalog, or none where the file can't be used. */
export type ParsedCatalog =
  | { readonly catalog: Catalog; readonly problems: readonly JsonProblem[] }
  | { readonly catalog: undefined; readonly problems: readonly JsonProblem[] };

/** The layout of a file that does not exist yet. */
export const defaultLayout: JsonLayout = { bom: false, eol: '\n', indent: '  ', finalEol: true };

/**
 * Read a resource file, whatever its values say: `parseCatalog` judges them.
 *
 * A file that is no JSON object, or has a key twice, gives no catalog: writing it again could lose a text.
 */
export function readCatalog(text: string): ParsedCatalog {
  const { object, problems } = parseJsonObject(text);
  if (!object) return { catalog: undefined, problems };
  const entries = object.members.map((member) => entryOf(text, member));
  return { catalog: { text, entries, layout: layoutOf(text, object.members) }, problems };
}

function entryOf(text: string, { key, keySpan, value }: JsonMember): CatalogEntry {
  return {
    key,
    value: value.type === 'string' ? value.value : undefined,
    raw: text.slice(value.span.start, value.span.end),
    keySpan,
    valueSpan: value.span,
  };
}

function layoutOf(text: string, members: readonly JsonMember[]): JsonLayout {
  const blank = text.trim() === '';
  return {
    bom: text.startsWith('\uFEFF'),
    eol: /\r\n?|\n/.exec(text)?.[0] ?? defaultLayout.eol,
    indent: indentOf(text, members),
    finalEol: blank ? defaultLayout.finalEol : /[\r\n]$/.test(text),
  };
}

/** The white space before the first key that is indented on a line of its own. */
function indentOf(text: string, members: readonly JsonMember[]): string {
  let indent = defaultLayout.indent;
  for (const { keySpan } of members) {
    let start = keySpan.start;
    while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1;
    if (text[start - 1] !== '\n' && text[start - 1] !== '\r') continue;
    indent = text.slice(start, keySpan.start);
    if (indent !== '') break;
  }
  return indent;
}
