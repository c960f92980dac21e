/** The words of a text, for comparing: lower case, markup left out; an address counts, a tag does not. */
export function wordsOf(text: string): string[] {
  return wordsIn(text.replaceAll(/<\/?[a-z][^<>:\s/]*(?:[\s/][^<>]*)?>|\]\[[^\][]*\]/gi, ' '));
}

/** The words of a text, those in its tags included: in a list of anchors, nothing else tells one from another. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
