import { count } from './paint.ts';

/** Render what a prune removed. */
export function pruneText(
  pruned: readonly { readonly file: string; readonly locale: string; readonly removed: readonly string[] }[],
): string {
  if (pruned.length === 0) return 'Nothing to prune.\n';
  return pruned
    .map(
      ({ file, locale, removed }) =>
        `${file} ${locale}: removed ${count(removed.length, 'parked translation')}: ${removed.join(', ')}\n`,
    )
    .join('');
}
