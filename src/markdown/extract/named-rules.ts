import type { NamedRule } from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';

/** Find where a comment names rules: one after the other, behind `disable`. */
export function namedRules(text: string, comment: Span, names: readonly string[]): NamedRule[] {
  let at = text.indexOf('disable', comment.start) + 'disable'.length;
  return names.map((name) => {
    const start = text.indexOf(name, at);
    at = start + name.length;
    return { name, span: { start, end: at } };
  });
}
