/** Count the words a translator reads in a value: runs of letters or digits, apostrophes and hyphens inside included. */
export function countWords(value: string): number {
  return value.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
