/** The words of a text, for comparing: lower case, markup left out. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replaceAll(/<\/?[a-z][^<>]*>|\]\[\d+\]/gi, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
