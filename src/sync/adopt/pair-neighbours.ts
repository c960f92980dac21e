import type { Evidence } from './evidence.ts';
import type { Pairing } from './pair-sequences.ts';

/** So many blocks away a block may stand and still be in about the same place. */
const near = 3;

/**
 * Pair what is left in about the same place, where each is the best for the other: headings that were exchanged, of which no
 * word says which is which. Never sure.
 *
 * @param sources Indexes without a partner, ascending. `targets`: the same.
 */
export function pairNeighbours(
  sources: readonly number[],
  targets: readonly number[],
  pairs: readonly Pairing[],
  { scoreOf }: Evidence,
): Pairing[] {
  if (sources.length === 0 || targets.length === 0) return [];
  const known = new Map(pairs.map((pair) => [pair.sources.at(-1) ?? 0, pair.targets.at(-1) ?? 0]));
  const candidates: { source: number; target: number; score: number }[] = [];
  for (const source of sources) {
    let before = source - 1;
    while (before >= 0 && !known.has(before)) before -= 1;
    const place = (before < 0 ? -1 : (known.get(before) ?? 0)) + (source - before);
    for (const target of targets) {
      if (Math.abs(target - place) > near) continue;
      const score = scoreOf(source, target) - Math.abs(target - place) * 0.3;
      if (score > 0) candidates.push({ source, target, score });
    }
  }
  const taken = { sources: new Set<number>(), targets: new Set<number>() };
  return candidates
    .toSorted((a, b) => b.score - a.score || a.source - b.source || a.target - b.target)
    .flatMap(({ source, target }): Pairing[] => {
      if (taken.sources.has(source) || taken.targets.has(target)) return [];
      taken.sources.add(source);
      taken.targets.add(target);
      return [{ sources: [source], targets: [target], likelihood: 0.5 }];
    });
}
