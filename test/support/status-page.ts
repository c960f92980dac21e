import type { Problem } from '../../src/model/problem.ts';
import type { LocaleStatus } from '../../src/model/report.ts';
import type { PageArticle, StatusPage } from '../../src/report/html/status-page.ts';
import type { TodoEntry } from '../../src/report/todo-text.ts';

/** Texts that would be more than text in a page that lets them. */
export const hostileTexts: readonly string[] = [
  '</script><script>hacked = 1</script>',
  '<img src=x onerror="hacked = 1">',
  '" onmouseover="hacked = 1',
  "' autofocus onfocus='hacked = 1",
  ']]> --> --!> </title></style></textarea></details></table>',
  '&lt;b&gt; &amp;amp; &#60;i&#62; &notit;',
  'een \u202Eomgekeerd\u202C en \u2067gekeerd\u2069 woord',
  'nul \u0000 en bel \u0007 en half \uD800 en \uFFFF',
  'javascript:hacked=1 https://example.org/x.js url(https://example.org/y.png) @import',
  '${hacked} {{hacked}} $& $1 `code`',
  'Donau\u00ADdampf\u200Bschiff'.repeat(30),
  '\u2028\u2029\u0085\r\n\t',
];

const words = 7;

/** A page with everything on it: two directions, all kinds of work, findings of each severity, and hostile texts all over. */
export function demoPage(hostile: readonly string[] = hostileTexts): StatusPage {
  const pick = (index: number): string => hostile[index % hostile.length] ?? '';
  const of = (stale: number, review: number, missing: number): LocaleStatus => ({
    total: 10,
    current: 10 - stale - review - missing,
    stale,
    review,
    missing,
    words: 70,
  });
  const articles: PageArticle[] = [
    {
      article: 'articles/markt.md',
      title: 'Zaterdag op de markt',
      locales: { en: of(0, 0, 0), de: of(2, 1, 0), ar: of(1, 1, 3) },
    },
    { article: 'articles/zonder-titel.md', locales: { en: of(0, 0, 0) } },
    { article: 'articles/klaar.md', title: 'Helemaal klaar', locales: { en: of(0, 0, 0), de: of(0, 0, 0) } },
    ...hostile.map((text, index) => ({
      article: `articles/${text}/${index}.md`,
      title: text,
      locales: { en: of(1, 0, 0), de: of(0, 1, 0), ar: of(0, 0, 1) },
    })),
  ];
  const text = (article: string, locale: string, status: TodoEntry['status'], index: number): TodoEntry => ({
    article,
    locale,
    key: `text-${index}`,
    status,
    source: `Kaas en ${pick(index)} op de markt.`,
    words,
    translation: status === 'missing' ? '' : `${locale === 'ar' ? 'السوق' : 'Käse'} ${pick(index)}`,
    path: ['De kop', pick(index)],
    note: pick(index + 1),
    max: 20,
    place: { file: `locales/${locale}/markt.json`, line: index + 2, column: 9 },
    ...(status === 'stale' && {
      was: `Brood en ${pick(index)} op de markt.`,
      changes: [{ before: `Brood en ${pick(index)} op de markt.`, after: `Kaas en ${pick(index)} op de markt.` }],
    }),
  });
  const todo = hostile.flatMap((_, index) => [
    text('articles/markt.md', 'de', 'stale', index),
    text('articles/markt.md', 'ar', 'stale', index),
    text(`articles/${pick(index)}/${index}.md`, 'de', 'review', index),
    text(`articles/${pick(index)}/${index}.md`, 'ar', 'missing', index),
  ]);
  const severities = ['error', 'warning', 'info'] as const;
  const findings = hostile.map((one, index): Problem => ({
    rule: 'same-markup',
    severity: severities[index % 3] ?? 'info',
    message: `Unexpected \`${one}\`, expected something else`,
    note: one,
    actual: `${one} nu`,
    expected: `${one} dan`,
    key: one,
    ...(index % 4 !== 3 && { locale: index % 4 === 2 ? 'ar' : 'de' }),
    place: { file: `locales/de/${index % 2}.json`, line: 3, column: 4 },
    related: [{ file: `articles/${one}.md`, line: 1, column: 1 }],
  }));
  return {
    sourceLocale: 'nl',
    articles,
    totals: { en: of(1, 0, 0), de: of(2, 2, 0), ar: of(1, 1, 4) },
    todo,
    findings,
  };
}

/** A big project: so many articles, each with so many texts missing in each of three languages. */
export function bigPage(size: number, texts: number): StatusPage {
  const locales = ['de', 'en', 'fr'];
  const status = (count: number): LocaleStatus => ({
    total: count * texts * 2,
    current: count * texts,
    stale: 0,
    review: 0,
    missing: count * texts,
    words: count * 100,
  });
  const paths = Array.from({ length: size }, (_, index) => `articles/blog/${index}/een-artikel-met-een-naam.md`);
  return {
    sourceLocale: 'nl',
    articles: paths.map((article, index) => ({
      article,
      title: `Artikel nummer ${index}`,
      locales: Object.fromEntries(locales.map((locale) => [locale, status(1)])),
    })),
    totals: Object.fromEntries(locales.map((locale) => [locale, status(size)])),
    todo: paths.flatMap((article) =>
      locales.flatMap((locale) =>
        Array.from({ length: texts }, (_, index): TodoEntry => {
          const file = article.replace('articles', `locales/${locale}`);
          return {
            article,
            locale,
            key: `text-${index}`,
            status: 'missing',
            source: `Dit is tekst ${index} van dit artikel, en ze is niet kort.`,
            words: 11,
            translation: '',
            path: [],
            place: { file, line: index + 2, column: 9 },
          };
        }),
      ),
    ),
    findings: paths.map((article) => ({
      rule: 'same-numbers',
      severity: 'warning',
      message: 'Unexpected 12, expected 21',
      locale: 'de',
      place: { file: article, line: 1, column: 1 },
    })),
  };
}
