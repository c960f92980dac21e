import type { Syntax } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { parseValue, type KnownLabels } from './parse-value.ts';

/**
 * Give the numbered references in a value their new numbers, so that each keeps its own destination.
 *
 * A reference whose destination is gone becomes its text: the wording stays.
 *
 * @param numbers Old number → new number, or undefined where the destination is gone; others stay.
 */
export function renumber(
  value: string,
  numbers: ReadonlyMap<number, number | undefined>,
  syntax: readonly Syntax[],
  labels: KnownLabels,
): string {
  if (![...numbers].some(([from, to]) => from !== to) || !value.includes('][')) return value;
  const defined = [...labels.definitions, ...[...numbers.keys()].map(String)];
  const edits: (Span & { text: string })[] = [];
  for (const { type, label, span, tail } of parseValue(value, syntax, { ...labels, definitions: defined }).references) {
    const from = Number(label);
    if (!numbers.has(from) || String(from) !== label) continue;
    const to = numbers.get(from);
    if (to !== undefined) edits.push({ ...tail, text: `[${to}]` });
    else {
      edits.push({ start: span.start, end: span.start + (type === 'link' ? 1 : 2), text: '' });
      edits.push({ start: tail.start - 1, end: tail.end, text: '' });
    }
  }
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), value);
}
