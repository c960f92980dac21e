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
  return found;
}
