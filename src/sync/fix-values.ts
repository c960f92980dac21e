import type { Catalog } from '../model/catalog.ts';
import type { Finding } from '../model/problem.ts';
import type { PlannedEntry } from '../model/plan.ts';
import type { State } from '../model/state.ts';
import { keepEntry } from './entries.ts';
import { parkingOf } from './parking.ts';

/** A catalog and its state with fixes in them. */
export interface FixedValues<Fixed extends Finding> {
  readonly entries: readonly PlannedEntry[];
  readonly state: State;
  /** The findings that were fixed: where two meet in a value, the first. */
  readonly fixed: readonly Fixed[];
}

/**
 * Fix what findings say in the values of a catalog.
 *
 * A fix is no edit by a person: a translation stays stale or waiting if it was, and what was made from which text stays
 * known. A key that nobody uses is parked with its text.
 */
export function fixValues<Fixed extends Finding>(
  catalog: Catalog,
  state: State,
  findings: readonly Fixed[],
  fingerprint: (text: string) => string,
): FixedValues<Fixed> {
  const translations = new Map(state.translations);
  const parking = parkingOf(state);
  const fixed: Fixed[] = [];
  const entries = catalog.entries.flatMap((entry): PlannedEntry[] => {
    const { key, value } = entry;
    const own = findings.filter((finding) => finding.key === key && finding.fix !== undefined);
    if (value === undefined || own.length === 0) return [keepEntry(entry)];
    const parks = own.find(({ fix }) => fix === 'park');
    if (parks) {
      parking.park(key, { source: '', text: value, origin: translations.get(key)?.origin ?? 'unknown' });
      translations.delete(key);
      fixed.push(parks);
      return [];
    }
    const known = translations.get(key);
    let text = '';
    let at = 0;
    for (const finding of own.toSorted((a, b) => startOf(a) - startOf(b))) {
      const { fix } = finding;
      if (fix === undefined || fix === 'park' || fix.start < at) continue;
      text += value.slice(at, fix.start) + fix.text;
      at = fix.end;
      fixed.push(finding);
    }
    text += value.slice(at);
    if (known?.value === fingerprint(value)) translations.set(key, { ...known, value: fingerprint(text) });
    return [{ key, value: text }];
  });
  return { entries, state: { translations, parked: parking.all }, fixed };
}

function startOf({ fix }: Finding): number {
  return typeof fix === 'object' ? fix.start : 0;
}
