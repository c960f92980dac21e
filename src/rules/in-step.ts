import type { Rule } from './rule.ts';

/** The catalogs hold what the article says; `sync` sees to that. */
export const inStep: Rule = {
  id: 'in-step',
  severity: 'error',
  looksAt: 'files',
  docs: {
    what: 'The catalogs hold what the article says.',
    why: 'Editors translate what stands in the catalogs; a text that the article does not have any more costs them time, and one that is not there yet is forgotten.',
    mend: 'Run `vertaalstraat sync`; `vertaalstraat sync --dry-run` shows what it would do.',
    right: [{ article: 'Dag wereld', value: 'Hello world' }],
    wrong: [{ before: 'Dag wereld', article: 'Dag wereld\n\nTot ziens', value: 'Hello world' }],
  },
  check: ({ outOfStep, file, locale, namespace }) =>
    outOfStep
      ? [
          {
            message: 'Unexpected catalog that is out of step with its article, expected the article’s keys and texts',
            note: 'Run `vertaalstraat sync`; `vertaalstraat sync --dry-run` shows what it would do.',
            place: { file, line: 1, column: 1 },
            locale,
            namespace,
          },
        ]
      : [],
};
