import { findingFor, type Rule } from './rule.ts';

/** Words are parted by one space. */
export const noDoubleSpace: Rule = {
  id: 'no-double-space',
  severity: 'warning',
  docs: {
    what: 'Words are parted by one space, unless the source has two as well.',
    why: 'It is a slip of the thumb that shows in front matter, titles and alternative texts, and that every search for the sentence stumbles over.',
    mend: 'Remove one; `vertaalstraat check --fix` does.',
    right: [
      { article: 'Dag wereld', value: 'Hello world' },
      { article: 'Dag  wereld', value: 'Hello  world' },
      { article: 'Dag. En tot ziens.', value: 'Hello.  And goodbye.' },
    ],
    wrong: [{ article: 'Dag wereld', value: 'Hello  world' }],
  },
  check: (context) => {
    if (context.locale === context.sourceLocale) return [];
    return context.texts().flatMap(({ key, segment, value }) => {
      if (!value.includes('  ')) return [];
      // Typists put two behind a sentence; and what is lined up with spaces is meant so.
      const slips = [...value.matchAll(/(?<=[\p{L}\p{N},;]) {2}(?=[\p{L}\p{N}])/gu)];
      if (slips.length === 0 || / {2}/.test(segment.value)) return [];
      return slips.map(({ index }) =>
        findingFor(context, key, 'Unexpected two spaces between words, expected one', {
          place: context.placeInValue(key, index, index + 2),
          actual: value,
          fix: { start: index, end: index + 2, text: ' ' },
        }),
      );
    });
  },
};
