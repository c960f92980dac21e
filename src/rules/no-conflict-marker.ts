import { findingFor, type Rule } from './rule.ts';

const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/gm;

/** A text has no line that a merge left in it. */
export const noConflictMarker: Rule = {
  id: 'no-conflict-marker',
  severity: 'error',
  docs: {
    what: 'A text has no line with a conflict marker that its source does not have.',
    why: 'A merge left two texts there, and somebody solved that only in part: readers would see both.',
    mend: 'Keep what is right of each text, and remove the lines with markers.',
    right: [{ article: 'Dag wereld', value: 'Hello world' }],
    wrong: [{ article: 'Dag wereld', value: 'Hello world\n=======\nHi world' }],
  },
  check: (context) =>
    context.texts().flatMap(({ key, segment, value }) => {
      const found = [...value.matchAll(marker)].find(([line]) => !segment.value.split('\n').includes(line));
      if (!found) return [];
      const message = `Unexpected conflict marker \`${found[0]}\`, expected one text`;
      return [
        findingFor(context, key, message, {
          note: 'A merge left two texts here: keep what is right of each, and remove the lines with markers.',
          place: context.placeInValue(key, found.index, found.index + found[0].length),
          actual: value,
        }),
      ];
    }),
};
