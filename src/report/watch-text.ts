import { count } from './paint.ts';
import { showUnseen } from './show-unseen.ts';

/** What one round of a watch did. */
export interface WatchRound {
  /** What it was about. */
  readonly what: string;
  /** Locales whose outputs changed. */
  readonly locales: readonly string[];
  /** How many files beside articles were copied. */
  readonly assets: number;
  /** How many outputs of articles that have gone were removed. */
  readonly removed: number;
  readonly problems: readonly { readonly severity: string }[];
  readonly at: Date;
  /** In milliseconds. */
  readonly took: number;
}

/** Render a round of a watch as one line: `12:03:04 articles/x.md → en, de (34 ms)`. */
export function watchText({ what, locales, assets, removed, problems, at, took }: WatchRound): string {
  const clock = [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  const failed = problems.some(({ severity }) => severity === 'error');
  const done = [
    ...locales,
    ...(assets > 0 ? [`${count(assets, 'file')} copied`] : []),
    ...(removed > 0 ? [`${count(removed, 'output')} removed`] : []),
  ].join(', ');
  const nothing = failed ? 'not built' : 'nothing to write';
  return `${clock} ${showUnseen(what)} → ${done || nothing} (${Math.round(took)} ms)\n`;
}
