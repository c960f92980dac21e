import type { State } from '../model/state.ts';

/**
 * Remove parked translations but for the last ones.
 *
 * Last is what has the highest serial numbers; nothing else counts.
 *
 * @param keep How many to keep.
 * @returns The state without them, and the keys of what was removed.
 */
export function pruneParked(
  state: State,
  keep: number,
): { readonly state: State; readonly removed: readonly string[] } {
  const bySerial = [...state.parked].toSorted(([, a], [, b]) => a.serial - b.serial);
  const leaving = new Set(bySerial.slice(0, Math.max(0, bySerial.length - keep)).map(([key]) => key));
  const parked = new Map([...state.parked].filter(([key]) => !leaving.has(key)));
  return { state: { translations: state.translations, parked }, removed: [...leaving] };
}
