/** By whom a translation was made. */
export type Origin = 'human' | 'memory' | 'machine' | 'ported' | 'unknown';

/** Status of a translation; derived, never stored. */
export type Status = 'current' | 'stale' | 'review' | 'missing';

/** What is known about one translation besides its text. */
export interface TranslationState {
  /** The source value it was made from. */
  readonly source: string;
  /** What the numbers in that source value stood for, in the order of their labels; absent when there are none. */
  readonly links?: readonly string[];
  /** Fingerprint of the translation as the last sync saw it; empty where a merge left two, one of which a person will keep. */
  readonly value: string;
  readonly origin: Origin;
  /** True while it waits for a person. */
  readonly review?: true;
  /** Rules of which a person said that they have nothing to say of it; an editor’s next change forgets them. */
  readonly disabled?: readonly string[];
}

/** A translation whose segment has gone, kept until the segment returns. */
export interface ParkedTranslation {
  readonly source: string;
  readonly links?: readonly string[];
  /** The translation itself. */
  readonly text: string;
  readonly origin: Origin;
  /** One more than the highest in the file when it was parked. */
  readonly serial: number;
  /** True for a text that an editor took out: it never comes back by itself. */
  readonly emptied?: true;
}

/** What is known of the source locale's value of one segment. */
export interface SourceState {
  /** Fingerprint of the value as last written by sync. */
  readonly value: string;
  readonly links?: readonly string[];
  /** Fingerprint of what stands around a text that the article has more than once; absent for any other. */
  readonly near?: string;
  /** Keys of the segments before and after such a text, in its row where it is a table cell; empty where there is none. */
  readonly beside?: readonly string[];
}

/** The state of one locale and namespace; maps, so that no key can touch a prototype. */
export interface State {
  readonly translations: ReadonlyMap<string, TranslationState>;
  readonly parked: ReadonlyMap<string, ParkedTranslation>;
}

/** The state of the source locale in one namespace. */
export type SourceStates = ReadonlyMap<string, SourceState>;
