import type { Rule } from './rule.ts';

/** Comments to translators (`<!-- i18n: … -->`) are words that the line knows; a misspelt one would have no effect. */
export const knownComment: Rule = {
  id: 'known-comment',
  severity: 'warning',
  check: ({ article, locale, sourceLocale, namespace, placeInArticle }) =>
    locale === sourceLocale
      ? article.remarks.map(({ message, note, span }) => ({
          message,
          ...(note !== undefined && { note }),
          place: placeInArticle(span),
          locale,
          namespace,
        }))
      : [],
};
