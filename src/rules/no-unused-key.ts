import { nearest } from '../model/nearest.ts';
import { findingFor, type Rule } from './rule.ts';

/** A catalog has no keys that its article does not have: nobody sees them. */
export const noUnusedKey: Rule = {
  id: 'no-unused-key',
  severity: 'warning',
  looksAt: 'files',
  docs: {
    what: 'A catalog has no keys that its article does not have.',
    why: 'Nobody sees them; most often the key was misspelt, and its text is missing elsewhere.',
    mend: 'Give it the right key, or remove it. A key whose segment has left the article is parked by `vertaalstraat sync`.',
    right: [{ article: 'Dag wereld', value: { 'text-dag-wereld': 'Hello world' } }],
    wrong: [{ article: 'Dag wereld', value: { 'text-dag-wereld': 'Hello world', 'text-dag-werled': 'Hello' } }],
  },
  check: (context) => {
    const used = new Set(context.segments.map(({ key }) => key));
    const present = new Set(context.catalog.entries.map(({ key }) => key));
    const lacking = [...used].filter((key) => !present.has(key));
    return context.catalog.entries
      .filter(({ key }) => !used.has(key))
      .map(({ key, value }) => {
        const meant = nearest(key, lacking);
        // A source text belongs to its article, and a misspelt key to its editor.
        const mayPark = context.locale !== context.sourceLocale && meant === undefined && value !== undefined;
        return findingFor(context, key, `Unexpected key \`${key}\`, expected only keys of the article`, {
          note:
            meant === undefined
              ? 'When its segment has left the article, `vertaalstraat sync` parks it. Any other key may be removed by hand, or parked by `vertaalstraat check --fix`.'
              : `Did you mean \`${meant}\`?`,
          ...(mayPark && { fix: 'park' }),
        });
      });
  },
};
