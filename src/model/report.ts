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

/** How many texts, and how many words their sources have. */
export interface Amount {
  readonly texts: number;
  readonly words: number;
}

/** What a sync did, or would do, to one article. */
export interface SyncedArticle {
  readonly file: string;
  readonly added: number;
  readonly changed: number;
  readonly ported: number;
  readonly moved: number;
  /** Texts that were divided out of one, or joined. */
  readonly split: number;
  readonly merged: number;
  readonly gone: number;
  /** Texts that came from other articles. */
  readonly arrived: number;
  /** Corrections of the source catalog that went into the article. */
  readonly carried: number;
  readonly movedFrom: string | undefined;
  readonly files: readonly string[];
  readonly locales: readonly {
    readonly locale: string;
    readonly parked: Amount;
    readonly revived: Amount;
    readonly mended: Amount;
    readonly ported: Amount;
    readonly recorded: Amount;
    readonly missing: Amount;
    /** Those that this sync found to be so. */
    readonly stale: Amount;
    readonly file: string;
  }[];
}
