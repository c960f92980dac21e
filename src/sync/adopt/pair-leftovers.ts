import type { Evidence } from './evidence.ts';
import { pairSequences, type Pairing } from './pair-sequences.ts';

/** What texts alone must say before a block counts as moved. */
const leastForMoved = 3;
/** What they must say before it is sure. */
const surelyMoved = 5;
/** So much more than they say for any other. */
const leastAhead = 1;
/** More runs of blocks than this have no order left to be found. */
const mostRuns = 400;

/**
 * Pair blocks that stand elsewhere in the translation: sections and paragraphs that were moved.
 *
 * A run of blocks is lined up with another run where one of its blocks is unmistakable, the likest first.
 *
 * @param sources Indexes without a partner, ascending. `targets`: the same.
 */
export function pairLeftovers(sources: readonly number[], targets: readonly number[], evidence: Evidence): Pairing[] {
  const pairs: Pairing[] = [];
  let [ours, theirs] = [runsOf(sources), runsOf(targets)];
  const ranked = rank(sources, targets, evidence);
  const looked = new Set<string>();
  for (let round = 0; round < mostRuns; round += 1) {
    const best = findAnchor(ours.flat(), theirs.flat(), ranked, looked);
    if (!best) break;
    looked.add(`${best.source} ${best.target}`);
    const [from, to] = [
      ours.find((run) => run.includes(best.source)) ?? [],
      theirs.find((run) => run.includes(best.target)) ?? [],
    ];
    const found = pairSequences(from, to, evidence).filter(
      ({ sources: [source = 0], targets: [target = 0], likelihood }) =>
        likelihood > 0.5 &&
        evidence.scoreOf(source, target) > -1 &&
        // What is far from the block that is unmistakable must be so itself.
        (evidence.contentOf(source, target) >= 2 ||
          (Math.abs(source - best.source) === Math.abs(target - best.target) && Math.abs(source - best.source) <= 3)),
    );
    if (!found.some((pair) => pair.sources.includes(best.source))) continue;
    for (const pair of found) {
      const content = evidence.contentOf(pair.sources[0] ?? 0, pair.targets[0] ?? 0);
      pairs.push({ ...pair, likelihood: content >= surelyMoved ? pair.likelihood : Math.min(pair.likelihood, 0.8) });
    }
    const taken = {
      sources: new Set(found.flatMap((one) => one.sources)),
      targets: new Set(found.flatMap((one) => one.targets)),
    };
    ours = runsOf(ours.flat().filter((index) => !taken.sources.has(index)));
    theirs = runsOf(theirs.flat().filter((index) => !taken.targets.has(index)));
  }
  return pairs;
}

/** Blocks that may be the same, and how much says so; the likest first. */
interface Candidate {
  readonly source: number;
  readonly target: number;
  readonly score: number;
}

/** For each source the targets that it may be, once for all rounds. */
function rank(
  sources: readonly number[],
  targets: readonly number[],
  { candidatesOf, contentOf, scoreOf }: Evidence,
): Map<number, readonly Candidate[]> {
  const free = new Set(targets);
  return new Map(
    sources.map((source) => [
      source,
      candidatesOf(source)
        .filter((target) => free.has(target) && scoreOf(source, target) > 0)
        .map((target) => ({ source, target, score: contentOf(source, target) }))
        .toSorted((a, b) => b.score - a.score),
    ]),
  );
}

/** Find the two blocks that are most surely the same. */
function findAnchor(
  sources: readonly number[],
  targets: readonly number[],
  ranked: ReadonlyMap<number, readonly Candidate[]>,
  looked: ReadonlySet<string>,
): Candidate | undefined {
  const free = new Set(targets);
  let best: Candidate | undefined;
  for (const source of sources) {
    const own = ranked.get(source) ?? [];
    if ((own[0]?.score ?? 0) < leastForMoved) continue;
    const [first, second] = own.filter(({ target }) => free.has(target));
    if (!first || first.score < leastForMoved || looked.has(`${source} ${first.target}`)) continue;
    if (second && first.score - second.score < leastAhead) continue;
    if (!best || first.score > best.score) best = first;
  }
  return best;
}

/** Divide indexes into runs that follow each other. */
function runsOf(indexes: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  }
  return runs;
}
