import { defaultProps } from '../markdown/extract/props.ts';
import type { Config } from '../model/config.ts';

/** What holds where a configuration is silent; locales and fallbacks are found out from the project. */
export const configDefaults: Readonly<
  Omit<Config, 'locales' | 'fallback' | 'comments' | 'fastParser' | 'spellers' | 'file'>
> = {
  sourceLocale: 'nl',
  articles: ['articles/**/*.{md,mdx,markdown}'],
  resources: 'locales/{locale}/{namespace}.json',
  output: 'dist/{locale}/{path}',
  syntax: {
    '**/*.{md,markdown}': ['gfm', 'frontmatter', 'directive'],
    '**/*.mdx': ['mdx', 'gfm', 'frontmatter'],
  },
  // What blogs, Hugo, Astro, Starlight and Docusaurus show to readers. Tags, slugs and layouts are names, not prose.
  frontMatter: [
    'title',
    'description',
    'summary',
    'subtitle',
    'lead',
    'intro',
    'excerpt',
    'abstract',
    'teaser',
    'tagline',
    'kicker',
    'caption',
    'alt',
    'linkTitle',
    'metaTitle',
    'metaDescription',
    'seoTitle',
    'seoDescription',
    'imageAlt',
    'imageCaption',
    'coverAlt',
    'heroAlt',
    'image.alt',
    'image.caption',
    'cover.alt',
    'cover.caption',
    'hero.title',
    'hero.tagline',
    'seo.title',
    'seo.description',
    'sidebar.label',
    'sidebar_label',
  ],
  props: defaultProps,
  code: 'leave',
  parser: 'remark',
  localesField: 'locales',
  localesFor: {},
  assets: 'copy',
  rules: [],
  glossary: 'locales/glossary.json',
};
