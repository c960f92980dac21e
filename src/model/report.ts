import type { Status } from './state.ts';

/** How far one article, or all of them, are in one locale: numbers of segments, words of the source. */
export interface LocaleStatus {
  readonly total: number;
  readonly current: number;
  readonly stale: number;
  readonly review: number;
  readonly missing: number;
  readonly words: number;
  /** Status of every key, where it was asked for. */
  readonly keys?: Readonly<Record<string, Status>>;
}

/** What a build did in one locale. */
export interface LocaleReport {
  readonly locale: string;
  readonly articles: number;
  /** Outputs whose bytes changed. */
  readonly written: number;
  readonly segments: number;
  /** Segments that another locale's text stands in for. */
  readonly fallback: number;
  readonly stale: number;
  /** Articles that were left out, because `--missing omit` says so. */
  readonly omitted: number;
}
