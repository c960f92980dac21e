import type { SegmentedArticle } from '../model/segment.ts';
import { unbalancedTags } from './html-balance.ts';
import { parseValue } from './parse-value.ts';

/** What stands in a value besides words, by kind. */
export interface Markup {
  /** Numbers of references, each once: they may be repeated. */
  readonly references: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
  /** Code spans and placeholders, as they are written. */
  readonly code: ReadonlySet<string>;
  readonly placeholders: ReadonlySet<string>;
  /** Offsets of tags without a partner that the source does not have. */
  readonly lonelyTags: readonly number[];
}

/** Take stock of the markup in a value. */
export function markupOf(
  value: string,
  sourceValue: string,
  article: SegmentedArticle,
  labels: readonly string[],
): Markup {
  const known = { definitions: [...article.definitions, ...labels], footnotes: article.footnotes };
  const { references, html } = parseValue(value, article.syntax, known);
  const all = (pattern: RegExp): Set<string> => new Set([...value.matchAll(pattern)].map((match) => match[0]));
  return {
    references: new Set(references.map((one) => one.label).filter((label) => labels.includes(label))),
    footnotes: all(/\[\^[^\]\s]+\](?!:)/g),
    code: all(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gs),
    placeholders: all(/\{\{[^{}]*\}\}|\{%.*?%\}/g),
    lonelyTags: unbalancedTags(html, value, sourceValue, article),
  };
}
