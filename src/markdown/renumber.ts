import type { Syntax } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { parseValue, type KnownLabels } from './parse-value.ts';

/**
 * Give the references in a value their new labels, so that each keeps its own destination.
 *
 * A reference whose destination is gone becomes its text: the wording stays.
 *
 * @param renamed Old label → new label, or undefined where the destination is gone; others stay.
 */
export function renumber(
  value: string,
  renamed: ReadonlyMap<string, string | undefined>,
  syntax: readonly Syntax[],
  known: KnownLabels,
): string {
  if (![...renamed].some(([from, to]) => from !== to) || !value.includes(']')) return value;
  const isNumber = (label: string): boolean => /^\d+$/.test(label) && !known.definitions.includes(label);
  const numbers = [...renamed.keys()].filter(isNumber);
  const definitions = [...known.definitions, ...[...renamed.keys()].filter((label) => !isNumber(label))];
  const edits: (Span & { text: string })[] = [];
  const { references, labels } = parseValue(value, syntax, { ...known, definitions, numbers });
  for (const { type, label, span, tail } of references) {
    if (!renamed.has(label)) continue;
    const to = renamed.get(label);
    const text = value.slice(span.start + (type === 'link' ? 1 : 2), tail.start - 1);
    if (to !== undefined) edits.push({ ...tail, text: to === text ? '[]' : `[${to}]` });
    else {
      edits.push({ start: span.start, end: span.start + (type === 'link' ? 1 : 2), text: '' });
      edits.push({ start: tail.start - 1, end: tail.end, text: '' });
    }
  }
  // `[text]` and `[text][]`, whose text is their label.
  for (const { start, end } of labels) {
    const text = /^!?\[([^]*?)\](?:\[\])?$/.exec(value.slice(start, end))?.[1] ?? '';
    const to = renamed.get(text);
    if (to === undefined || to === text) continue;
    const close = value.slice(start, end).endsWith('][]') ? end - 2 : end;
    edits.push({ start: close, end, text: `[${to}]` });
  }
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), value);
}
