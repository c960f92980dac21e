import type { SourceStates } from '../model/state.ts';
import type { SourceInput } from './plan-article.ts';

/** A segment of the last sync. */
export interface OldSegment {
  readonly key: string;
  /** What the source catalog holds. */
  readonly text: string;
  /** Fingerprint of what sync last wrote there. */
  readonly identity: string;
  /** What stood around it, for a text that the article had more than once. */
  readonly near: string | undefined;
  /** Indexes of the segments that stood beside such a text; undefined where nobody wrote that down. */
  readonly beside?: readonly [number | undefined, number | undefined] | undefined;
  readonly links: readonly string[];
}

/** The segments of the last sync: those of the catalog, and those of the state that an editor took out of it. */
export function oldSegments(source: SourceInput, fingerprint: (text: string) => string): OldSegment[] {
  const { catalog, states } = source;
  const found: OldSegment[] = [];
  const inCatalog = new Set<string>();
  for (const { key, value } of catalog.entries) {
    const state = states?.get(key);
    inCatalog.add(key);
    // A key that no sync wrote is somebody else's.
    if (states && !state) continue;
    const identity = state?.value ?? fingerprint(value ?? '');
    found.push({ key, text: value ?? '', identity, near: state?.near, links: state?.links ?? [] });
  }
  for (const [key, state] of states ?? []) {
    if (!inCatalog.has(key))
      found.push({ key, text: '', identity: state.value, near: state.near, links: state.links ?? [] });
  }
  const ordered = inOrder(found, states ?? new Map());
  const indexes = new Map(ordered.map(({ key }, index) => [key, index]));
  return ordered.map((one) => {
    const beside = states?.get(one.key)?.beside;
    return beside ? { ...one, beside: [indexes.get(beside[0] ?? ''), indexes.get(beside[1] ?? '')] } : one;
  });
}

/**
 * Put segments that another tool has sorted back where they stood, as far as texts that occur more than once tell: each
 * knows what stood beside it. What is in order stays as it is.
 */
function inOrder(found: readonly OldSegment[], states: SourceStates): readonly OldSegment[] {
  const indexes = new Map(found.map(({ key }, index) => [key, index]));
  const next = new Map<number, number>();
  const hasPrevious = new Set<number>();
  let isSorted = true;
  for (const [self, { key }] of found.entries()) {
    const [before = '', after = ''] = states.get(key)?.beside ?? [];
    for (const [from, to] of [
      [indexes.get(before), self],
      [self, indexes.get(after)],
    ]) {
      if (from === undefined || to === undefined) continue;
      if (next.has(from) || hasPrevious.has(to)) continue;
      next.set(from, to);
      hasPrevious.add(to);
      isSorted &&= from < to;
    }
  }
  if (isSorted) return found;
  const ordered = new Set<OldSegment>();
  const follow = (first: number): void => {
    for (let at: number | undefined = first; at !== undefined; at = next.get(at)) {
      const one = found[at];
      if (!one || ordered.has(one)) return;
      ordered.add(one);
    }
  };
  for (const index of found.keys()) if (!hasPrevious.has(index)) follow(index);
  // Keys that go round in a circle, as no article has them.
  for (const index of found.keys()) follow(index);
  return [...ordered];
}
