import { findingFor, type Rule } from './rule.ts';

/** A translation begins and ends with a word, as its source does. */
export const outerSpace: Rule = {
  id: 'outer-space',
  severity: 'warning',
  docs: {
    what: 'A translation has no white space at its ends that its source does not have.',
    why: 'It came along when the text was copied, and shows up where texts are put next to each other.',
    mend: 'Remove it; `vertaalstraat check --fix` does.',
    right: [{ article: 'Dag wereld', value: 'Hello world' }],
    wrong: [
      { article: 'Dag wereld', value: 'Hello world ' },
      { article: 'Dag wereld', value: '\u00A0Hello world' },
    ],
  },
  check: (context) =>
    context.texts().flatMap(({ key, segment, value }) =>
      (['start', 'end'] as const).flatMap((where) => {
        const [start, end] = spaceAt(value, where);
        const [from, to] = spaceAt(segment.value, where);
        if (start === end || from < to) return [];
        return [
          findingFor(context, key, `Unexpected white space at the ${where}, expected a word`, {
            place: context.placeInValue(key, start, end),
            actual: value,
            fix: { start, end, text: '' },
          }),
        ];
      }),
    ),
};

/** Where the white space at an end of a text begins and ends. */
function spaceAt(text: string, where: 'start' | 'end'): [start: number, end: number] {
  return where === 'start' ? [0, text.length - text.trimStart().length] : [text.trimEnd().length, text.length];
}
