import type { Markup, MarkupItem } from './markup.ts';

/** The items of a kind, in their order. */
export function all({ items }: Markup, kind: MarkupItem['kind']): MarkupItem[] {
  return items.filter((one) => one.kind === kind);
}

/** Their names. */
export function names(markup: Markup, kind: MarkupItem['kind']): string[] {
  return all(markup, kind).map(({ name }) => name);
}

/** The text of a numbered link; undefined for any other. */
export function textOf({ name, span }: MarkupItem, value: string): string | undefined {
  const written = value.slice(span.start, span.end);
  const tail = `]${numberIn(name)}`;
  return written.endsWith(tail) && /\[\d+\]$/.test(tail) ? written.slice(1, -tail.length) : undefined;
}

/** The number in the name of an item, with its brackets. */
export function numberIn(name: string): string {
  return name.slice(name.indexOf('['));
}
