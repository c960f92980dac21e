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
      [/^\s+/, /\s+$/].flatMap((space) => {
        const match = space.exec(value);
        if (!match || space.test(segment.value)) return [];
        const [start, end] = [match.index, match.index + match[0].length];
        const where = start === 0 ? 'start' : 'end';
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
