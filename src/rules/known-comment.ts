import { nearest } from '../model/nearest.ts';
import type { Finding } from '../model/problem.ts';
import { remarksOf, type Rule, type RuleContext } from './rule.ts';

/** Comments to translators (`<!-- i18n: … -->`) are words that the line knows; a misspelt one would have no effect. */
export const knownComment: Rule = {
  id: 'known-comment',
  severity: 'warning',
  looksAt: 'files',
  docs: {
    what: 'Comments to translators are words that Vertaalstraat knows, each on a line of its own above its block.',
    why: 'A comment that is misspelt, or inside a paragraph, has no effect, and nobody would notice.',
    mend: 'Write `ignore`, `ignore-start`, `ignore-end`, `note …`, `key …`, `max …` or `disable …` after `i18n:`, on a line of its own with an empty line before and after it.',
    right: [{ article: '<!-- i18n: note Kort en vrolijk -->\n\nDag!', value: 'Hi!' }],
    wrong: [
      { article: '<!-- i18n: ingore -->\n\nDag!', value: 'Hi!' },
      { article: 'Dag <!-- i18n: note Vrolijk -->!', value: 'Hi <!-- i18n: note Vrolijk -->!' },
      { article: '<!-- i18n: disable no-stail -->\n\nDag!', value: 'Hi!' },
    ],
  },
  check: (context) => [...remarksOf(context, 'comment'), ...unknownRules(context)],
};

function unknownRules({ article, ruleNames, placeInArticle, locale, sourceLocale, namespace }: RuleContext): Finding[] {
  if (locale !== sourceLocale) return [];
  return article.disables
    .filter(({ name }) => !ruleNames.includes(name))
    .map(({ name, span }): Finding => {
      const meant = nearest(name, ruleNames);
      return {
        message: `Unexpected rule \`${name}\` in \`i18n: disable\`, expected the name of a rule`,
        note: meant === undefined ? `There are: ${ruleNames.join(', ')}.` : `Did you mean \`${meant}\`?`,
        place: placeInArticle(span),
        locale,
        namespace,
        actual: name,
        ...(meant !== undefined && { expected: meant }),
      };
    });
}
