import type { Catalog } from '../model/catalog.ts';
import type { ParkedTranslation, State } from '../model/state.ts';

/** Park every translation of a catalog: the article is no longer for that locale. */
export function parkAll(catalog: Catalog, state: State | undefined): State {
  const parked = new Map<string, ParkedTranslation>(state?.parked);
  let serial = Math.max(0, ...[...parked.values()].map((one) => one.serial));
  for (const { key, value } of catalog.entries) {
    if (value === undefined || !/\S/.test(value)) continue;
    const known = state?.translations.get(key);
    serial += 1;
    parked.set(key, {
      source: known?.source ?? '',
      ...(known?.links && { links: known.links }),
      text: value,
      origin: known?.origin ?? 'unknown',
      serial,
    });
  }
  return { translations: new Map(), parked };
}
