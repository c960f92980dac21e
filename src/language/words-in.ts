// Three ways to take a text for words, each for what is asked of it; `countWords` counts them as a translator does.

/** The words of a text, for comparing: lower case, numbers included. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a text, for looking them up: as they are written, `isn’t` and `l’eau` whole. */
export function spokenWordsIn(text: string): string[] {
  return text.match(/\p{L}+(?:[’']\p{L}+)?/gu) ?? [];
}

/** How many words of letters a text has; numbers are none. */
export function countWordsOfLetters(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}
