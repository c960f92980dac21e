import { inlineProblems } from '../markdown/inline-problems.ts';
import { findingFor, type Rule } from './rule.ts';

/** A value of format `markdown` is a line of text: it has no paragraphs, lists or headings, and its numbers exist. */
export const inlineMarkdown: Rule = {
  id: 'inline-markdown',
  severity: 'error',
  docs: {
    what: 'A value is one line of text: no paragraphs, lists or headings, and its numbers in brackets exist.',
    why: 'A value stands in one place of the page, a cell or a heading perhaps. What it cannot mean there is written as plain characters, and readers see those.',
    mend: 'Write it as running text. A number in brackets is that of a link in the source, `[like this][1]`.',
    right: [
      { article: 'Drie oktober is een feestdag.', value: '3. October is a holiday.' },
      { article: 'Lees [dit](https://x.nl) eens.', value: 'Do read [this][1].' },
    ],
    wrong: [
      { article: 'Een regel', value: 'One line\n\nand another' },
      { article: 'Een regel', value: '# One line' },
      { article: 'Lees [dit](https://x.nl) eens.', value: 'Do read [this][2].' },
      { article: 'Lees [dit][bron].\n\n[bron]: https://x.nl', value: 'Read [this][source].' },
      { article: 'Een regel', value: 'One line\n- and another' },
    ],
  },
  check: (context) => {
    const values = new Map(context.catalog.entries.map((entry) => [entry.key, entry.value ?? '']));
    return context.segments.flatMap(({ key, segment }) => {
      const value = values.get(key) ?? '';
      if (value === segment.value || !/\S/.test(value)) return [];
      return inlineProblems(value, segment, context.article).map(({ message, note, span, fix }) =>
        findingFor(context, key, message, {
          note,
          place: context.placeInValue(key, span.start, span.end),
          actual: value.slice(span.start, span.end),
          ...(fix && { fix }),
        }),
      );
    });
  },
};
