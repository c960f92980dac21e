import type { Span } from '../../model/span.ts';

/** What follows the text of a link: `(`, a destination, perhaps a title, `)`. */
export interface Resource {
  readonly end: number;
  /** The title, quotes included. */
  readonly title: Span | undefined;
}

/**
 * Read a resource as micromark does.
 *
 * @param at Where its `(` stands.
 * @returns Undefined where there is none.
 */
export function resourceAt(text: string, at: number): Resource | undefined {
  if (text[at] !== '(') return undefined;
  const first = whiteSpaceEnd(text, at + 1);
  if (text[first] === ')') return { end: first + 1, title: undefined };
  const destination = destinationEnd(text, first);
  if (destination === undefined) return undefined;
  const next = whiteSpaceEnd(text, destination);
  if (text[next] === ')') return { end: next + 1, title: undefined };
  const title = next > destination ? titleAt(text, next) : undefined;
  if (!title) return undefined;
  const last = whiteSpaceEnd(text, title.end);
  return text[last] === ')' ? { end: last + 1, title } : undefined;
}

/**
 * Read what a definition has behind its label: a destination, perhaps a title.
 *
 * @returns Where it ends, and the title, quotes included; undefined where there is none.
 */
export function definitionAt(text: string, at: number): Resource | undefined {
  const destination = destinationEnd(text, whiteSpaceEnd(text, at));
  if (destination === undefined) return undefined;
  const next = whiteSpaceEnd(text, destination);
  const title = next > destination ? titleAt(text, next) : undefined;
  return { end: title?.end ?? destination, title };
}

const whiteSpace = /[ \t\r\n]*/y;

function whiteSpaceEnd(text: string, at: number): number {
  whiteSpace.lastIndex = at;
  whiteSpace.exec(text);
  return whiteSpace.lastIndex;
}

const enclosed = /<(?:\\[<>\\]|\\(?![<>\\])|[^<>\\\r\n])*>/y;

function destinationEnd(text: string, at: number): number | undefined {
  if (text[at] !== '<') return rawDestinationEnd(text, at);
  enclosed.lastIndex = at;
  return enclosed.test(text) ? enclosed.lastIndex : undefined;
}

/** A destination without brackets: no white space, no control characters, its parentheses in pairs. */
function rawDestinationEnd(text: string, from: number): number | undefined {
  let depth = 0;
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 127) break;
    if (code === 40) depth += 1;
    else if (code === 41) {
      if (depth === 0) break;
      depth -= 1;
    } else if (code === 92 && isEscaped(text.charCodeAt(at + 1))) at += 1;
  }
  return depth === 0 && at > from ? at : undefined;
}

/** What a backslash keeps from counting: `(`, `)` and itself. */
function isEscaped(code: number): boolean {
  return code === 40 || code === 41 || code === 92;
}

const titles: Readonly<Record<string, RegExp>> = {
  '"': /"(?:\\[^]|[^"\\])*"/y,
  "'": /'(?:\\[^]|[^'\\])*'/y,
  '(': /\((?:\\[^]|[^)\\])*\)/y,
};

function titleAt(text: string, at: number): Span | undefined {
  const pattern = titles[text[at] ?? ''];
  if (!pattern) return undefined;
  pattern.lastIndex = at;
  return pattern.test(text) ? { start: at, end: pattern.lastIndex } : undefined;
}
