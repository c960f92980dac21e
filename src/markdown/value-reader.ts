import type { Segment, SegmentedArticle } from '../model/segment.ts';
import { parseValue, type InlineTokens } from './parse-value.ts';

/** Reads values of an article as inline Markdown, each once however often it is asked for. */
export type ValueReader = (value: string, segment: Pick<Segment, 'destinations'>) => InlineTokens;

/** Make a reader of the values of one article; what it has read it remembers as long as it lives. */
export function createValueReader({
  syntax,
  definitions,
  footnotes,
}: Pick<SegmentedArticle, 'syntax' | 'definitions' | 'footnotes'>): ValueReader {
  const known = new Map<string, InlineTokens>();
  return (value, { destinations }) => {
    const labels = destinations.map((one) => String(one.label));
    const name = `${labels.join(' ')}|${value}`;
    const tokens = known.get(name) ?? parseValue(value, syntax, { definitions, footnotes, numbers: labels });
    known.set(name, tokens);
    return tokens;
  };
}
