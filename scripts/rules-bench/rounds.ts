import type { Plant } from './plant.ts';

/** Errors that are planted together, each in a place of its own. */
export interface Round {
  readonly config: Readonly<Record<string, unknown>>;
  readonly sync: boolean;
  readonly plants: readonly Plant[];
}

/**
 * Divide errors over as few checks as can be: never two in a text, never two in a file where one spoils it, and always
 * enough good neighbours, so that a rule that blames those is noticed.
 *
 * @param room How many errors of values a round has room for.
 */
export function roundsOf(plants: readonly Plant[], room: number): Round[] {
  const rounds: { like: string; config: Round['config']; sync: boolean; slots: Set<string>; plants: Plant[] }[] = [];
  for (const plant of plants) {
    const { kind, slot } = plant;
    const sync = kind.in === 'article' && kind.sync === true;
    const like = JSON.stringify([kind.in, sync, kind.config]);
    const fitting = rounds.find(
      (one) =>
        one.like === like &&
        !one.slots.has(slot) &&
        one.plants.length < room &&
        !(kind.alone && one.plants.some((other) => other.kind === kind)),
    );
    const round = fitting ?? { like, config: kind.config ?? {}, sync, slots: new Set<string>(), plants: [] };
    if (!fitting) rounds.push(round);
    round.slots.add(slot);
    round.plants.push(plant);
  }
  return rounds;
}
