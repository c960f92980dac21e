import type { Span } from '../model/span.ts';
import { contentStart, type Container } from './container-lines.ts';

/**
 * Take the prefixes of its containers off the lines of a block.
 *
 * @returns The block without them, and a function from an offset in it to the offset in the text.
 */
export function withoutPrefixes(
  text: string,
  span: Span,
  containers: readonly Container[],
): { html: string; offsets: (at: number) => number } {
  if (containers.length === 0) return { html: text.slice(span.start, span.end), offsets: (at) => span.start + at };
  const kept: { at: number; from: number }[] = [];
  let html = '';
  let start = span.start;
  const breaks = /\r\n|\n|\r|$/g;
  breaks.lastIndex = start;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    const end = Math.min(match.index + match[0].length, span.end);
    kept.push({ at: html.length, from: start });
    html += text.slice(start, end);
    if (end >= span.end || match[0] === '') break;
    start = Math.min(contentStart(text, end, containers), span.end);
  }
  return {
    html,
    offsets: (at) => {
      const line = kept.findLast((one) => one.at <= at) ?? { at: 0, from: span.start };
      return line.from + at - line.at;
    },
  };
}
