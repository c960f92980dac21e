import { sourceFindingFor, type Rule } from './rule.ts';

/** Headings go down one level at a time. */
export const headingLevels: Rule = {
  id: 'heading-levels',
  severity: 'info',
  looksAt: 'blocks',
  docs: {
    what: 'The headings of an article go down one level at a time.',
    why: 'Who listens to a page goes through it by its headings; after a level that is missing they think they have missed something.',
    mend: 'Give the heading a level more, or put the one between.',
    right: [{ article: '# Een\n\n## Twee\n\n### Drie\n\n## Vier' }, { article: '## Een\n\n### Twee' }],
    wrong: [{ article: '# Een\n\n### Drie' }],
  },
  check: (context) => {
    if (context.locale !== context.sourceLocale) return [];
    const { headings } = context.article.outline;
    return headings.flatMap(({ depth, span }, index) => {
      const before = headings[index - 1]?.depth;
      if (before === undefined || depth <= before + 1) return [];
      return [
        sourceFindingFor(
          context,
          span,
          `Unexpected heading of level ${depth} after one of level ${before}, expected level ${before + 1}`,
          {
            expected: '#'.repeat(before + 1),
            actual: '#'.repeat(depth),
          },
        ),
      ];
    });
  },
};
