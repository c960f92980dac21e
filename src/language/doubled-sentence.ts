import type { Span } from '../model/span.ts';

/** From how many characters something that is said twice is no figure of speech: `Nee. Nee!` */
const shortest = 20;

/** Of how many sentences there may be in what stands twice. */
const most = 4;

/**
 * Find a sentence, or a few, that stand twice in a row, as a paste that was made twice leaves them; or a text that is all twice.
 *
 * @returns Span of the second, without the space before it; undefined where there is none.
 */
export function findDoubledSentence(text: string): Span | undefined {
  if (text.length < 2 * shortest) return undefined;
  const whole = text.trimEnd();
  const middle = (whole.length - 1) / 2;
  if (whole.slice(0, middle) === whole.slice(middle + 1) && /\s/.test(whole.charAt(middle)))
    return { start: middle + 1, end: whole.length };
  const ends = Array.from(text.matchAll(/[.!?…]+["”“’‘»«)]*(?=\s|$)/gu), (match) => match.index + match[0].length);
  for (const [index, end] of ends.entries()) {
    const start = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
    for (const close of ends.slice(index + 1, index + 1 + most)) {
      const length = close - start;
      if (length > end) break;
      if (length < shortest || text.slice(end - length, end) !== text.slice(start, close)) continue;
      if (end === length || /[\s“„"‘‚'»«(]/.test(text.charAt(end - length - 1))) return { start, end: close };
    }
  }
  return undefined;
}
