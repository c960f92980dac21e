import { findingFor, type Rule } from './rule.ts';

/** No translation waits for a person to look at it. */
export const noWaiting: Rule = {
  id: 'no-waiting',
  severity: 'warning',
  docs: {
    what: 'No translation waits for somebody to review it.',
    why: 'It was put there by the line itself, from a text that is nearly the same or from parts that moved, and nobody has read it yet.',
    mend: 'Read it against its source and change what is not right; or say that it is right: `vertaalstraat accept <article> <key>`.',
    right: [{ article: 'Dag wereld', value: 'Hello world' }],
    wrong: [
      {
        before: 'De auto is blauw.\n\nHij rijdt hard.',
        article: 'De auto is blauw. Hij rijdt hard.',
        value: { 'text-de-auto-is-blauw': 'The car is blue.', 'text-hij-rijdt-hard': 'It is fast.' },
      },
    ],
  },
  check: (context) => {
    if (context.locale === context.sourceLocale) return [];
    return context.segments
      .filter(({ key }) => context.statuses.get(key) === 'review')
      .map(({ key, segment }) =>
        findingFor(
          context,
          key,
          `Unexpected translation of \`${key}\` that nobody has read, expected one that was reviewed`,
          {
            note: `Change the translation, or say that it is right: \`vertaalstraat accept ${context.namespace} ${key} --locale ${context.locale}\`. The article says: ${segment.value}`,
          },
        ),
      );
  },
};
