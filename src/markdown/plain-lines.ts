import type { Place, Syntax } from '../model/segment.ts';
import { hardLines } from './hard-lines.ts';
import { escapeLineStart } from './line-starts.ts';

/**
 * Write a value with all its ASCII punctuation escaped, on one line: the last resort, which says nothing but its
 * characters and so stays in any place that holds inline Markdown.
 */
export function plainLines(value: string, place: Place, syntax: readonly Syntax[]): string[] {
  const text = hardLines(value).join(' ').trim();
  const escaped = text.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
  const start = { atBlockStart: true, inItem: false, inQuote: false, syntax };
  return [place.type === 'line' && !place.atBlockStart ? escaped : escapeLineStart(escaped, start)];
}
