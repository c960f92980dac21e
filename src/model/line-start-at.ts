/**
 * Find where the line begins that an offset is on: after the last `\n` or `\r` before it.
 *
 * It looks back no further than that; looking for a line end that a text has none of takes as long as the text is.
 *
 * @param offset In UTF-16 units, from 0.
 */
export function lineStartAt(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1;
  return at;
}
