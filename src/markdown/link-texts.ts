import type { Syntax } from '../model/segment.ts';
import { parseValue } from './parse-value.ts';

/**
 * Tell the texts of the references in a value; `[text]` and `[text][]` have their text for a label.
 *
 * @param numbers Numbers that stand for destinations.
 * @param labels What counts as defined.
 * @returns Label → text, the first where a label occurs more than once.
 */
export function linkTexts(
  value: string,
  numbers: readonly string[],
  labels: readonly string[],
  syntax: readonly Syntax[],
): Map<string, string> {
  const texts = new Map<string, string>();
  if (numbers.length + labels.length === 0) return texts;
  const found = parseValue(value, syntax, { definitions: labels, footnotes: [], numbers });
  for (const { type, label, span, tail } of found.references) {
    if (!texts.has(label)) texts.set(label, value.slice(span.start + (type === 'link' ? 1 : 2), tail.start - 1));
  }
  for (const { start, end } of found.labels) {
    const text = /^!?\[([^]*?)\](?:\[\])?$/.exec(value.slice(start, end))?.[1] ?? '';
    if (text !== '' && !texts.has(text)) texts.set(text, text);
  }
  return texts;
}
