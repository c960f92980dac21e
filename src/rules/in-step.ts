import type { Rule } from './rule.ts';

/** The catalogs hold what the article says; `sync` sees to that. */
export const inStep: Rule = {
  id: 'in-step',
  severity: 'error',
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
