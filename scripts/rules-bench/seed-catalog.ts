import type { ArticleKind, CatalogKind, GoodCatalog, PlantedFile } from './kind.ts';

/** Rules that may see that a translation is that of another text. */
const comparing = ['same-markup', 'same-placeholders', 'glossary', 'leading-capital'];

/** Errors in the file of a catalog. */
export const catalogKinds: readonly CatalogKind[] = [
  kind('missing-key', ['no-missing', 'in-step'], (catalog, { line }) =>
    catalog.keys.at(-1)?.line === line ? undefined : edited(catalog, line, () => []),
  ),
  kind('empty-value', ['no-missing', 'no-empty'], (catalog, { line }) =>
    edited(catalog, line, (text) => [text.replace(/: ".*"(?=,?$)/, ': ""')]),
  ),
  kind('blank-value', ['no-missing', 'no-empty'], (catalog, { line }) =>
    edited(catalog, line, (text) => [text.replace(/: ".*"(?=,?$)/, ': " "')]),
  ),
  kind('value-pasted', ['no-repeated-translation', ...comparing], (catalog, { line }) => {
    const lines = catalog.text.split('\n');
    const other = catalog.keys.map((one) => lines[one.line - 1] ?? '').find((text) => /: "(?:\S+ ){5}/.test(text));
    const pasted = /: (".*"),?$/.exec(other ?? '')?.[1];
    return pasted === undefined
      ? undefined
      : edited(catalog, line, (text) => [text.replace(/: ".*"(?=,?$)/, () => `: ${pasted}`)]);
  }),
  kind('unused-key', ['no-unused-key', 'in-step'], (catalog, { line }) =>
    edited(catalog, line, (text) => ['  "nobody-uses-this": "Some text that nobody asked for",', text]),
  ),
  kind('key-renamed', ['no-unused-key', 'in-step'], (catalog, { line }) =>
    edited(catalog, line, (text) => [text.replace(/^ {2}"/, '  "x')]),
  ),
  kind('key-doubled', ['catalog-unreadable'], (catalog, { line }) => {
    const planted = edited(catalog, line, (text) => [text.replace(/,?$/, ','), text]);
    return planted && { ...planted, line: planted.line + 1 };
  }),
  kind('comma-lost', ['catalog-unreadable'], (catalog, { line }) => {
    if (catalog.keys.at(-1)?.line === line) return undefined;
    const planted = edited(catalog, line, (text) => [text.replace(/,$/, '')]);
    return planted && { ...planted, line: planted.line + 1 };
  }),
  kind('quote-unescaped', ['catalog-unreadable'], (catalog, { line }) =>
    edited(catalog, line, (text) => [text.replace(/: "(.+?) (.+)"(?=,?$)/, ': "$1 "$2"')]),
  ),
  kind('brace-lost', ['catalog-unreadable'], ({ text }) => {
    const lines = text.trimEnd().split('\n').slice(0, -1);
    return { text: `${lines.join('\n')}\n`, line: lines.length };
  }),
  kind('comment-in-json', ['catalog-unreadable'], (catalog, { line }) =>
    edited(catalog, line, (text) => ['  // to do', text]),
  ),
  kind('value-null', ['catalog-unreadable'], (catalog, { line }) =>
    edited(catalog, line, (text) => [text.replace(/: ".*"(?=,?$)/, ': null')]),
  ),
  kind('value-nested', ['catalog-unreadable'], (catalog, { line }) =>
    edited(catalog, line, (text) => [text.replace(/: (".*")(?=,?$)/, ': {"other": $1}')]),
  ),
  kind('conflict-markers', ['catalog-unreadable'], (catalog, { line }) =>
    edited(catalog, line, (text) => [
      '<<<<<<< HEAD',
      text,
      '=======',
      text.replace(/"(?=,?$)/, ' x"'),
      '>>>>>>> branch',
    ]),
  ),
  kind('conflict-in-value', ['no-conflict-marker', 'catalog-unreadable', 'inline-markdown'], (catalog, { line }) =>
    edited(catalog, line, (text) => [text.replace(/: "(.*)"(?=,?$)/, String.raw`: "$1\n=======\n$1"`)]),
  ),
];

/** Errors of authors, and changes that translations do not know of. */
export const articleKinds: readonly ArticleKind[] = [
  {
    ...author('stale', ['no-stale'], ({ text }, { start }, locale) => inserted(text, start, `${more[locale] ?? ''} `)),
    sync: true,
    stale: true,
  },
  {
    ...author('stale-unsynced', ['no-stale', 'in-step'], ({ text }, { start }, locale) =>
      inserted(text, start, `${more[locale] ?? ''} `),
    ),
    stale: true,
  },
  {
    ...author('text-added', ['no-missing', 'no-empty'], ({ text }, { start }, locale) =>
      inserted(text, start, `${more[locale] ?? ''}\n\n`),
    ),
    sync: true,
    stale: true,
  },
  author('comment-misspelt', ['known-comment'], ({ text }, { start }) =>
    inserted(text, start, '<!-- i18n: ingore -->\n\n'),
  ),
  author('comment-unknown-rule', ['known-comment'], ({ text }, { start }) => {
    const planted = inserted(text, start, '<!-- i18n: disable no-stail -->\n\n');
    return { ...planted, line: planted.line + 2 };
  }),
  author('heading-skipped', ['heading-levels'], ({ text }, { start }, locale) =>
    inserted(text, start, `##### ${more[locale] ?? ''}\n\n`),
  ),
  author('heading-doubled', ['no-duplicate-heading'], ({ text }, { start }) => {
    const heading = /^## (.+)$/m.exec(text.slice(0, start))?.[0];
    return heading === undefined ? undefined : inserted(text, start, `${heading}\n\n`);
  }),
  author('image-without-alt', ['alt-text'], ({ text }, { start }) => inserted(text, start, '![](fiets.jpg)\n\n')),
  author('link-text-vague', ['link-text'], ({ text }, { start }, locale) =>
    inserted(text, start, `[${here[locale] ?? ''}](https://www.example.org/x)\n\n`),
  ),
  author('sentence-long', ['sentence-length'], ({ text }, { start }, locale) =>
    inserted(
      text,
      start,
      `${Array(12)
        .fill((more[locale] ?? '').replace(/[.]$/, ''))
        .join(', ')}.\n\n`,
    ),
  ),
  author('anchor-broken', ['source-anchor', 'no-broken-anchor'], ({ text }, { start }) =>
    inserted(text, start, '[Kompasser](#nowhere-at-all)\n\n'),
  ),
  author('cross-link-broken', ['no-broken-link'], ({ text }, { start }) =>
    inserted(text, start, '[Kompasser](nowhere.md)\n\n'),
  ),
];

function kind(id: string, rules: readonly string[], seed: CatalogKind['seed']): CatalogKind {
  return {
    id,
    in: 'catalog',
    rules,
    also: ['in-step', 'no-missing', 'no-unused-key', 'no-empty', 'max-length', 'same-numbers', 'end-punctuation'],
    seed,
  };
}

function author(id: string, rules: readonly string[], seed: ArticleKind['seed']): ArticleKind {
  return { id, in: 'article', rules, also: ['in-step', 'no-missing', 'no-stale', 'no-empty', 'no-unused-key'], seed };
}

function edited({ text }: GoodCatalog, line: number, how: (text: string) => string[]): PlantedFile | undefined {
  const lines = text.split('\n');
  const old = lines[line - 1];
  if (old === undefined) return undefined;
  const left = how(old);
  const planted = lines.toSpliced(line - 1, 1, ...left).join('\n');
  return planted === text ? undefined : { text: planted, line };
}

function inserted(text: string, at: number, words: string): PlantedFile {
  return { text: text.slice(0, at) + words + text.slice(at), line: text.slice(0, at).split('\n').length };
}

const more: Readonly<Record<string, string>> = {
  nl: 'Er is nog iets dat je moet weten.',
  en: 'There is one more thing to know.',
  de: 'Es gibt noch etwas Wichtiges.',
};

const here: Readonly<Record<string, string>> = { nl: 'hier', en: 'here', de: 'hier' };
