import type { CatalogEntry } from './catalog.ts';
import type { Finding } from './problem.ts';
import type { Segment, SegmentedArticle } from './segment.ts';
import type { SourceStates, State, Status } from './state.ts';

/** What became of a segment since the last sync. */
export type Outcome = 'unchanged' | 'moved' | 'ported' | 'changed' | 'split' | 'merged' | 'new';

/** A segment with its key. */
export interface KeyedSegment {
  readonly key: string;
  readonly segment: Segment;
  readonly outcome: Outcome;
}

/** One entry of a catalog as it is to be: a text, or what was there and is no text. */
export type PlannedEntry =
  { readonly key: string; readonly value: string } | (CatalogEntry & { readonly value: undefined });

/** One locale of an article as it is to be. */
export interface LocalePlan {
  readonly locale: string;
  readonly entries: readonly PlannedEntry[];
  readonly state: State;
  /** Status of each key, in document order. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** Keys whose translation was parked, came back, had its references mended, or followed a number or a code. */
  readonly parked: readonly string[];
  readonly revived: readonly string[];
  readonly mended: readonly string[];
  readonly ported: readonly string[];
  /** Keys of which a person said that they are right as they are. */
  readonly accepted: readonly string[];
  /** Keys that an editor filled in or changed since the last sync. */
  readonly recorded: readonly string[];
  /** True when keys come or go, or sync itself changes a text: what a check must not let pass. */
  readonly concerns: boolean;
}

/** One article as it is to be; nothing has been written. */
export interface ArticlePlan {
  readonly namespace: string;
  readonly article: SegmentedArticle;
  readonly segments: readonly KeyedSegment[];
  readonly sourceEntries: readonly PlannedEntry[];
  readonly sourceStates: SourceStates;
  /** What the article no longer has. */
  readonly gone: readonly { readonly key: string; readonly text: string }[];
  /** What the changed segments were: their index, the key they had, their text. */
  readonly edited: readonly { readonly index: number; readonly key: string; readonly text: string }[];
  /** Values that an editor changed in the source catalog; kept until a person decides. */
  readonly corrections: readonly Finding[];
  /** Values that an editor took out of the source catalog; they come back. */
  readonly restored: readonly Finding[];
  /** The target locales. */
  readonly locales: readonly LocalePlan[];
  readonly concerns: boolean;
}
