import { sourceFindingFor, type Rule } from './rule.ts';

/** Link texts that say nothing, per language, lower case. */
const empty: Readonly<Record<string, readonly string[]>> = {
  nl: [
    'hier',
    'klik hier',
    'hierop',
    'link',
    'lees meer',
    'meer',
    'lees verder',
    'meer informatie',
    'deze pagina',
    'klik',
  ],
  en: [
    'here',
    'click here',
    'link',
    'read more',
    'more',
    'learn more',
    'more info',
    'more information',
    'this page',
    'this',
  ],
  de: [
    'hier',
    'hier klicken',
    'klicken sie hier',
    'klick hier',
    'link',
    'mehr lesen',
    'weiterlesen',
    'mehr',
    'mehr erfahren',
    'mehr informationen',
    'diese seite',
  ],
};

/** A link says where it leads. */
export const linkText: Rule = {
  id: 'link-text',
  severity: 'info',
  looksAt: 'blocks',
  docs: {
    what: 'The text of a link in the article says where it leads: not just “hier” or “lees meer”.',
    why: 'Who listens to a page hears its links without what stands around them; and a translator has to rebuild the sentence around the word.',
    mend: 'Put the link on the words that name what it leads to.',
    right: [{ article: 'Lees [de voorwaarden](https://x.nl) eerst.' }],
    wrong: [
      { article: 'Klik [hier](https://x.nl) voor de voorwaarden.' },
      { article: '[**Lees meer** …](https://x.nl)' },
    ],
  },
  check: (context) => {
    const { locale, sourceLocale, article } = context;
    if (locale !== sourceLocale) return [];
    const words = new Set(empty[locale.split('-')[0]?.toLowerCase() ?? ''] ?? []);
    return article.outline.links.flatMap(({ text, span }) => {
      const said = text
        ?.toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if (text === undefined || said === undefined || !words.has(said)) return [];
      return [
        sourceFindingFor(context, span, `Unexpected link text \`${text}\`, expected words that say where it leads`, {
          actual: text,
        }),
      ];
    });
  },
};
