import { findingFor, type Rule } from './rule.ts';

/** Every segment has a key in every catalog; `sync` puts them there. */
export const noMissing: Rule = {
  id: 'no-missing',
  severity: 'error',
  check: (context) => {
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
