import { sourceFindingFor, type Rule } from './rule.ts';

/** An image has a text for those who do not see it. */
export const altText: Rule = {
  id: 'alt-text',
  severity: 'info',
  looksAt: 'blocks',
  docs: {
    what: 'An image in the article has an alt text.',
    why: 'Who does not see the image is told nothing, in any language.',
    mend: 'Say in a few words what there is to see. An image that only decorates needs none: switch the rule off for it, `<!-- i18n: disable alt-text -->`.',
    right: [{ article: '![Een rode auto](auto.png)' }],
    wrong: [{ article: 'Kijk ![](auto.png) hier.' }],
  },
  check: (context) =>
    context.locale === context.sourceLocale
      ? context.article.outline.imagesWithoutAlt.map((span) =>
          sourceFindingFor(context, span, 'Unexpected image without a text, expected an alt text', {
            actual: context.article.text.slice(span.start, span.end),
          }),
        )
      : [],
};
