import type { Catalog, CatalogEntry, JsonLayout } from '../model/catalog.ts';
import type { JsonProblem } from './json-problem.ts';
import { describeValue, type JsonMember } from './json-value.ts';
import { parseJsonObject } from './parse-json-object.ts';
import { showText } from './show-text.ts';

/** A catalog, or none where the file can't be used. */
export type ParsedCatalog =
  | { readonly catalog: Catalog; readonly problems: readonly JsonProblem[] }
  | { readonly catalog: undefined; readonly problems: readonly JsonProblem[] };

const defaultLayout: JsonLayout = { bom: false, eol: '\n', indent: '  ', finalEol: true };

/**
 * Parse a resource file.
 *
 * A file that is no JSON object, or has a key twice, gives no catalog: writing it again could lose a text. A value
 * that is not a string is a problem too, but the catalog can be used; the value stays in the file as it is.
 *
 * @param text The whole file, byte order mark included; all offsets count in it. White space alone is an empty catalog.
 */
export function parseCatalog(text: string): ParsedCatalog {
  const { object, problems } = parseJsonObject(text);
  if (!object) return { catalog: undefined, problems };
  const entries = object.members.map((member) => entryOf(text, member));
  return {
    catalog: { text, entries, layout: layoutOf(text, object.members) },
    problems: object.members.filter(({ value }) => value.type !== 'string').map(notText),
  };
}

/** Make the catalog of a file that does not exist yet. */
export function emptyCatalog(): Catalog {
  return { text: '', entries: [], layout: defaultLayout };
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

function notText({ key, value }: JsonMember): JsonProblem {
  return {
    message: `Unexpected ${describeValue(value)} for \`${showText(key)}\`, expected a text in double quotes`,
    note: 'A catalog is flat: every key has one text. This value is not used, and stays as it is.',
    span: value.span,
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
