import { remarksOf, type Rule } from './rule.ts';

/** An `.mdx` article is well-formed MDX; one that is not is read as Markdown, which knows nothing of components. */
export const wellFormedMdx: Rule = {
  id: 'well-formed-mdx',
  severity: 'warning',
  check: (context) => remarksOf(context, 'mdx'),
};
