import { distance } from 'fastest-levenshtein';
import { swaps } from './nearest.ts';

/**
 * Tell whether a technical text, such as code or an address, is another but for a slip of the finger: one word, number or
 * mark.
 *
 * @param mayTranslate Whether a translator may have written it in the words of his language: `<user>` is `<Benutzer>`, and
 *   languages have words in common (`project`, `Projekt`). Then only what no translator would make of it counts.
 */
export function isSlip(meant: string, text: string, mayTranslate: boolean): boolean {
  if (meant === text || meant.length < 2) return false;
  if (!mayTranslate) return swaps(meant, text) || isNear(meant, text);
  const [ours, theirs] = [tokensOf(meant), tokensOf(text)];
  let start = 0;
  while (start < ours.length && ours[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < Math.min(ours.length, theirs.length) - start && ours.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  const [one, ...more] = ours.slice(start, ours.length - end);
  const [other, ...others] = theirs.slice(start, theirs.length - end);
  if (more.length > 0 || others.length > 0) return swaps(meant, text);
  const [from, to] = [one ?? '', other ?? ''];
  if (isWord(from) && isWord(to)) return isWordSlip(from, to, isSingleWord(meant));
  const isWritten = /[\p{L}\p{N}]{3}/u.test(meant);
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) return isWritten;
  // A dot for a comma is how a language writes a number; a mark at the end belongs to the sentence.
  return isWritten && end > 0 && isMark(from + to) && !isNumberMark(ours[start - 1], ours.at(-end)) && !isPlain(ours);
}

/** Tell whether two texts, of which one is no mere word, differ by one letter; or by two where they are long. */
function isNear(text: string, other: string): boolean {
  const isMere = /^[\p{L}\s]*$/u.test(text) || /^[\p{L}\s]*$/u.test(other);
  return !isMere && text.length > 3 && distance(text, other) <= (text.length < 12 ? 1 : 2);
}

/** Words, numbers, and marks one by one; how much space there is between them does not count. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+|\d+|[^\p{L}\p{M}\d\s]/gu) ?? [];
}

function isWord(token: string): boolean {
  return /^\p{L}/u.test(token);
}

function isMark(token: string): boolean {
  return /^[^\p{L}\p{M}\d\s]$/u.test(token);
}

function isNumberMark(before = '', after = ''): boolean {
  return /\d$/.test(before) && /^\d/.test(after);
}

/** Words with hyphens and quotation marks only, as prose has them; an option begins with one. */
function isPlain(tokens: readonly string[]): boolean {
  return tokens[0] !== '-' && tokens.every((token) => isWord(token) || /^[-'’".,:…]$/.test(token));
}

/** A word by itself may be that of the other language, however like it is; `getItems` is none. */
function isSingleWord(text: string): boolean {
  return /^\p{L}\p{Ll}*$/u.test(text);
}

function isWordSlip(meant: string, text: string, isSingle: boolean): boolean {
  const [one, other] = [meant.toLowerCase(), text.toLowerCase()];
  // Who puts capitals elsewhere, `newversion` and `neueVersion`, made another word on purpose.
  if (one === other || capitalsIn(meant) !== capitalsIn(text)) return false;
  if (swaps(one, other)) return !isCognate(one, other);
  return (
    !isSingle && meant.length > 3 && sounds(one) !== sounds(other) && distance(one, other) <= (meant.length < 8 ? 1 : 2)
  );
}

function capitalsIn(word: string): number {
  return word.match(/\p{Lu}/gu)?.length ?? 0;
}

/** Tell whether two words differ as `title` and `Titel` do, or `centre` and `center`; `server` is `servre` nowhere. */
function isCognate(one: string, other: string): boolean {
  if (/[lr]e$/.test(one)) return /e[lr]$/.test(other);
  return one.endsWith('el') ? other.endsWith('le') : /^(?:calib|cent|fib|lit|met|theat)re$/.test(other);
}

/** What related words of Dutch, English and German have in common, roughly: `address` and `Adresse`, `number` and `nummer`. */
function sounds(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/ph|v/g, 'f')
    .replaceAll(/sch|[zß]/g, 's')
    .replaceAll(/ck|[cq]/g, 'k')
    .replaceAll(/th|d/g, 't')
    .replaceAll(/mb/g, 'm')
    .replaceAll(/(?<=.)[aeiouyj]/g, '')
    .replaceAll(/(.)\1+/g, '$1')
    .replace(/(?<=..)(?:n|s|r|ns|rs)$/, '');
}
