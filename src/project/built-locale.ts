import type { Stamp } from '../host/host.ts';

/** A file of which only is told whether it is still the same. */
export type StampedFile = readonly [path: string, stamp: Stamp];

/** How much a build made of an article in one locale. */
export interface BuiltCounts {
  /** False where the article was not built in the locale: it is not for it, or was left out. */
  readonly built: boolean;
  /** True where it was left out, because `--missing omit` says so. */
  readonly omitted: boolean;
  readonly segments: number;
  /** Segments that another locale's text stands in for. */
  readonly fallback: number;
  readonly stale: number;
}

/** What a build made of an article in one locale, as it is remembered. */
export interface BuiltLocale extends BuiltCounts {
  /** The output and the files that came along: path, stamp, fingerprint. */
  readonly outputs: readonly (readonly [path: string, stamp: Stamp, print: string])[];
  /** The files beside the article that came along, as they were before; their outputs are among the others. */
  readonly assets: readonly StampedFile[];
  /** The files beside the article that it names and that are not there. */
  readonly absent: readonly string[];
}

/** An article that was not built in a locale. */
export const notBuilt: BuiltLocale = {
  built: false,
  omitted: false,
  segments: 0,
  fallback: 0,
  stale: 0,
  outputs: [],
  assets: [],
  absent: [],
};
