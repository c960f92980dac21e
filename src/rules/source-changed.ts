import type { Rule } from './rule.ts';

/** The article and its source catalog did not both change since the last sync. */
export const sourceChanged: Rule = {
  id: 'source-changed',
  severity: 'error',
  looksAt: 'files',
  docs: {
    what: 'An article and its source catalog say the same.',
    why: 'A text that was corrected in the catalog belongs in the article too. When both changed, only a person knows which of the two is right; until then `sync` writes nothing for that article.',
    mend: 'Run `vertaalstraat sync`: a text that changed in one place goes to the other. Where both changed, make them equal, or choose with `--source article` or `--source catalog`.',
    right: [{ article: 'Dag wereld' }],
    wrong: [{ article: 'Dag wereld', catalog: { 'text-dag-wereld': 'Goedendag, wereld' } }],
  },
  check: ({ corrections, locale, sourceLocale }) => (locale === sourceLocale ? corrections : []),
};
