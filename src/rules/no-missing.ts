import { findingFor, type Rule } from './rule.ts';

/** Every segment has a key in the catalog of every language; `sync` puts them there. Of the source, `in-step` tells. */
export const noMissing: Rule = {
  id: 'no-missing',
  severity: 'error',
  docs: {
    what: 'The catalog of every language has every key of the article.',
    why: 'An editor cannot fill in what is not there.',
    mend: 'Run `vertaalstraat sync`, which puts the key there.',
    right: [{ article: 'Dag wereld', value: 'Hello world' }],
    wrong: [{ before: 'Dag wereld', article: 'Dag wereld\n\nTot ziens', value: 'Hello world' }],
  },
  check: (context) => {
    if (context.locale === context.sourceLocale) return [];
    if (context.catalog.text === '' && context.segments.length > 0) {
      return [
        {
          message: `Unexpected absence of the catalog, expected one with ${context.segments.length} values`,
          note: 'Run `vertaalstraat sync` to make it, then fill it in.',
          place: { file: context.file, line: 1, column: 1 },
          locale: context.locale,
          namespace: context.namespace,
        },
      ];
    }
    const present = new Set(context.catalog.entries.map((entry) => entry.key));
    return context.segments
      .filter(({ key }) => !present.has(key))
      .map(({ key, segment }) =>
        findingFor(context, key, `Unexpected catalog without \`${key}\`, expected a value for it`, {
          note: 'Run `vertaalstraat sync` to put the key there, then fill it in.',
          expected: segment.value,
        }),
      );
  },
};
