import type { Span } from '../model/span.ts';
import type { InlineReference, InlineTokens } from './parse-value.ts';

/**
 * Read, in a fraction of the time, a value with nothing in it but words, code, emphasis of words, and references to numbers:
 * as most have.
 *
 * Nothing here can mean something else in any syntax: what might is left to the parser.
 *
 * @param numbers The numbers that stand for destinations.
 * @returns What `parseValue` finds, or undefined where only a parser can tell.
 */
export function scanWords(value: string, numbers: readonly string[]): InlineTokens | undefined {
  if (value === '' || /^\s|\s$|www\./i.test(value)) return undefined;
  const found = { text: [] as Span[], inner: [] as Span[], code: [] as Span[], emphasis: [] as Span[] };
  const references: InlineReference[] = [];
  /** The link or image whose text is being read. */
  let open: { readonly start: number; readonly type: 'link' | 'image'; readonly inside: number } | undefined;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(value) ?? undefined;
  };
  while (at < value.length) {
    const start = at;
    const run = take(words());
    if (run) {
      at += run[0].length;
      found[open?.type === 'image' ? 'inner' : 'text'].push({ start, end: at });
      continue;
    }
    const bracket = open ? undefined : take(opening());
    if (bracket) {
      at += bracket[0].length;
      open = { start, type: bracket[0] === '[' ? 'link' : 'image', inside: at };
      continue;
    }
    const tail = take(numberedTail());
    if (tail) {
      const [, label = ''] = tail;
      if (!open || open.inside === at || !numbers.includes(label)) return undefined;
      at += tail[0].length;
      const span = { start: open.start, end: at };
      references.push({ type: open.type, label, span, tail: { start: start + 1, end: at } });
      open = undefined;
      continue;
    }
    // In an alt text all that counts is words.
    if (open?.type === 'image') return undefined;
    const code = take(codeSpan());
    const emphasis = take(emphasized());
    if (!code && !emphasis) return undefined;
    at += (code ?? emphasis)?.[0].length ?? 0;
    found[code ? 'code' : 'emphasis'].push({ start, end: at });
    const markers = emphasis?.[1]?.length ?? 0;
    if (emphasis) found.text.push({ start: start + markers, end: at - markers });
  }
  return open ? undefined : { ...found, references, resources: [], html: [], labels: [] };
}

/** Words: a colon may begin a directive or follow a scheme, an exclamation mark may begin an image. */
const words = (): RegExp => /(?:[^\n\r\t\\`*_~[\]<>&$:{}@!|^]|:(?= |$)|!(?!\[))+/y;
const codeSpan = (): RegExp => /`(?!`)[^`\n\r\t\\[\]{}]+`(?!`)/y;
/** Markers that can only open, words, and the same markers, which can only close. */
const emphasized = (): RegExp =>
  /(?<=^|[ ("“„[])(\*\*?)(?=[\p{L}\p{N}])[^\n\r\t\\`*_~[\]<>&$:{}@!|^]*(?<=[\p{L}\p{N}.,!?%])\1(?=$|[ )"”.,;\]])/uy;
const opening = (): RegExp => /!?\[/y;
const numberedTail = (): RegExp => /\]\[(\d+)\]/y;
