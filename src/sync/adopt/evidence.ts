import type { Unit } from './unit.ts';

/** How much speaks for two blocks saying the same: a log likelihood, below zero where more speaks against it. */
export interface Evidence {
  /** All that is known of two blocks; minus infinity where one cannot be the other. */
  readonly scoreOf: (source: number, target: number) => number;
  /** What their texts alone say: words, numbers, code, addresses. */
  readonly contentOf: (source: number, target: number) => number;
  /** The same for a block that was divided: `source` is one and `target` two in a row, or the other way round. */
  readonly scoreOfGroup: (sources: readonly number[], targets: readonly number[]) => number;
  /** Targets that share something rare with a source. */
  readonly candidatesOf: (source: number) => readonly number[];
}

/** What two blocks share. */
interface Shared {
  gain: number;
  things: number;
  numbers: number;
  words: number;
}

const none: Shared = { gain: 0, things: 0, numbers: 0, words: 0 };

/** A key that so many blocks have tells nothing, and would make long pages slow. */
const tooCommon = 150;

/** Kinds of which one is easily made of another. */
const flowing: ReadonlySet<string> = new Set(['paragraph', 'item', 'quote', 'note']);
/** Kinds that nothing else is. */
const alone: ReadonlySet<string> = new Set(['field', 'alt', 'title', 'attribute', 'comment']);

/** Gather what blocks of an article and of its translation have in common. */
export function gatherEvidence(sources: readonly Unit[], targets: readonly Unit[]): Evidence {
  const shared = shareKeys(sources, targets);
  const ratio = (lengthOf(targets) + 400) / (lengthOf(sources) + 400);
  const scoreOfPair = createPairScore(sources, targets);
  const contentScore = (from: readonly number[], to: readonly number[]): number => {
    const sum = { ...none };
    for (const source of from) {
      for (const target of to) {
        const one = shared[source]?.get(target) ?? none;
        sum.gain += one.gain;
        sum.things += one.things;
        sum.numbers += one.numbers;
        sum.words += one.words;
      }
    }
    const [ours, theirs] = [totals(from.map((index) => sources[index])), totals(to.map((index) => targets[index]))];
    const missed = (name: 'things' | 'numbers' | 'words'): number =>
      Math.max(0, ours[name] + theirs[name] - 2 * sum[name]);
    return (
      (sum.gain <= 12 ? sum.gain : 12 + (sum.gain - 12) / 2) -
      Math.min(missed('things') * 1, 3.5) -
      Math.min(missed('numbers') * 0.7, 3) -
      Math.min(missed('words') * 0.12, 2.5)
    );
  };
  const lengthScore = (from: readonly number[], to: readonly number[]): number => {
    const ours = from.reduce((sum, index) => sum + (sources[index]?.length ?? 0), 0);
    const theirs = to.reduce((sum, index) => sum + (targets[index]?.length ?? 0), 0);
    // Gale and Church (1993): the difference in characters is about normal, its variance grows with the length.
    const z = (theirs - ours * ratio) / Math.sqrt(9 * ((ours * ratio + theirs) / 2 + 6));
    return 0.7 - Math.min((z * z) / 2, 6);
  };
  const scoreOfGroup = (from: readonly number[], to: readonly number[]): number => {
    const [one, two] = from.length === 1 ? [from, to] : [to, from];
    const [units, others] = from.length === 1 ? [sources, targets] : [targets, sources];
    const first = units[one[0] ?? 0];
    const parts = two.map((index) => others[index]);
    if (!first || !flowing.has(first.segment.kind) || first.segment.format !== 'markdown') return -Infinity;
    if (parts.some((part) => part?.segment.kind !== first.segment.kind || part.segment.format !== 'markdown'))
      return -Infinity;
    return contentScore(from, to) + lengthScore(from, to);
  };
  return {
    scoreOf: (source, target) => {
      const pair = scoreOfPair(source, target);
      if (pair === -Infinity) return pair;
      return pair + contentScore([source], [target]) + lengthScore([source], [target]);
    },
    contentOf: (source, target) => contentScore([source], [target]),
    scoreOfGroup,
    candidatesOf: (source) => [...(shared[source]?.keys() ?? [])],
  };
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.length, 0);
}

function totals(units: readonly (Unit | undefined)[]): Record<'things' | 'numbers' | 'words', number> {
  const sum = { things: 0, numbers: 0, words: 0 };
  for (const unit of units) {
    sum.things += unit?.things.size ?? 0;
    sum.numbers += unit?.numbers.length ?? 0;
    sum.words += unit?.words.size ?? 0;
  }
  return sum;
}

