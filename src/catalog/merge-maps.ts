/** Three versions of something: what two branches began with, and what each made of it. */
export interface Versions<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** One key that both branches have, with values that differ from each other and from the one they began with. */
export interface Clash<T> {
  readonly key: string;
  /** Undefined where both branches added the key. */
  readonly base: T | undefined;
  readonly ours: T;
  readonly theirs: T;
}

/**
 * Merge maps key by key: what one branch did is done, what both did alike is done once.
 *
 * What one branch removed and the other changed stays: work is never lost. Keys come in the order of ours, those that only
 * theirs has after the key that they follow there.
 *
 * @param settle Decides what a key is to hold that both branches changed, each in its own way.
 */
export function mergeMaps<T>(
  { base, ours, theirs }: Versions<ReadonlyMap<string, T>>,
  same: (a: T, b: T) => boolean,
  settle: (clash: Clash<T>) => T,
): Map<string, T> {
  const followers = new Map<string | undefined, string[]>();
  let anchor: string | undefined;
  for (const key of theirs.keys()) {
    if (!ours.has(key)) followers.set(anchor, [...(followers.get(anchor) ?? []), key]);
    else anchor = key;
  }
  const merged = new Map<string, T>();
  for (const first of [undefined, ...ours.keys()]) {
    for (const key of [...(first === undefined ? [] : [first]), ...(followers.get(first) ?? [])]) {
      const value = mergeOne(key);
      if (value !== undefined) merged.set(key, value);
    }
  }
  return merged;

  function mergeOne(key: string): T | undefined {
    const [before, our, their] = [base.get(key), ours.get(key), theirs.get(key)];
    if (alike(our, their) || alike(before, their)) return our;
    if (alike(before, our)) return their;
    if (our === undefined || their === undefined) return our ?? their;
    return settle({ key, base: before, ours: our, theirs: their });
  }

  function alike(a: T | undefined, b: T | undefined): boolean {
    return a === undefined || b === undefined ? a === b : same(a, b);
  }
}
