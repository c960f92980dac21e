import type { Segment, SegmentedArticle } from '../../model/segment.ts';
import { gatherEvidence, type Evidence } from './evidence.ts';
import { pairLeftovers } from './pair-leftovers.ts';
import { pairNeighbours } from './pair-neighbours.ts';
import { pairSequences, type Pairing } from './pair-sequences.ts';
import { isSameTarget, localPath } from './same-target.ts';
import { createUnitReader, type Unit } from './unit.ts';

/** What texts must say for another place before two blocks in the same place are doubted. */
const doubtful = 4;
/** So much more must texts say for another block before a pair is doubted. */
const muchMore = 3;
/** From so many words on, blocks that say the same have some in common. */
const manyWords = 7;

/**
 * Make a pairing of the segments of an article with those of a translation of it.
 *
 * Fields are known by their names, titles of links by what they belong to, all else by kinds, order and what texts have in
 * common. Where nothing but the texts differs, each has the place of the other.
 */
export function createPairing(locales: {
  readonly source: string;
  readonly target: string;
}): (source: SegmentedArticle, translated: SegmentedArticle) => Pairing[] {
  const read = { source: createUnitReader(locales.source), target: createUnitReader(locales.target) };
  return (source, translated) => {
    const [ours, theirs] = [read.source(source), read.target(translated)];
    const [fields, blocks] = [pairFields(ours, theirs), pairBlocks(ours.filter(isBlock), theirs.filter(isBlock))];
    return [...fields, ...blocks, ...pairTitles(source, translated, blocks)];
  };
}

function isBlock({ segment }: Unit): boolean {
  return segment.kind !== 'field' && segment.kind !== 'title';
}

function pairBlocks(sources: readonly Unit[], targets: readonly Unit[]): Pairing[] {
  const evidence = gatherEvidence(sources, targets);
  const isBuilt = haveSameSkeleton(sources, targets);
  return doubt(pairByPlace(sources, targets, evidence, isBuilt), sources, evidence, isBuilt).map((pair) => ({
    ...pair,
    sources: pair.sources.map((index) => sources[index]?.index ?? 0),
    targets: pair.targets.map((index) => targets[index]?.index ?? 0),
  }));
}

/** Pair units by their position in the lists. */
function pairByPlace(
  sources: readonly Unit[],
  targets: readonly Unit[],
  evidence: Evidence,
  isBuilt: boolean,
): Pairing[] {
  if (isBuilt && !areDoubtful(sources, evidence)) {
    return sources.map((_, index) => ({ sources: [index], targets: [index], likelihood: 1 }));
  }
  const inOrder = pairSequences([...sources.keys()], [...targets.keys()], evidence);
  const kept = inOrder.filter((pair) => !isBeaten(pair, evidence));
  const left = (pairs: readonly Pairing[]): [number[], number[]] => {
    const [ours, theirs] = [pairs.flatMap((one) => one.sources), pairs.flatMap((one) => one.targets)].map(
      (taken) => new Set(taken),
    );
    return [
      [...sources.keys()].filter((index) => !ours?.has(index)),
      [...targets.keys()].filter((index) => !theirs?.has(index)),
    ];
  };
  const moved = [...kept, ...pairLeftovers(...left(kept), evidence)];
  return [...moved, ...pairNeighbours(...left(moved), moved, evidence)];
}

/** A pair that its place made, though its texts speak against it. */
function isBeaten({ sources, targets }: Pairing, evidence: Evidence): boolean {
  const [source, target] = [sources[0] ?? 0, targets[0] ?? 0];
  return sources.length === 1 && targets.length === 1 && speaksElsewhere(source, target, evidence);
}

function speaksElsewhere(source: number, target: number, { contentOf, candidatesOf, scoreOf }: Evidence): boolean {
  const here = contentOf(source, target);
  if (here > 1) return false;
  return candidatesOf(source).some(
    (other) => other !== target && contentOf(source, other) - here >= doubtful + 3 && scoreOf(source, other) > doubtful,
  );
}

/** Equal skeletons say nothing of blocks that were exchanged. */
function areDoubtful(sources: readonly Unit[], { contentOf, candidatesOf, scoreOf }: Evidence): boolean {
  return sources.some((_, index) => {
    const here = contentOf(index, index);
    return candidatesOf(index).some(
      (other) => other !== index && contentOf(index, other) - here >= muchMore && scoreOf(index, other) > 0,
    );
  });
}

/**
 * Doubt pairs whose texts say much more for another block; and long blocks that have next to nothing in common, on a page
 * where such blocks have: what stands there may be another text. Languages that are too far apart to have words in common
 * are judged by their order alone.
 */
