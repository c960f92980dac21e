import type { Catalog, CatalogEntry } from '../model/catalog.ts';
import { mergeMaps, type Clash, type Versions } from './merge-maps.ts';
import { serializeCatalog, type CatalogWrite } from './serialize-catalog.ts';
import { joinTexts } from './two-texts.ts';

/** A merged file, and the keys in it that a person has to decide about. */
export interface Merged {
  readonly text: string;
  readonly undecided: readonly string[];
}

/**
 * Merge catalogs key by key, in the layout of ours.
 *
 * A text beats an empty value. Where both have a text of their own, the value holds the two between markers: JSON that any
 * tool can read, and that `parseCatalog` does not let pass.
 */
export function mergeCatalogs(versions: Versions<Catalog>): Merged {
  const { base, ours, theirs } = versions;
  const undecided: string[] = [];
  const entries = mergeMaps<CatalogWrite>(
    { base: byKey(base), ours: byKey(ours), theirs: byKey(theirs) },
    (a, b) => a.value === b.value && shown(a) === shown(b),
    (clash) => {
      if (isBlank(clash.ours)) return clash.theirs;
      if (isBlank(clash.theirs)) return clash.ours;
      undecided.push(clash.key);
      return bothOf(clash);
    },
  );
  return { text: serializeCatalog(ours, [...entries.values()]), undecided };
}

function byKey({ entries }: Catalog): Map<string, CatalogEntry> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}

function bothOf({ key, ours, theirs }: Clash<CatalogWrite>): CatalogWrite {
  return { key, value: joinTexts(shown(ours), shown(theirs)) };
}

function isBlank({ value }: CatalogWrite): boolean {
  return value !== undefined && !/\S/.test(value);
}

/** A text, or what is no text as its file writes it. */
function shown(entry: CatalogWrite): string {
  return entry.value ?? entry.raw;
}
