import type { Span } from '../model/span.ts';

/** An argument of an ICU message that is more than a name, as in `{count, plural, one {# auto} other {# auto’s}}`. */
export interface IcuArgument {
  /** What must be the same in a translation: its name, its type, and the cases that the program chooses between. */
  readonly name: string;
  readonly text: string;
  readonly span: Span;
  /** What stands in the cases. */
  readonly cases: readonly Span[];
}

const start = /\{\s*(\w+)\s*,\s*(plural|selectordinal|select|number|date|time)\b/g;

/**
 * Find the arguments of ICU messages in a text.
 *
 * Languages have plural forms of their own, so that of a plural only the cases for a number (`=0`) count; of a `select`
 * all do. One whose braces are not balanced is named differently from any that is whole.
 */
export function icuArguments(text: string): IcuArgument[] {
  const found: IcuArgument[] = [];
  for (const match of text.matchAll(start)) {
    if (found.some(({ span }) => span.start <= match.index && match.index < span.end)) continue;
    const [head, name = '', type = ''] = match;
    const read = readCases(text, match.index + head.length);
    const end = read?.end ?? match.index + head.length;
    const counts = (one: string): boolean => type === 'select' || one.startsWith('=');
    const named = read?.cases.map((one) => one.name) ?? [];
    const cases = read ? named.filter(counts).toSorted().join(' ') : 'not closed';
    const isWhole = !/plural|select/.test(type) || named.includes('other');
    found.push({
      name: `{${name}, ${type}${cases === '' ? '' : ` ${cases}`}${isWhole ? '' : ', without other'}}`,
      text: text.slice(match.index, end),
      span: { start: match.index, end },
      cases: read?.cases.map((one) => one.span) ?? [],
    });
  }
  return found;
}

interface Case {
  readonly name: string;
  readonly span: Span;
}

/** Read up to the brace that closes an argument, and its cases; undefined where nothing closes it. */
function readCases(text: string, from: number): { end: number; cases: Case[] } | undefined {
  const cases: Case[] = [];
  let depth = 1;
  let open = from;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') {
      if (depth === 1) open = at;
      depth += 1;
    } else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return { end: at + 1, cases };
      if (depth > 1) continue;
      const name = /(\S+)\s*$/.exec(text.slice(Math.max(from, open - 60), open))?.[1] ?? '';
      cases.push({ name, span: { start: open + 1, end: at } });
    }
  }
  return undefined;
}
