import type { Span } from '../../model/span.ts';
import { isProse } from '../prose.ts';
import type { Extraction } from './extraction.ts';
import { defaultProps } from './props.ts';

/** A node of a JavaScript syntax tree (ESTree), as far as it is looked at; offsets count in the article. */
interface Script {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Make segments of the strings in an expression that a reader reads: `title={'Hoi'}`, and what fields of that name hold in
 * lists and objects, `items={[{ name: 'x', description: 'Hoi' }]}`. All else in an expression is code.
 *
 * @param estree The program that the expression is.
 * @param name The prop that it is the value of.
 */
export function extractStrings(estree: unknown, name: string, into: Extraction): void {
  const [statement] = (estree as { body?: readonly object[] } | undefined)?.body ?? [];
  const { expression } = (statement ?? {}) as { expression?: Script };
  for (const one of stringsOf(expression, isRead(name, into), into)) addString(one, into);
}

function isRead(name: string, into: Extraction): boolean {
  return (into.options.props ?? defaultProps).includes(name);
}

interface FoundString {
  readonly value: string;
  readonly span: Span;
}

/** The strings in an expression; `read` where they are in a field that a reader reads. */
function* stringsOf(node: Script | null | undefined, read: boolean, into: Extraction): Generator<FoundString> {
  switch (node?.type) {
    case 'Literal': {
      const { value } = node as Script & { value?: unknown };
      if (read && typeof value === 'string') yield { value, span: node };
      break;
    }
    case 'TemplateLiteral': {
      const { quasis } = node as Script & { quasis: readonly { value: { cooked?: string | null } }[] };
      const [only, ...more] = quasis;
      if (read && more.length === 0 && typeof only?.value.cooked === 'string')
        yield { value: only.value.cooked, span: node };
      break;
    }
    case 'ArrayExpression':
      for (const one of (node as Script & { elements: readonly (Script | null)[] }).elements)
        yield* stringsOf(one, read, into);
      break;
    case 'ObjectExpression':
      for (const one of (node as Script & { properties: readonly object[] }).properties) {
        const { key, value, computed } = one as {
          key?: { name?: string; value?: unknown };
          value?: Script;
          computed?: boolean;
        };
        const name = key?.name ?? key?.value;
        if (computed !== true && typeof name === 'string') yield* stringsOf(value, isRead(name, into), into);
      }
      break;
    default:
  }
}

function addString({ value, span }: FoundString, into: Extraction): void {
  const raw = into.text.slice(span.start, span.end);
  const quote = raw[0] ?? '';
  // On more lines than one it may have prefixes of containers in it.
  if (!/^["'`][^\r\n]*["'`]$/.test(raw) || !isProse(value)) return;
  into.add({
    kind: 'attribute',
    format: 'text',
    value,
    span: { start: span.start + 1, end: span.end - 1 },
    place: { type: 'js-string', quote },
  });
}
