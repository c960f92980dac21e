import { remarksOf, type Rule } from './rule.ts';

/** Comments to translators (`<!-- i18n: … -->`) are words that the line knows; a misspelt one would have no effect. */
export const knownComment: Rule = {
  id: 'known-comment',
  severity: 'warning',
  check: (context) => remarksOf(context, 'comment'),
};
