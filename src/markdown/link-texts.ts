import type { Syntax } from '../model/segment.ts';
import { parseValue } from './parse-value.ts';

/**
 * Tell the texts of the numbered references in a value.
 *
 * @param numbers The numbers that are references.
 * @returns Number → text, the first where a number occurs more than once.
 */
export function linkTexts(value: string, numbers: readonly number[], syntax: readonly Syntax[]): Map<number, string> {
  const texts = new Map<number, string>();
  if (numbers.length === 0) return texts;
  const { references } = parseValue(value, syntax, { definitions: numbers.map(String), footnotes: [] });
  for (const { type, label, span, tail } of references) {
    const number = Number(label);
    if (!texts.has(number)) texts.set(number, value.slice(span.start + (type === 'link' ? 1 : 2), tail.start - 1));
  }
  return texts;
}