function doubt(pairs: readonly Pairing[], sources: readonly Unit[], evidence: Evidence, isBuilt: boolean): Pairing[] {
  const { contentOf, candidatesOf } = evidence;
  const contents = pairs.map(({ sources: [source = 0], targets: [target = 0] }) => contentOf(source, target));
  const isLong = ({ sources: [source = 0] }: Pairing): boolean => (sources[source]?.words.size ?? 0) >= manyWords;
  const known = contents.filter((_, index) => isLong(pairs[index] as Pairing)).toSorted((a, b) => a - b);
  const usual = known[Math.floor(known.length / 2)] ?? 0;
  const least = usual < 2 ? -Infinity : Math.min(1, usual / 4);
  // Two pages whose texts have nothing in common may be of another article.
  const isStrange = !isBuilt && known.length >= 3 && usual < 0.5;
  /** The most that texts say for a pair of the target with any source, and for one of the source with any target. */
  const bestFor = new Map<number, number>();
  const bestOf = sources.map((_, source) => {
    let best = -Infinity;
    for (const target of candidatesOf(source)) {
      const content = contentOf(source, target);
      best = Math.max(best, content);
      bestFor.set(target, Math.max(bestFor.get(target) ?? -Infinity, content));
    }
    return best;
  });
  return pairs.map((pair, index) => {
    const { sources: own, targets, likelihood } = pair;
    const content = contents[index] ?? 0;
    const other = Math.max(bestOf[own[0] ?? 0] ?? -Infinity, bestFor.get(targets[0] ?? 0) ?? -Infinity);
    const isDoubtful = isStrange || (isLong(pair) && content < least) || other - content >= muchMore;
    return isDoubtful ? { ...pair, likelihood: Math.min(likelihood, 0.7) } : pair;
  });
}

function haveSameSkeleton(sources: readonly Unit[], targets: readonly Unit[]): boolean {
  return (
    sources.length === targets.length &&
    sources.every((unit, index) => {
      const other = targets[index];
      return other?.shape === unit.shape && other.gap === unit.gap && other.segment.format === unit.segment.format;
    })
  );
}

/** Fields of the front matter have names. */
function pairFields(sources: readonly Unit[], targets: readonly Unit[]): Pairing[] {
  const byName = (units: readonly Unit[]): Map<string, Unit[]> => {
    const found = new Map<string, Unit[]>();
    for (const unit of units) {
      if (unit.segment.kind !== 'field') continue;
      const name = unit.segment.path.join('\n');
      found.set(name, [...(found.get(name) ?? []), unit]);
    }
    return found;
  };
  const theirs = byName(targets);
  return [...byName(sources)].flatMap(([name, own]) => {
    const other = theirs.get(name) ?? [];
    // Of two lists of different length nobody knows which entry is which.
    return own.flatMap((unit, nth): Pairing[] => {
      const match = other[nth];
      if (!match) return [];
      return [{ sources: [unit.index], targets: [match.index], likelihood: own.length === other.length ? 1 : 0.5 }];
    });
  });
}

/** The title of a link or picture belongs to its destination. */
function pairTitles(source: SegmentedArticle, translated: SegmentedArticle, blocks: readonly Pairing[]): Pairing[] {
  const [ours, theirs] = [titlesOf(source), titlesOf(translated)];
  if (ours.size === 0 || theirs.size === 0) return [];
  const pairs: Pairing[] = [];
  const pair = (from: number, to: number, likelihood: number): void => {
    pairs.push({ sources: [from], targets: [to], likelihood });
  };
  for (const { sources, targets, likelihood } of blocks) {
    const inside = (titles: ReadonlyMap<number, Owner>, owners: readonly number[]): number[] =>
      [...titles.keys()].filter((index) => owners.includes(titles.get(index)?.segment ?? -1));
    let left = inside(ours, sources);
    let others = inside(theirs, targets);
    const samePlaces = left.length === others.length;
    for (const isSame of [isSameTarget, isCounterpart]) {
      left = left.filter((title) => {
        const url = ours.get(title)?.url ?? '';
        const match = others.find((other) => isSame(url, theirs.get(other)?.url ?? ''));
        if (match === undefined) return true;
        pair(title, match, likelihood);
        others = others.filter((other) => other !== match);
        return false;
      });
    }
    // As many as there were, in the same order, though they lead elsewhere.
    if (!samePlaces) continue;
    for (const [nth, title] of left.entries()) pair(title, others[nth] ?? -1, Math.min(likelihood, 0.9));
  }
  // What belongs to nothing that has words, a definition for instance, comes in order.
  const loose = (titles: ReadonlyMap<number, Owner>): number[] =>
    [...titles.keys()].filter((index) => titles.get(index)?.segment === -1);
  const [left, others] = [loose(ours), loose(theirs)];
  if (left.length === others.length) {
    for (const [nth, title] of left.entries()) {
      const other = others[nth];
      if (other !== undefined) pair(title, other, 1);
    }
  }
  return pairs;
}

function isCounterpart(one: string, other: string): boolean {
  return localPath(one) === localPath(other);
}

interface Owner {
  /** Index of the segment that the title stands in, or -1. */
  readonly segment: number;
  readonly url: string;
}

function titlesOf({ segments }: SegmentedArticle): Map<number, Owner> {
  const titles = new Map<number, Owner>();
  let owner: { index: number; segment: Segment } | undefined;
  for (const [index, segment] of segments.entries()) {
    if (segment.kind !== 'title') {
      if (segment.destinations.length > 0) owner = { index, segment };
      continue;
    }
    const destination = owner?.segment.destinations.find(
      ({ span }) => span.start <= segment.span.start && segment.span.end <= span.end,
    );
    titles.set(index, destination && owner ? { segment: owner.index, url: destination.url } : { segment: -1, url: '' });
  }
  return titles;
}
