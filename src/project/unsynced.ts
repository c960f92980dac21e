import type { ArticlePlan } from '../model/plan.ts';

/** Tell whether an article itself is not as the last sync saw it. */
export function isUnsynced({ gone, segments }: ArticlePlan): boolean {
  return gone.length > 0 || segments.some(({ outcome }) => outcome !== 'unchanged' && outcome !== 'moved');
}
