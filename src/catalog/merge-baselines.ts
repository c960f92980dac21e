import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import { mergeMaps, type Versions } from './merge-maps.ts';

/**
 * Merge two versions of a baseline: what one branch paid is paid, what either accepted is accepted, and of what both
 * changed as many are left as both changes leave together.
 */
export function mergeBaselines(versions: Versions<Baseline>): Baseline {
  return mergeMaps<BaselineEntry>(
    versions,
    (a, b) => a.count === b.count,
    ({ base, ours, theirs }) => {
      const count = base ? ours.count + theirs.count - base.count : Math.max(ours.count, theirs.count);
      return { ...ours, count: Math.max(count, 1) };
    },
  );
}
