import type { Span } from '../model/span.ts';
import type { InlineReference, InlineTokens } from './parse-value.ts';

/**
 * Read, in a fraction of the time, a value with nothing in it but words, code and references to numbers: as most have.
 *
 * Nothing here can mean something else in any syntax: what might is left to the parser.
 *
 * @param numbers The numbers that stand for destinations.
 * @returns What `parseValue` finds, or undefined where only a parser can tell.
 */
export function scanWords(value: string, numbers: readonly string[]): InlineTokens | undefined {
  if (value === '' || /^\s|\s$|www\./i.test(value)) return undefined;
  const text: Span[] = [];
  const code: Span[] = [];
  const references: InlineReference[] = [];
  const take = (pattern: RegExp, at: number): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(value) ?? undefined;
  };
  const takeText = (at: number, end: number): void => {
    if (at < end) text.push({ start: at, end });
  };
  let isOpen: number | undefined;
  let at = 0;
  while (at < value.length) {
    const run = take(words(), at);
    if (run) takeText(at, (at = at + run[0].length));
    if (at === value.length) break;
    const span = take(codeSpan(), at);
    if (span) code.push({ start: at, end: (at += span[0].length) });
    else if (value[at] === '[' && isOpen === undefined) isOpen = at++;
    else {
      const tail = isOpen === undefined ? undefined : take(numberedTail(), at);
      const label = tail?.[1] ?? '';
      if (isOpen === undefined || isOpen + 1 === at || !numbers.includes(label)) return undefined;
      const start = at + 1;
      at = start + label.length + 2;
      references.push({ type: 'link', label, span: { start: isOpen, end: at }, tail: { start, end: at } });
      isOpen = undefined;
    }
  }
  return isOpen === undefined ? { ...nothing, text, code, references } : undefined;
}

const nothing: InlineTokens = {
  references: [],
  resources: [],
  html: [],
  text: [],
  inner: [],
  code: [],
  emphasis: [],
  labels: [],
};

/** Words: a colon may begin a directive or follow a scheme, an exclamation mark may begin an image. */
const words = (): RegExp => /(?:[^\n\r\t\\`*_~[\]<>&$:{}@!|^]|:(?= |$)|!(?!\[))+/y;
const codeSpan = (): RegExp => /`(?!`)[^`\n\r\t\\[\]{}]+`(?!`)/y;
const numberedTail = (): RegExp => /\]\[(\d+)\]/y;
