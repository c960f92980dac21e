import { valueLinks } from '../markdown/value-links.ts';
import type { Finding } from '../model/problem.ts';
import { findingFor, skeletonLinks, sourceFindingFor, type Linked, type Rule, type RuleContext } from './rule.ts';

/** A link to another article leads to one that is there, and in that language. */
export const noBrokenLink: Rule = {
  id: 'no-broken-link',
  severity: 'warning',
  docs: {
    what: 'A link to another article, `other.md` or `/blog/other`, leads to one that exists, and that exists in the language of the page.',
    why: 'Readers who follow it find nothing, or a page that they cannot read. A link works in Dutch and is broken in German when the other article is not for Germans.',
    mend: 'Put the address right. For an article that this language does not have, write another link out in the translation, `[text](https://…)`, or let the other article have the language. Addresses on the web are not looked at.',
    right: [
      {
        article: 'Zie [dit](https://x.nl/weg.md), [dat](#) en [zus](a.md).',
        value: 'See [this][1], [that][2] and [the other][3].',
      },
      { article: 'Zie [de lijst](/lijst).', value: 'See [the list][1].' },
    ],
    wrong: [
      { article: 'Zie [dit](weg.md).', value: 'See [this][1].' },
      { article: 'Zie [dit](https://x.nl).', value: 'See [this](gone.md).' },
    ],
  },
  check: (context) => {
    const { article, articleFile, locale, sourceLocale, site } = context;
    if (locale === sourceLocale) {
      return article.outline.links.flatMap(({ url, span }) => {
        const linked = site.linked(articleFile, url);
        return linked?.type === 'nothing'
          ? [sourceFindingFor(context, span, nothing(linked), { ...told(linked), actual: url })]
          : [];
      });
    }
    const inSkeleton = skeletonLinks(article).flatMap(({ url, span }): Finding[] => {
      const linked = site.linked(articleFile, url);
      const message = linked && absent(linked, context);
      if (message === undefined) return [];
      return [sourceFindingFor(context, span, message, { note: absentNote, actual: url })];
    });
    const inValues = context.values().flatMap(({ key, segment, value }) =>
      valueLinks(value, segment, context.read).flatMap(({ url, span, isNumbered }): Finding[] => {
        const linked = site.linked(articleFile, url);
        if (!linked) return [];
        const more = { place: context.placeInValue(key, span.start, span.end), actual: url };
        // What the source links to in vain is told of there.
        if (linked.type === 'nothing')
          return isNumbered || segment.value.includes(url)
            ? []
            : [findingFor(context, key, nothing(linked), { ...told(linked), ...more })];
        const message = absent(linked, context);
        return message === undefined ? [] : [findingFor(context, key, message, { note: absentNote, ...more })];
      }),
    );
    return [...inSkeleton, ...inValues];
  },
};

const absentNote =
  'In this language the page is not built. Write a link of its own out in the translation, or add the locale to the other article.';

function absent(linked: Linked, { locale, articleFile }: RuleContext): string | undefined {
  if (linked.type !== 'article' || linked.file === articleFile) return undefined;
  if (linked.locales === undefined || linked.locales.includes(locale)) return undefined;
  return `Unexpected link to \`${linked.file}\`, expected an article that exists in \`${locale}\``;
}

function nothing({ path }: Linked): string {
  return `Unexpected link to \`${path}\`, expected an article that exists`;
}

function told(linked: Linked): Pick<Finding, 'note' | 'expected'> {
  if (linked.type !== 'nothing' || linked.meant === undefined)
    return { note: 'There is no such file beside the article, nor below the folder of all articles.' };
  return { note: `Did you mean \`${linked.meant}\`?`, expected: linked.meant };
}
