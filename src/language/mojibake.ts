import type { Span } from '../model/span.ts';

/** Text that was read in the wrong encoding. */
export interface Mojibake extends Span {
  /** What it was; undefined where that is lost. */
  readonly was: string | undefined;
}

/** What the bytes 0x80–0x9F are in windows-1252. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
const trailing = `[\\x80-\\xBF${upper.replaceAll(/[\x81\x8D\x8F\x90\x9D]/g, '')}]`;
const pattern = new RegExp(`[ÂÃÅÄÐÑ]${trailing}|â${trailing}{2}|ð${trailing}{3}|ï[¿»]${trailing}`, 'gu');

const lost = /(?<=(?:^|[\s(“„"‘])\p{L}+)\?(?=\p{Ll}+(?:[\s.,;:!)”“"’]|$))/gu;

/**
 * Find what UTF-8 looks like once it was read as windows-1252, `Ã©` for é and `â€™` for ’, and the replacement
 * characters, or question marks, of what could not be read at all.
 */
export function findMojibake(text: string): Mojibake[] {
  if (!/[ÂÃÅÄÐÑâðï\uFFFD?]/.test(text)) return [];
  return [
    // `M?nchen`: what an old program made of a letter that it did not have.
    ...Array.from(/\p{L}\?\p{Ll}/u.test(text) ? text.matchAll(lost) : [], ({ index }) => ({
      start: index,
      end: index + 1,
      was: undefined,
    })),
    ...Array.from(text.matchAll(/\uFFFD+/g), ({ 0: all, index }) => ({
      start: index,
      end: index + all.length,
      was: undefined,
    })),
    ...Array.from(text.matchAll(pattern), ({ 0: all, index }) => ({
      start: index,
      end: index + all.length,
      was: decode(all),
    })).filter(
      ({ was }) =>
        was !== undefined &&
        /[\u00A0-\u024F\u2010-\u2044\u20AC\u2122\u2190-\u27BF\uFEFF\uFFFD]|\p{Extended_Pictographic}/u.test(was),
    ),
  ]
    .filter(({ start, end }) => !isQuoted(text, start, end))
    .toSorted((a, b) => a.start - b.start);
}

/** Tell whether a word stands between quotation marks by itself: then it is spoken of, as `“b?g” finds “bag”`, and as »Ä«. */
function isQuoted(text: string, start: number, end: number): boolean {
  if (/[«»]/.test(text[end - 1] ?? '') && /[«»]/.test(text[start - 1] ?? '')) return true;
  return (
    /(?:^|[\s(])[“”„"‘‚'«»]\S{0,2}$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    /^\S{0,2}[“”"’‘'«»]/u.test(text.slice(end, end + 3))
  );
}

/** Write a text as bytes of windows-1252, and read these as UTF-8. */
function decode(text: string): string | undefined {
  const bytes = text.split('').map((char) => {
    const at = upper.indexOf(char);
    return at >= 0 ? 0x80 + at : char.charCodeAt(0);
  });
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined;
  }
}
