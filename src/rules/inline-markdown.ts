import { inlineProblems } from '../markdown/inline-problems.ts';
import { findingFor, type Rule } from './rule.ts';

/** A value of format `markdown` is a line of text: it has no paragraphs, lists or headings, and its numbers exist. */
export const inlineMarkdown: Rule = {
  id: 'inline-markdown',
  severity: 'error',
  check: (context) => {
    const values = new Map(context.catalog.entries.map((entry) => [entry.key, entry.value ?? '']));
    return context.segments.flatMap(({ key, segment }) => {
      const value = values.get(key) ?? '';
      if (value === segment.value || !/\S/.test(value)) return [];
      return inlineProblems(value, segment, context.article).map(({ message, note, offset }) =>
        findingFor(context, key, message, { note, place: context.placeInValue(key, offset), actual: value }),
      );
    });
  },
};
