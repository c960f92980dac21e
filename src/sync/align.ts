import { diffArrays } from 'diff';
import { splitMarker } from './callout-marker.ts';
import { fewWords } from './few-words.ts';
import { likeTexts } from './like-texts.ts';
import { normalise } from './normalise.ts';
import { places, type Places } from './places.ts';
import { wordsOf } from './words-of.ts';

/** A text in one of the two versions of an article. */
export interface AlignItem {
  readonly text: string;
  /** Texts with the same identity are the same text. */
  readonly identity: string;
  /** What tells it from texts with the same identity, if anything does. */
  readonly near: string | undefined;
  /** Indexes of the texts before and after it that tell where it stands; absent: those around it. */
  readonly beside?: readonly [before: number | undefined, after: number | undefined] | undefined;
  /** Of an old text its key; of a new one the key that the author chose for it, if any. */
  readonly key: string | undefined;
  /** Of a new text: true for a heading. */
  readonly isHeading?: boolean;
}

/** What is known of old texts and of new ones beforehand, by their indexes. */
export interface Settled {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
  /** True where nobody knows whether the old texts are as the last sync left them: any text is who it was by its place. */
  readonly byPlace?: boolean;
}

/**
 * Find for each new text the old one that it is, or was before an edit.
 *
 * Exact texts come first, in sequence and then wherever they moved; then texts that differ in white space, markers or
 * destinations only; then, between neighbours that are known, texts that are alike. A text is never paired twice.
 *
 * @param settled Texts that are known to have come from elsewhere, or to have gone there: they are not like any other.
 * @returns For each new text the index of its old one, or -1.
 */
export function align(
  before: readonly AlignItem[],
  after: readonly AlignItem[],
  settled: Settled = { before: new Set(), after: new Set() },
): number[] {
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
  if (!pairs.includes(-1)) return pairs;
  pairByName(before, after, pairs, taken, pair, nameOf);
  // What has equals elsewhere waits until their neighbours are known.
  const only = (name: string, item: AlignItem): string | undefined => (known.has(item.identity) ? undefined : name);
  pairByName(before, after, pairs, taken, pair, (item) => only(item.identity, item));
  pairByName(before, after, pairs, taken, pair, (item) => only(normalise(item.text), item));
  pairByName(before, after, pairs, taken, pair, (item) => only(normalise(splitMarker(item.text).prose), item));
  const free: Free = {
    old: (from) => !taken.has(from) && !settled.before.has(from),
    new: (to) => pairs[to] === -1 && !settled.after.has(to),
  };
  const came = new Set(after.filter((_, to) => pairs[to] === -1).map((item) => item.identity));
  const waiting = new Set(
    before.flatMap(({ identity }, from) =>
      !taken.has(from) && known.has(identity) && came.has(identity) ? [identity] : [],
    ),
  );
  if (waiting.size > 0) {
    const waits = (item: AlignItem | undefined): boolean => item !== undefined && waiting.has(item.identity);
    pairByLikeness(before, after, pairs, pair, {
      old: (from) => free.old(from) && !waits(before[from]),
      new: (to) => free.new(to) && !waits(after[to]),
    });
    pairBeside(before, after, pairs, taken, pair);
  }
  pairByName(before, after, pairs, taken, pair, (item) => item.identity);
  pairByName(before, after, pairs, taken, pair, (item) => normalise(item.text));
  pairByLikeness(before, after, pairs, pair, free, settled.byPlace);
  return pairs;
}

type Pair = (from: number, to: number) => void;

/**
 * Pair what a longest common subsequence keeps in place; names that are no text are never equal.
 *
 * What stands on one side only is in no common sequence, and is left out: what was rewritten costs nothing.
 */
