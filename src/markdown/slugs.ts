import GithubSlugger from 'github-slugger';

/** A way in which sites make anchors of headings. */
export interface SlugRule {
  readonly name: string;
  /** Make the anchors of the headings of a page, in their order. */
  readonly slugs: (texts: readonly string[]) => readonly string[];
}

/** Number anchors that are there already. */
function numbered(make: (text: string) => string, joint: string): SlugRule['slugs'] {
  return (texts) => {
    const seen = new Map<string, number>();
    return texts.map((text) => {
      const slug = make(text);
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      return times === 0 ? slug : `${slug}${joint}${times}`;
    });
  };
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replaceAll(/[\u0300-\u036F]/g, '');
}

/** The ways in use, the commonest first. */
export const slugRules: readonly SlugRule[] = [
  {
    // GitHub, GitLab, Docusaurus, Astro, and whoever uses rehype-slug.
    name: 'github',
    slugs: (texts) => {
      const slugger = new GithubSlugger();
      return texts.map((text) => slugger.slug(text));
    },
  },
  {
    name: 'kramdown',
    slugs: numbered((text) => {
      const slug = text
        .replace(/^[^a-zA-Z]+/, '')
        .replaceAll(/[^a-zA-Z0-9 -]/g, '')
        .replaceAll(' ', '-')
        .toLowerCase();
      return slug === '' ? 'section' : slug;
    }, '-'),
  },
  {
    // Python-Markdown, which MkDocs uses.
    name: 'python-markdown',
    slugs: numbered(
      (text) =>
        withoutAccents(text)
          .replaceAll(/[^\w\s-]/g, '')
          .trim()
          .toLowerCase()
          .replaceAll(/[-\s]+/g, '-'),
      '_',
    ),
  },
  {
    name: 'vitepress',
    slugs: numbered(
      (text) =>
        withoutAccents(text)
          .replaceAll(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
          .replaceAll(/^-+|-+$/g, '')
          .replace(/^(\d)/, '_$1')
          .toLowerCase(),
      '-',
    ),
  },
  {
    // Everything that is no letter or number is a hyphen, as in Zola, Eleventy and many a small script.
    name: 'slugify',
    slugs: numbered(
      (text) =>
        withoutAccents(text)
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
          .replaceAll(/^-+|-+$/g, ''),
      '-',
    ),
  },
];
