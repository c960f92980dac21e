import { diffWordsWithSpace } from 'diff';
import { shorten } from '../shorten.ts';
import { html, type Html } from './html.ts';

/** Show what changed in a text: `<del>` and `<ins>`, word by word; long stretches that stayed are shortened. */
export function wordDiffHtml(changes: readonly { readonly before: string; readonly after: string }[]): Html {
  const stretches = changes.map(({ before, after }, index) => {
    const space = index === 0 ? '' : ' ';
    if (before === after) return html`${space}<span class="same">${shorten(before)}</span>`;
    const words = diffWordsWithSpace(before, after).map(({ added, removed, value }) => {
      if (added) return html`<ins>${value}</ins>`;
      return removed ? html`<del>${value}</del>` : value;
    });
    return html`${space}${words}`;
  });
  return html`${stretches}`;
}
