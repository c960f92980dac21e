/** The words of a text, for comparing: lower case, numbers included. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many words of letters a text has; numbers are none. */
export function countWordsOfLetters(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}
