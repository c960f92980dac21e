/** Knows how the words of a locale are spelt. */
export interface Speller {
  readonly isWord: (word: string) => boolean;
  /** What a word was perhaps meant to be, the likeliest first. */
  readonly suggest: (word: string) => readonly string[];
}

/** The spellers of a project. */
export interface Spellers {
  readonly byLocale: ReadonlyMap<string, Speller>;
  /** Locales without one, and the packages to install for it. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
}
