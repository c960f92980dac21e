/**
 * Count the words a translator reads in a value: runs of letters or digits, apostrophes and hyphens inside included; the
 * numbers of references are none.
 */
export function countWords(value: string): number {
  return (
    value
      .replaceAll(/\]\[\d+\]/g, ']')
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu)?.length ?? 0
  );
}
