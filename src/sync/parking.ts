import type { ParkedTranslation, State } from '../model/state.ts';
import { normalise } from './normalise.ts';

/** The parked translations of one locale and article, while a sync is planned. */
export interface Parking {
  readonly all: ReadonlyMap<string, ParkedTranslation>;
  /** Park a translation under its key, or under a free name like it: what is parked there stays. */
  park(key: string, translation: Omit<ParkedTranslation, 'serial'>): void;
  /** Park a newer translation under its key; an older one of the same text that is there gets a free name. */
  replace(key: string, translation: Omit<ParkedTranslation, 'serial'>): void;
  take(name: string): void;
  /** Tell whether an editor took out a translation of a text. */
  wasEmptied(source: string): boolean;
  /** Take the translation under a key, or one made from the very same text, unless an editor took it out. */
  takeFor(key: string, source: string): ParkedTranslation | undefined;
}

/** Open the parking of a state. */
export function parkingOf(state: State | undefined): Parking {
  const all = new Map<string, ParkedTranslation>(state?.parked);
  let serial = Math.max(0, ...[...all.values()].map((one) => one.serial));
  let bySource: Map<string, string[]> | undefined;
  const take = (name: string): ParkedTranslation | undefined => {
    const found = all.get(name);
    all.delete(name);
    return found;
  };
  const park = (key: string, translation: Omit<ParkedTranslation, 'serial'>): void => {
    serial += 1;
    put(key, { ...translation, serial });
  };
  const put = (key: string, translation: ParkedTranslation): void => {
    let name = key;
    for (let number = 2; all.has(name); number += 1) name = `${key}-${number}`;
    all.set(name, translation);
  };
  return {
    all,
    park,
    replace(key, translation) {
      const before = all.get(key);
      const isOlder = before && !before.emptied && normalise(before.source) === normalise(translation.source);
      if (!isOlder) return park(key, translation);
      all.delete(key);
      park(key, translation);
      if (before.text !== translation.text) put(key, before);
    },
    take: (name) => void take(name),
    wasEmptied: (source) => {
      const prose = normalise(source);
      return [...all.values()].some((one) => one.emptied && normalise(one.source) === prose);
    },
    takeFor(key, source) {
      const prose = normalise(source);
      const own = all.get(key);
      if (own && !own.emptied && normalise(own.source) === prose) return take(key);
      if (!bySource) {
        bySource = new Map();
        for (const [name, one] of all) {
          const names = bySource.get(normalise(one.source)) ?? [];
          if (!one.emptied) bySource.set(normalise(one.source), [...names, name]);
        }
      }
      const same = bySource.get(prose)?.find((name) => all.has(name));
      if (same !== undefined) return take(same);
      return own && !own.emptied ? take(key) : undefined;
    },
  };
}
