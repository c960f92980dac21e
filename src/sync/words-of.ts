import { wordsIn } from '../language/words-in.ts';

/** The words of a text, for comparing: lower case, markup left out; an address counts, a tag does not. */
export function wordsOf(text: string): string[] {
  return wordsIn(text.replaceAll(/<\/?[a-z][^<>:\s/]*(?:[\s/][^<>]*)?>|\]\[[^\][]*\]/gi, ' '));
}
