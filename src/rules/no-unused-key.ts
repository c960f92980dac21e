import { findingFor, type Rule } from './rule.ts';

/** A catalog has no keys that its article does not have: nobody sees them. */
export const noUnusedKey: Rule = {
  id: 'no-unused-key',
  severity: 'warning',
  docs: {
    what: 'A catalog has no keys that its article does not have.',
    why: 'Nobody sees them; most often the key was misspelt, and its text is missing elsewhere.',
    mend: 'Give it the right key, or remove it. A key whose segment has left the article is parked by `vertaalstraat sync`.',
    right: [{ article: 'Dag wereld', value: { 'text-dag-wereld': 'Hello world' } }],
    wrong: [{ article: 'Dag wereld', value: { 'text-dag-wereld': 'Hello world', 'text-dag-werled': 'Hello' } }],
  },
  check: (context) => {
    const used = new Set(context.segments.map(({ key }) => key));
    return context.catalog.entries
      .filter(({ key }) => !used.has(key))
      .map(({ key }) =>
        findingFor(context, key, `Unexpected key \`${key}\`, expected only keys of the article`, {
          note: 'When its segment has left the article, `vertaalstraat sync` parks it. Any other key may be removed by hand.',
        }),
      );
  },
};
