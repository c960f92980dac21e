import { count } from './paint.ts';
import { showUnseen } from './show-unseen.ts';

/** Render what a prune removed. */
export function pruneText(
  pruned: readonly { readonly file: string; readonly locale: string; readonly removed: readonly string[] }[],
): string {
  if (pruned.length === 0) return 'Nothing to prune.\n';
  return pruned
    .map(
      ({ file, locale, removed }) =>
        `${showUnseen(file)} ${locale}: removed ${count(removed.length, 'parked translation')}: ${showUnseen(removed.join(', '))}\n`,
    )
    .join('');
}
