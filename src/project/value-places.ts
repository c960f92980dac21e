import type { Catalog, CatalogEntry } from '../model/catalog.ts';
import { once } from '../model/once.ts';
import { positionAt } from '../model/position-at.ts';
import type { FilePlace } from '../model/problem.ts';
import type { LoadedFile } from './load-files.ts';
import { placeOfKey } from './places.ts';

/**
 * Make what tells the place in its file of a stretch of a key's value, up to its end unless told: escapes in the JSON take
 * more room than in the value. Each value is read once, however many places in it are asked for.
 */
export function valuePlaces(file: LoadedFile<Catalog>): (key: string, start: number, end?: number) => FilePlace {
  const { text, entries } = file.content;
  const byKey = once(() => new Map(entries.toReversed().map((one) => [one.key, one])));
  const known = new Map<string, (index: number) => number>();
  return (key, start, end) => {
    const entry = byKey().get(key);
    if (!entry) return placeOfKey(file, key);
    const offsetOf = known.get(key) ?? offsetsIn(text, entry);
    known.set(key, offsetOf);
    const from = positionAt(text, offsetOf(start));
    const to = positionAt(text, end === undefined ? entry.valueSpan.end : offsetOf(end));
    return { file: file.path, ...from, endLine: to.line, endColumn: to.column };
  };
}

/** Where a character of a value stands in the file; past the last one, the closing quote. */
function offsetsIn(text: string, { valueSpan, raw }: CatalogEntry): (index: number) => number {
  const [first, last] = [valueSpan.start + 1, valueSpan.end - 1];
  if (!raw.includes('\\')) return (index) => Math.min(first + Math.max(index, 0), last);
  const offsets = new Uint32Array(raw.length);
  let length = 0;
  for (let at = first; at < last; length += 1) {
    offsets[length] = at;
    if (text[at] === '\\') at += text[at + 1] === 'u' ? 6 : 2;
    else at += 1;
  }
  return (index) => (index < length ? (offsets[Math.max(index, 0)] ?? last) : last);
}
