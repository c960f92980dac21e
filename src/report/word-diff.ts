import { diffWordsWithSpace } from 'diff';
import type { Paint } from './paint.ts';

/** Show what changed between two texts word by word: `[-old-]{+new+}`, as `git diff --word-diff` does. */
export function wordDiff(before: string, after: string, paint: Paint): string {
  return diffWordsWithSpace(before, after)
    .map(({ added, removed, value }) => {
      if (added) return paint('green', `{+${value}+}`);
      return removed ? paint('red', `[-${value}-]`) : value;
    })
    .join('');
}
