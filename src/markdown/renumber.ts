import type { Syntax } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { spanOf, visitNodes } from './node-span.ts';
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
  const root = parseValue(value.replaceAll(/\n[ \t]*(?=\n)/g, ''), syntax, { ...labels, definitions: defined });
  const edits: (Span & { text: string })[] = [];
  visitNodes(root, (node) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const { label, referenceType } = node as unknown as { label: string; referenceType: string };
    const from = Number(label);
    if (referenceType !== 'full' || !numbers.has(from) || String(from) !== label) return undefined;
    const span = spanOf(node);
    const to = numbers.get(from);
    const tail = { start: span.end - label.length - 2, end: span.end };
    if (to !== undefined) edits.push({ ...tail, text: `[${to}]` });
    else if (node.type === 'linkReference') {
      edits.push({ start: span.start, end: span.start + 1, text: '' });
      edits.push({ start: tail.start - 1, end: tail.end, text: '' });
    } else edits.push({ ...span, text: (node as unknown as { alt?: string }).alt ?? '' });
    return undefined;
  });
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), value);
}
