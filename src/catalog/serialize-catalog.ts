import type { Catalog, CatalogEntry } from '../model/catalog.ts';

/** What to write for one key: a text, or (as an entry of the catalog has it) JSON that is not a text. */
export type CatalogWrite =
  | { readonly key: string; readonly value: string }
  | { readonly key: string; readonly value: undefined; readonly raw: string };

/**
 * Write a catalog with these entries, in this order, changing as little of the file as that takes.
 *
 * - Nothing changed: the very text it was read from.
 * - Only values changed: those values are replaced, whatever the layout around them.
 * - Keys came, went or moved: one key a line, with the file's own indentation, line ends and byte order mark.
 *
 * A key or value that did not change keeps its spelling (`"caf\u00e9"`). For a value that is a string, `value` says
 * all; the `raw` of an entry counts only where there is no `value`.
 *
 * @throws {TypeError} When a key comes twice: such a file would not be read again.
 */
export function serializeCatalog(catalog: Catalog, entries: readonly CatalogWrite[]): string {
  const keys = new Set(entries.map(({ key }) => key));
  if (keys.size < entries.length) throw new TypeError('Expected every key once');
  const { text } = catalog;
  const sameKeys =
    entries.length === catalog.entries.length && entries.every(({ key }, index) => key === catalog.entries[index]?.key);
  return sameKeys && text.trim() !== '' ? replaceValues(catalog, entries) : writeLines(catalog, entries);
}

function replaceValues({ text, entries: old }: Catalog, entries: readonly CatalogWrite[]): string {
  let result = '';
  let at = 0;
  for (const [index, entry] of entries.entries()) {
    const before = old[index];
    if (!before) continue;
    result += text.slice(at, before.valueSpan.start) + spell(entry, before);
    at = before.valueSpan.end;
  }
  return result + text.slice(at);
}

function writeLines({ text, entries: old, layout }: Catalog, entries: readonly CatalogWrite[]): string {
  const { bom, eol, indent, finalEol } = layout;
  const byKey = new Map(old.map((entry) => [entry.key, entry]));
  const lines = entries.map((entry) => {
    const before = byKey.get(entry.key);
    const key = before ? text.slice(before.keySpan.start, before.keySpan.end) : JSON.stringify(entry.key);
    return `${indent}${key}: ${spell(entry, before)}`;
  });
  const body = lines.length > 0 ? `${eol}${lines.join(`,${eol}`)}${eol}` : '';
  return `${bom ? '\uFEFF' : ''}{${body}}${finalEol ? eol : ''}`;
}

function spell(entry: CatalogWrite, before: CatalogEntry | undefined): string {
  if (entry.value === undefined) return entry.raw;
  return before?.value === entry.value ? before.raw : JSON.stringify(entry.value);
}
