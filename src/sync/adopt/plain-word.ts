/** Write a word without accents and what follows an apostrophe, in lower case. */
export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}|['’].*$/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss');
}
