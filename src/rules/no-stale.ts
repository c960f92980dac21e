import { findingFor, type Rule } from './rule.ts';

/** A translation was made from the text that the article has now. */
export const noStale: Rule = {
  id: 'no-stale',
  severity: 'error',
  docs: {
    what: 'A translation was made from the text that the article has now.',
    why: 'When the source changes, its translation may say something that is not true any more.',
    mend: 'Change the translation, or say that it is still right: `vertaalstraat accept <article> <key>`.',
    right: [
      { article: 'De auto kost 300 euro.', value: 'The car costs 300 euros.' },
      { before: '- De auto', article: '* De auto', value: 'The car' },
    ],
    wrong: [{ before: 'De auto is blauw.', article: 'De auto is rood.', value: 'The car is blue.' }],
  },
  check: (context) =>
    context.segments
      .filter(({ key }) => context.statuses.get(key) === 'stale')
      .map(({ key, segment }) =>
        findingFor(context, key, `Unexpected stale translation of \`${key}\`, expected one of the text as it is now`, {
          note: `Change the translation, or say that it is still right: \`vertaalstraat accept ${context.namespace} ${key} --locale ${context.locale}\`. It was made from: ${context.madeFrom(key) ?? 'an older text'} → The article now says: ${segment.value}`,
          expected: segment.value,
        }),
      ),
};