function pairInSequence(before: readonly (string | undefined)[], after: readonly (string | null)[], pair: Pair): void {
  const [inBefore, inAfter] = [new Set<unknown>(before), new Set<unknown>(after)];
  const olds = [...before.keys()].filter((index) => inAfter.has(before[index]));
  const news = [...after.keys()].filter((index) => inBefore.has(after[index]));
  if (olds.length === news.length && olds.every((from, nth) => before[from] === after[news[nth] ?? -1])) {
    for (const [nth, from] of olds.entries()) pair(from, news[nth] ?? 0);
    return;
  }
  const parts = diffArrays(
    olds.map((index) => before[index]),
    news.map((index) => after[index] ?? undefined),
  );
  let from = 0;
  let to = 0;
  for (const part of parts) {
    if (part.added) to += part.count;
    else if (part.removed) from += part.count;
    else for (let nth = 0; nth < part.count; nth += 1) pair(olds[from++] ?? 0, news[to++] ?? 0);
  }
}

function pairByName(
  before: readonly AlignItem[],
  after: readonly AlignItem[],
  pairs: readonly number[],
  taken: ReadonlySet<number>,
  pair: Pair,
  nameOf: (item: AlignItem) => string | undefined,
): void {
  const free = new Map<string, number[]>();
  for (const [index, item] of before.entries()) {
    if (taken.has(index)) continue;
    const name = nameOf(item);
    if (name !== undefined) free.set(name, [...(free.get(name) ?? []), index]);
  }
  if (free.size === 0) return;
  for (const [index, item] of after.entries()) {
    if (pairs[index] !== -1) continue;
    const from = free.get(nameOf(item) ?? '')?.shift();
    if (from !== undefined) pair(from, index);
  }
}

/** Pair equal texts whose neighbours are known: the `Ja` beside a name that was edited stays the one beside that name. */
function pairBeside(
  before: readonly AlignItem[],
  after: readonly AlignItem[],
  pairs: readonly number[],
  taken: ReadonlySet<number>,
  pair: Pair,
): void {
  for (const side of [0, 1] as const) {
    const neighbour = ({ beside }: AlignItem, index: number): number | undefined =>
      beside ? beside[side] : index + (side === 0 ? -1 : 1);
    const byNeighbour = new Map<number | undefined, number[]>();
    for (const [from, item] of before.entries()) {
      const other = neighbour(item, from);
      if (!taken.has(from)) byNeighbour.set(other, [...(byNeighbour.get(other) ?? []), from]);
    }
    for (const [to, item] of after.entries()) {
      const other = pairs[neighbour(item, to) ?? -1] ?? -1;
      if (pairs[to] !== -1 || other < 0) continue;
      const from = byNeighbour.get(other)?.find((one) => !taken.has(one) && before[one]?.identity === item.identity);
      if (from !== undefined) pair(from, to);
    }
  }
}

/** Tells which texts have no partner yet, and may have one. */
interface Free {
  readonly old: (from: number) => boolean;
  readonly new: (to: number) => boolean;
}

/** Pair texts that are alike, the likest first; a place between the same neighbours counts too. */
function pairByLikeness(
  before: readonly AlignItem[],
  after: readonly AlignItem[],
  pairs: readonly number[],
  pair: Pair,
  free: Free,
  byPlace = false,
): void {
  const placesOf = (): Places => places(before.length, after, pairs);
  const oldTexts = before.map((item, from) => (free.old(from) ? item.text : ''));
  const newTexts = after.map((item, to) => (free.new(to) ? item.text : ''));
  for (const { from, to } of likeTexts(oldTexts, newTexts, placesOf()))
    if (free.old(from) && free.new(to)) pair(from, to);
  // Texts of few words are who they were where as many went as came between the same neighbours.
  const isShort = (text = ''): boolean => byPlace || wordsOf(text).length < fewWords;
  for (const side of ['above', 'below'] as const) {
    const { old, now } = placesOf();
    const went = groupBy([...before.keys()].filter(free.old), old[side]);
    const came = groupBy([...after.keys()].filter(free.new), now[side]);
    for (const [gap, olds] of went) {
      const news = came.get(gap) ?? [];
      if (news.length !== olds.length) continue;
      for (const [nth, from] of olds.entries()) {
        const to = news[nth] ?? 0;
        if (isShort(before[from]?.text) && isShort(after[to]?.text)) pair(from, to);
      }
    }
  }
}

function groupBy(indexes: readonly number[], names: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const index of indexes) {
    const name = names[index] ?? -1;
    const group = groups.get(name);
    if (group) group.push(index);
    else groups.set(name, [index]);
  }
  return groups;
}
