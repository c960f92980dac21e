import type { Segment, SegmentedArticle } from '../../model/segment.ts';
import { gatherEvidence, type Evidence } from './evidence.ts';
import { pairLeftovers } from './pair-leftovers.ts';
import { pairSequences, type Pairing } from './pair-sequences.ts';
import { isSameTarget, localPath } from './same-target.ts';
import { createUnitReader, type Unit } from './unit.ts';

/** What texts must say for another place before two blocks in the same place are doubted. */
const doubtful = 4;

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
  return pairByPlace(sources, targets, evidence).map((pair) => ({
    ...pair,
    sources: pair.sources.map((index) => sources[index]?.index ?? 0),
    targets: pair.targets.map((index) => targets[index]?.index ?? 0),
  }));
}

/** Pair units by their position in the lists. */
function pairByPlace(sources: readonly Unit[], targets: readonly Unit[], evidence: Evidence): Pairing[] {
  if (haveSameSkeleton(sources, targets) && !areDoubtful(sources, evidence)) {
    return sources.map((_, index) => ({ sources: [index], targets: [index], likelihood: 1 }));
  }
  const inOrder = pairSequences([...sources.keys()], [...targets.keys()], evidence);
  const kept = inOrder.filter((pair) => !isBeaten(pair, evidence));
  const taken = {
    sources: new Set(kept.flatMap((one) => one.sources)),
    targets: new Set(kept.flatMap((one) => one.targets)),
  };
  const moved = pairLeftovers(
    [...sources.keys()].filter((index) => !taken.sources.has(index)),
    [...targets.keys()].filter((index) => !taken.targets.has(index)),
    evidence,
  );
  return [...kept, ...moved];
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

function areDoubtful(sources: readonly Unit[], evidence: Evidence): boolean {
  return sources.some((_, index) => speaksElsewhere(index, index, evidence));
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
