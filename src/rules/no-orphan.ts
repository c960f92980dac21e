import type { Finding } from '../model/problem.ts';
import type { Rule } from './rule.ts';

/** A rule that looks at a catalog without an article, where there is nothing else to look at. */
export interface OrphanRule extends Omit<Rule, 'check'> {
  readonly find: (namespace: string, locale: string, file: string) => Finding;
}

/** Every catalog has an article. */
export const noOrphan: OrphanRule = {
  id: 'no-orphan',
  severity: 'warning',
  looksAt: 'files',
  docs: {
    what: 'Every catalog has an article.',
    why: 'Nobody sees translations whose article has gone; most often the article was renamed together with much of its text, or somebody deleted it by mistake.',
    mend: 'Put the article back, or remove its catalogs when nobody needs them. Its translations are kept until you do.',
    right: [],
    wrong: [],
  },
  find: (namespace, locale, file) => ({
    message: `Unexpected catalog without an article \`${namespace}\`, expected an article for every catalog`,
    note: 'Its translations are kept. Put the article back, or remove the catalogs when nobody needs them.',
    place: { file, line: 1, column: 1 },
    locale,
    namespace,
  }),
};
