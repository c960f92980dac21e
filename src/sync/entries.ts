import type { Catalog } from '../model/catalog.ts';
import type { PlannedEntry } from '../model/plan.ts';

/** Keep an entry that is not ours as the file has it. */
export function keepEntry(entry: Catalog['entries'][number]): PlannedEntry {
  return entry.value === undefined ? { ...entry, value: undefined } : { key: entry.key, value: entry.value };
}

/** Tell whether entries differ from a catalog's in keys or values; their order makes no difference. */
export function differ(catalog: Catalog, entries: readonly PlannedEntry[]): boolean {
  if (catalog.entries.length !== entries.length) return true;
  const before = new Map(catalog.entries.map((entry) => [entry.key, entry.value]));
  return entries.some((entry) => !before.has(entry.key) || before.get(entry.key) !== entry.value);
}
