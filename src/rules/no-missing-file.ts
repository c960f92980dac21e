import type { Finding } from '../model/problem.ts';
import { findingFor, sourceFindingFor, type Rule, type RuleContext } from './rule.ts';

/** A picture or a download that an article names is there. */
export const noMissingFile: Rule = {
  id: 'no-missing-file',
  severity: 'warning',
  docs: {
    what: 'A picture or a download beside the article, `img/auto.png` or `rapport.pdf`, is there.',
    why: 'Readers see an empty frame, or nothing to download. A file that was renamed is lost in every language; a translation may name one that never was.',
    mend: 'Put the name right, capitals too, or add the file. Only relative addresses are looked at, and only where other files stand: where none does, pictures come from elsewhere.',
    right: [
      { article: '![Een auto](img/auto.png)', value: 'A car', beside: ['img/auto.png'] },
      { article: '![Een auto](img/auto.png)', value: 'A car' },
      { article: 'Zie [dit](https://x.nl/a.pdf) en [dat](/b.pdf).', value: 'See [this][1] and [that][2].' },
    ],
    wrong: [
      { article: '![Een auto](img/atuo.png)', value: 'A car', beside: ['img/auto.png'] },
      { article: 'Lees [het rapport](rapport.pdf).', value: 'Read [it](report.pdf).', beside: ['rapport.pdf'] },
    ],
  },
  check: (context) => {
    const { article, articleFile, locale, sourceLocale, site } = context;
    if (article.urls.length === 0 && locale === sourceLocale) return [];
    const isMissing = (url: string): boolean => site.isMissing(articleFile, url, article.urls);
    if (locale === sourceLocale) {
      const { links, pictures } = article.outline;
      return [...links, ...pictures]
        .filter(({ url }) => isMissing(url))
        .map(({ url, span }) => sourceFindingFor(context, span, messageOf(url), { note, actual: url }));
    }
    return context.values().flatMap(({ key, segment, value }): Finding[] =>
      ownDestinations({ segment, value }, context)
        // What the source names in vain is told of there.
        .filter(({ url }) => !segment.value.includes(url) && !article.urls.includes(url) && isMissing(url))
        .map(({ url, tail }) =>
          findingFor(context, key, messageOf(url), {
            note,
            place: context.placeInValue(key, tail.start, tail.end),
            actual: url,
          }),
        ),
    );
  },
};

const note = 'There is no such file beside the article, though there are others. Mind the capitals.';

function messageOf(url: string): string {
  return `Unexpected address \`${url}\`, expected a file that is there`;
}

function ownDestinations(
  { segment, value }: Pick<ReturnType<RuleContext['values']>[number], 'segment' | 'value'>,
  { read }: RuleContext,
): readonly { readonly url: string; readonly tail: { readonly start: number; readonly end: number } }[] {
  return segment.format === 'markdown' && value.includes('](') ? read(value, segment).resources : [];
}
