import { remarksOf, type Rule } from './rule.ts';

/** An `.mdx` article is well-formed MDX; one that is not is read as Markdown, which knows nothing of components. */
export const wellFormedMdx: Rule = {
  id: 'well-formed-mdx',
  severity: 'warning',
  looksAt: 'files',
  docs: {
    what: 'An `.mdx` article is well-formed MDX.',
    why: 'One that is not is read as Markdown, which knows nothing of components, and its own site may refuse it.',
    mend: 'Mend the article at the place that is named: most often a brace or a tag that is not closed.',
    right: [{ file: 'a.mdx', article: 'Dag <b>wereld</b>', value: 'Hello <b>world</b>' }],
    wrong: [{ file: 'a.mdx', article: 'Dag <b>wereld', value: 'Hello world' }],
  },
  check: (context) => remarksOf(context, 'mdx'),
};
