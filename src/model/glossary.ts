/** A term of the glossary: a word or a few that have one translation, or none. */
export interface GlossaryTerm {
  /** The term in the source language. */
  readonly term: string;
  /** Locale → its translations, the one to prefer first; a locale that is absent has no say. */
  readonly translations: ReadonlyMap<string, readonly string[]>;
  /** Locale → what must not be used for it. */
  readonly forbidden: ReadonlyMap<string, readonly string[]>;
  /** True for a name: it stays as it is in every language. */
  readonly keep: boolean;
  /** True where upper and lower case matter. */
  readonly caseSensitive: boolean;
  /** False where a translation must stand as it is; else it may be inflected. */
  readonly inflected: boolean;
  /** What an editor should know. */
  readonly note?: string;
}

/** The words of a project that have their own translation. */
export type Glossary = readonly GlossaryTerm[];
