import { sourceFindingFor, type Rule } from './rule.ts';

/** Headings below the same heading differ. */
export const noDuplicateHeading: Rule = {
  id: 'no-duplicate-heading',
  severity: 'info',
  looksAt: 'blocks',
  docs: {
    what: 'Headings that stand below the same heading say different things.',
    why: 'In a table of contents readers cannot tell them apart, and a link to the second breaks when the first one goes.',
    mend: 'Say in the heading what its section is about.',
    right: [{ article: '# Een\n\n## Prijs\n\n# Twee\n\n## Prijs' }],
    wrong: [{ article: '# Een\n\n## Prijs\n\n## Prijs' }],
  },
  check: (context) => {
    if (context.locale !== context.sourceLocale) return [];
    const { outline, text } = context.article;
    const above: { readonly depth: number; readonly seen: Set<string> }[] = [{ depth: 0, seen: new Set() }];
    return outline.headings.flatMap(({ depth, span }) => {
      while ((above.at(-1)?.depth ?? 0) >= depth) above.pop();
      const siblings = above.at(-1)?.seen;
      above.push({ depth, seen: new Set() });
      const words = text.slice(span.start, span.end).replaceAll(/\s+/g, ' ').trim();
      const name = words.toLowerCase();
      if (!siblings || name === '' || !siblings.has(name)) {
        siblings?.add(name);
        return [];
      }
      return [
        sourceFindingFor(
          context,
          span,
          `Unexpected second heading \`${words}\`, expected another below the same heading`,
          {
            actual: words,
          },
        ),
      ];
    });
  },
};