/** Find out for each source which targets share something with it, and how much that says. */
function shareKeys(sources: readonly Unit[], targets: readonly Unit[]): Map<number, Shared>[] {
  const shared = sources.map(() => new Map<number, Shared>());
  const at = (source: number, target: number): Shared => {
    const row = shared[source];
    let one = row?.get(target);
    if (!one) {
      one = { ...none };
      row?.set(target, one);
    }
    return one;
  };
  const share = (
    name: 'things' | 'words',
    keysOf: (unit: Unit) => Iterable<string>,
    likely: number,
    [least, most]: readonly [number, number],
  ): void => {
    const [ours, theirs] = [postings(sources, keysOf), postings(targets, keysOf)];
    for (const [key, from] of ours) {
      const to = theirs.get(key);
      if (!to || from.length * to.length > tooCommon * tooCommon) continue;
      const gain = clamp(
        Math.log(likely / frequency(from.length, sources.length, to.length, targets.length)),
        least,
        most,
      );
      for (const source of from) {
        for (const target of to) {
          const one = at(source, target);
          one[name] += 1;
          one.gain += gain;
        }
      }
    }
  };
  share('things', (unit) => unit.things, 0.9, [0.3, 4.5]);
  share('words', (unit) => unit.words, 0.5, [0.1, 3]);
  shareNumbers(sources, targets, at);
  return shared;
}

function shareNumbers(
  sources: readonly Unit[],
  targets: readonly Unit[],
  at: (source: number, target: number) => Shared,
): void {
  const theirs = postings(targets, (unit) => new Set(unit.numbers.flat()));
  const ours = postings(sources, (unit) => new Set(unit.numbers.flat()));
  for (const [source, { numbers }] of sources.entries()) {
    for (const readings of numbers) {
      const found = new Map<number, number>();
      for (const value of readings) {
        const to = theirs.get(value) ?? [];
        const from = ours.get(value)?.length ?? 0;
        if (to.length * from > tooCommon * tooCommon) continue;
        const gain = clamp(Math.log(0.85 / frequency(from, sources.length, to.length, targets.length)), 0.3, 3.5);
        for (const target of to) found.set(target, Math.max(found.get(target) ?? 0, gain));
      }
      for (const [target, gain] of found) {
        const one = at(source, target);
        if (one.numbers >= (targets[target]?.numbers.length ?? 0)) continue;
        one.numbers += 1;
        one.gain += gain;
      }
    }
  }
}

function postings<Key>(units: readonly Unit[], keysOf: (unit: Unit) => Iterable<Key>): Map<Key, number[]> {
  const found = new Map<Key, number[]>();
  for (const [index, unit] of units.entries()) {
    for (const key of keysOf(unit)) {
      const list = found.get(key);
      if (list) list.push(index);
      else found.set(key, [index]);
    }
  }
  return found;
}

/** How many blocks have a key: of a short page nothing is known to be rare. */
function frequency(from: number, sources: number, to: number, targets: number): number {
  return Math.max((from + 0.5) / (Math.max(sources, 25) + 1), (to + 0.5) / (Math.max(targets, 25) + 1));
}

/** Judge kinds, and what stands before the blocks. */
function createPairScore(
  sources: readonly Unit[],
  targets: readonly Unit[],
): (source: number, target: number) => number {
  const shapes = postings(targets, (unit) => [unit.shape]);
  const gaps = postings(targets, (unit) => [unit.gap]);
  const rarity = (found: ReadonlyMap<string, readonly number[]>, key: string): number =>
    Math.log(0.9 / ((found.get(key)?.length ?? 0) / Math.max(targets.length, 10) + 0.05));
  return (source, target) => {
    const [one, other] = [sources[source], targets[target]];
    if (!one || !other) return -Infinity;
    let score = 0;
    if (one.shape === other.shape) score += clamp(rarity(shapes, other.shape), 0, 1.5);
    else {
      const [kind, otherKind] = [one.segment.kind, other.segment.kind];
      if (alone.has(kind) || alone.has(otherKind)) return -Infinity;
      score -= kind === otherKind ? 1.2 : flowing.has(kind) && flowing.has(otherKind) ? 2.5 : 6;
    }
    if (one.segment.format !== other.segment.format) score -= 2;
    if (one.gap === other.gap) score += one.gap.length > 12 ? clamp(rarity(gaps, other.gap), 1, 3) : 0.6;
    else score -= one.gap.length > 12 || other.gap.length > 12 ? 0.5 - 2.5 * likeness(one.gap, other.gap) : 0.6;
    return score;
  };
}

/** Likeness of code and pictures before two blocks: Dice over their words. */
function likeness(one: string, other: string): number {
  if (one.length < 12 || other.length < 12) return 0;
  const [ours, theirs] = [one, other].map((text) => new Set(text.slice(0, 2000).match(/\w{3,}/g)));
  if (!ours || !theirs || ours.size + theirs.size === 0) return 0;
  let both = 0;
  for (const word of ours) if (theirs.has(word)) both += 1;
  return (2 * both) / (ours.size + theirs.size);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
