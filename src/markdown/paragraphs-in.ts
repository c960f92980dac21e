import type { Span } from '../model/span.ts';

/** What begins a block of its own, so that the line before it ends a paragraph: an item, a quote, a heading, a row, a fence. */
const beginsBlock = /^[ \t>]*(?:[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t])|\||>)/;
const fence = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^\r\n]*)/;

/**
 * Find, without parsing it, what may be paragraphs of an article: lines that follow each other, outside fences. A block of
 * another kind may be among them; a paragraph is never cut, unless it has a line that could begin a block.
 */
export function* paragraphsIn(text: string): Generator<Span> {
  let start = 0;
  let at = 0;
  /** The fence that is open. */
  let open: string | undefined;
  while (at < text.length) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found + 1;
    const line = text.slice(at, end);
    const [, marks, info = ''] = fence.exec(line) ?? [];
    const isFence =
      marks !== undefined &&
      (open === undefined ? !(marks.startsWith('`') && info.includes('`')) : closes(open, marks, info));
    if (isFence || open !== undefined || !/[^\s>]/.test(line) || beginsBlock.test(line)) {
      if (start < at) yield { start, end: at };
      // The line of an item or a heading is text too.
      start = isFence || open !== undefined ? end : at;
    }
    if (isFence) open = open === undefined ? marks : undefined;
    at = end;
  }
  if (start < at) yield { start, end: at };
}

function closes(open: string, marks: string, info: string): boolean {
  return marks.startsWith(open) && info.trim() === '';
}
