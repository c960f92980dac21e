import { diffArrays } from 'diff';
import { normalise } from './normalise.ts';
import { dice, wordsOf } from './similarity.ts';

/** A text in one of the two versions of an article. */
export interface AlignItem {
  readonly text: string;
  /** Texts with the same identity are the same text. */
  readonly identity: string;
  /** What tells it from texts with the same identity, if anything does. */
  readonly near: string | undefined;
  /** Of an old text its key; of a new one the key that the author chose for it, if any. */
  readonly key: string | undefined;
}

/** Least likeness at which a text in the same place counts as the same text, edited. */
const sameIfInPlace = 0.4;
/** Least likeness at which it does anywhere else in the article. */
const sameIfMoved = 0.6;
/** Texts under so many words are told apart by their place only. */
const fewWords = 4;

/**
 * Find for each new text the old one that it is, or was before an edit.
 *
 * Exact texts come first, in sequence and then wherever they moved; then texts that differ in white space, markers or
 * destinations only; then, between neighbours that are known, texts that are alike. A text is never paired twice.
 *
 * @returns For each new text the index of its old one, or -1.
 */
export function align(before: readonly AlignItem[], after: readonly AlignItem[]): number[] {
  const pairs = after.map(() => -1);
  const taken = new Set<number>();
  const pair = (from: number, to: number): void => {
    pairs[to] = from;
    taken.add(from);
  };
  // The author has the first word.
  const chosen = new Map(before.map((item, index) => [item.key, index]));
  for (const [to, { key }] of after.entries()) {
    const from = key === undefined ? undefined : chosen.get(key);
    if (from !== undefined && !taken.has(from)) pair(from, to);
  }
  // Equal texts are told apart by their surroundings, where those are known from before.
  const known = new Set(before.filter((item) => item.near !== undefined).map((item) => item.identity));
  const nameOf = (item: AlignItem): string =>
    known.has(item.identity) ? `${item.identity} ${item.near ?? ''}` : item.identity;
  pairInSequence(
    before.map((item, index) => (taken.has(index) ? undefined : nameOf(item))),
    after.map((item, index) => (pairs[index] === -1 ? nameOf(item) : null)),
    pair,
  );
  pairByName(before, after, pairs, taken, pair, nameOf);
  pairByName(before, after, pairs, taken, pair, (item) => item.identity);
  pairByName(before, after, pairs, taken, pair, (item) => normalise(item.text));
  pairByLikeness(before, after, pairs, taken, pair);
  return pairs;
}

type Pair = (from: number, to: number) => void;

/** Pair what a longest common subsequence keeps in place; names that are no text are never equal. */
function pairInSequence(before: readonly (string | undefined)[], after: readonly (string | null)[], pair: Pair): void {
  const parts = diffArrays<string | undefined | null>([...before], [...after]);
  let from = 0;
  let to = 0;
  for (const part of parts) {
    if (part.added) to += part.count;
    else if (part.removed) from += part.count;
    else for (let index = 0; index < part.count; index += 1) pair(from++, to++);
  }
}

function pairByName(
  before: readonly AlignItem[],
  after: readonly AlignItem[],
  pairs: readonly number[],
  taken: ReadonlySet<number>,
  pair: Pair,
  nameOf: (item: AlignItem) => string,
): void {
  const free = new Map<string, number[]>();
  for (const [index, item] of before.entries()) {
    if (taken.has(index)) continue;
    const name = nameOf(item);
    free.set(name, [...(free.get(name) ?? []), index]);
  }
  if (free.size === 0) return;
  for (const [index, item] of after.entries()) {
    if (pairs[index] !== -1) continue;
    const from = free.get(nameOf(item))?.shift();
    if (from !== undefined) pair(from, index);
  }
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Pair texts that are alike, the likest first; a place between the same neighbours counts for much. */
function pairByLikeness(
  before: readonly AlignItem[],
  after: readonly AlignItem[],
  pairs: readonly number[],
  taken: ReadonlySet<number>,
  pair: Pair,
): void {
  const newIndexOf = new Map(pairs.map((from, to) => [from, to]));
  const gapOfOld = gapsOf(before.map((_, from) => newIndexOf.get(from)));
  const gapOfNew = gapsOf(pairs.map((from, to) => (from === -1 ? undefined : to)));
  const oldWords = before.map((item, index) => (taken.has(index) ? [] : wordsOf(item.text)));
  const candidates: Candidate[] = [];
  for (const [to, item] of after.entries()) {
    if (pairs[to] !== -1) continue;
    const words = wordsOf(item.text);
    for (let from = 0; from < before.length; from += 1) {
      if (taken.has(from)) continue;
      const own = oldWords[from] ?? [];
      const inPlace = gapOfOld[from] === gapOfNew[to];
      const likeness = dice(own, words);
      const few = Math.max(own.length, words.length) < fewWords;
      const alone = inPlace && few && isAlone(gapOfOld, from) && isAlone(gapOfNew, to);
      if (likeness >= (inPlace ? sameIfInPlace : sameIfMoved) && !(few && !inPlace)) {
        candidates.push({ from, to, score: likeness + (inPlace ? 1 : 0) });
      } else if (alone) candidates.push({ from, to, score: likeness });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.to - b.to || a.from - b.from);
  const done = new Set<number>();
  for (const { from, to } of candidates) {
    if (taken.has(from) || done.has(to)) continue;
    done.add(to);
    pair(from, to);
  }
}

/** No gap: the item is paired. */
const paired = -2;

/** Name the gap that each unpaired item is in by the new index of the pair before it. */
function gapsOf(newIndexes: readonly (number | undefined)[]): number[] {
  let last = -1;
  return newIndexes.map((index) => {
    last = index ?? last;
    return index === undefined ? last : paired;
  });
}

function isAlone(gaps: readonly number[], index: number): boolean {
  return gaps.indexOf(gaps[index] ?? paired) === gaps.lastIndexOf(gaps[index] ?? paired);
}
