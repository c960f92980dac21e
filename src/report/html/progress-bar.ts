import type { LocaleStatus } from '../../model/report.ts';
import { html, type Html } from './html.ts';

/** The share that is current, in whole percents: only what is complete is 100 %. */
export function share({ total, current }: LocaleStatus): number {
  return total === 0 ? 100 : Math.floor((100 * current) / total);
}

/** A bar of what is current, what is there but needs a look, and what is missing; the numbers beside it say the same. */
export function progressBar({ total, current, missing }: LocaleStatus): Html {
  const part = (number: number): string => (total === 0 ? '100' : String(Math.floor((1000 * number) / total) / 10));
  return html`<span class="bar" aria-hidden="true" style="--now:${part(current)}%;--there:${part(total - missing)}%"></span>`;
}
