import type { ParkedTranslation, SourceState, SourceStates, State, TranslationState } from '../model/state.ts';
import { mergeMaps, type Clash, type Versions } from './merge-maps.ts';

/**
 * Merge the states of one locale and namespace; there is nothing in them that a person would have to decide.
 *
 * Git merges a state apart from its catalog, so an entry goes the way its value went there. Where the catalog holds two texts,
 * the entry fits neither (its `value` is empty): whichever a person keeps counts as made from the older source.
 *
 * @param empty Fingerprint of the empty text.
 */
export function mergeStates({ base, ours, theirs }: Versions<State>, empty: string): State {
  return {
    translations: mergeMaps(
      { base: base.translations, ours: ours.translations, theirs: theirs.translations },
      sameRecord,
      (clash) => settle(clash, empty),
    ),
    parked: mergeParked({ base: base.parked, ours: ours.parked, theirs: theirs.parked }),
  };
}

/** Merge the states of the source locale. Of what both branches changed, the article decides at the next sync. */
export function mergeSourceStates(versions: Versions<SourceStates>): SourceStates {
  return mergeMaps<SourceState>(versions, sameRecord, ({ ours }) => ours);
}

function settle({ base, ours, theirs }: Clash<TranslationState>, empty: string): TranslationState {
  if (ours.value !== theirs.value) {
    // What came with a text, goes with it.
    if (base?.value === ours.value || ours.value === empty) return theirs;
    if (base?.value === theirs.value || theirs.value === empty) return ours;
    const { disabled: _, review: __, ...older } = isOlder(theirs, ours, base) ? theirs : ours;
    const isSure = ours.source === theirs.source || base?.source === older.source;
    return { ...older, value: '', origin: 'human', ...(!isSure && { review: true }) };
  }
  const made = sameSource(base, ours) ? theirs : ours;
  const isSure = sameSource(ours, theirs) || sameSource(base, ours) || sameSource(base, theirs);
  const review = changed(base?.review, ours.review, theirs.review);
  const disabled = mergeWords(base?.disabled ?? [], ours.disabled ?? [], theirs.disabled ?? []);
  return {
    source: made.source,
    ...(made.links && { links: made.links }),
    value: ours.value,
    origin: changed(base?.origin, ours.origin, theirs.origin) ?? ours.origin,
    ...((review || !isSure) && { review: true }),
    ...(disabled.length > 0 && { disabled }),
  };
}

/** Tell whether one entry still has the source that both began with, while the other has not. */
function isOlder(one: TranslationState, other: TranslationState, base: TranslationState | undefined): boolean {
  return base?.source === one.source && base.source !== other.source;
}

/** What became of a property: what ours made of it, unless only theirs changed it. */
function changed<T>(base: T, ours: T, theirs: T): T {
  return ours === base ? theirs : ours;
}

/** The words that both have, and those that one of them added. */
function mergeWords(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const all = [...new Set([...ours, ...theirs])].toSorted();
  return all.filter((word) => (ours.includes(word) && theirs.includes(word)) || !base.includes(word));
}

/** Merge what is parked; of two translations under one name, theirs gets another. */
function mergeParked(
  versions: Versions<ReadonlyMap<string, ParkedTranslation>>,
): ReadonlyMap<string, ParkedTranslation> {
  const second = new Map<string, ParkedTranslation>();
  const merged = mergeMaps(versions, sameParked, ({ key, ours, theirs }) => {
    second.set(key, theirs);
    return ours;
  });
  for (const [key, translation] of second) {
    let name = key;
    for (let number = 2; merged.has(name); number += 1) name = `${key}-${number}`;
    merged.set(name, translation);
  }
  return merged;
}

/** The serial tells only when it was parked. */
function sameParked(a: ParkedTranslation, b: ParkedTranslation): boolean {
  return sameRecord({ ...a, serial: 0 }, { ...b, serial: 0 });
}

function sameSource(a: TranslationState | undefined, b: TranslationState): boolean {
  return a?.source === b.source && (a.links ?? []).join('\n') === (b.links ?? []).join('\n');
}

/** Tell whether two records of a state have the same properties, in whatever order. */
function sameRecord(a: object, b: object): boolean {
  const [inOrder, other] = [a, b].map((one) => Object.entries(one).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return JSON.stringify(inOrder) === JSON.stringify(other);
}
