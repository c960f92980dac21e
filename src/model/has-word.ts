/** Tell whether a text has a word or a name, by itself: no part of a longer word or number. Nothing is no word. */
export function hasWord(text: string, word: string): boolean {
  // A letter that is written as two characters is found in neither.
  if (word === '' || /\p{M}/u.test(word)) return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2)))
      return true;
  }
  return false;
}
