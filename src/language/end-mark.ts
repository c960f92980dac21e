import { isAbbreviation } from './sentences.ts';

/** The mark that a text ends with. */
export interface EndMark {
  /** One of `. ? ! : ; , …`; empty for a text without, undefined where it cannot be told. */
  readonly mark: string | undefined;
  /** Offset of the mark, or of the last character of a text without one. */
  readonly start: number;
  readonly end: number;
}

/** The same marks in other scripts. */
const alike: Readonly<Record<string, string>> = {
  '。': '.',
  '．': '.',
  '।': '.',
  '？': '?',
  '؟': '?',
  '！': '!',
  '：': ':',
  '；': ';',
  '؛': ';',
  '，': ',',
  '、': ',',
  '،': ',',
  '⋯': '…',
};

/**
 * Tell what mark a text ends with, whatever closes after it: quotation marks, brackets.
 *
 * @param locale BCP 47 tag, by which abbreviations are known: `etc.` ends with a mark and without one.
 */
export function endMarkOf(text: string, locale: string): EndMark {
  let length = text.length;
  while (length > 0 && /[\s”“"'’‘»«›‹)\]}*_~\u200B-\u200F]/u.test(text[length - 1] ?? '')) length -= 1;
  const bare = text.slice(0, length);
  const last = bare.slice(-1);
  const at = { start: Math.max(0, bare.length - 1), end: Math.max(1, bare.length) };
  const dots = /\.{2,}$/.exec(bare.slice(-8))?.[0];
  if (dots !== undefined) return { mark: '…', start: bare.length - dots.length, end: bare.length };
  if (/[?!؟？！]/.test(last)) {
    const run = /[?!؟？！]+$/.exec(bare.slice(-8))?.[0] ?? last;
    return { mark: /[?؟？]/.test(run) ? '?' : '!', start: bare.length - run.length, end: bare.length };
  }
  if (last === '.') {
    const isOpen = /[\d\uFFFC]\.$/.test(bare.slice(-2)) || isAbbreviation(bare, locale);
    return { mark: isOpen ? undefined : '.', ...at };
  }
  const mark = alike[last] ?? last;
  if (/[.:;,…?!]/.test(mark)) return { mark, ...at };
  return { mark: /[\p{L}\p{N}%€$°”)\]]/u.test(last) ? '' : undefined, ...at };
}
