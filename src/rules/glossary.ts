import { findTerm } from '../language/find-term.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import type { Finding } from '../model/problem.ts';
import { findingFor, type Rule, type RuleContext, type RuleText } from './rule.ts';

/** Terms are translated as the glossary says. */
export const glossary: Rule = {
  id: 'glossary',
  severity: 'warning',
  docs: {
    what: 'Terms are translated as the glossary, `locales/glossary.json`, says, and names stay as they are.',
    why: 'Readers take two words for two things; and what a company calls its products is not for a translator to decide.',
    mend: 'Use the translation of the glossary, in whatever form the sentence asks for, or change the glossary.',
    right: [
      {
        article: 'De elektrische auto’s van Xiaomi',
        value: 'Xiaomi’s electric cars',
        glossary: { 'elektrische auto’s': { en: 'electric car' }, Xiaomi: { keep: true } },
      },
      { article: 'Het huis', value: 'Die Häuser', locale: 'de', glossary: { huis: { de: ['Haus', 'Wohnhaus'] } } },
    ],
    wrong: [
      { article: 'De elektrische auto', value: 'The e-car', glossary: { 'elektrische auto': { en: 'electric car' } } },
      { article: 'De Xiaomi YU7', value: 'The Shaomi YU7', glossary: { Xiaomi: { keep: true } } },
      {
        article: 'De elektrische auto',
        value: 'The electric car, an EV',
        glossary: { 'elektrische auto': { en: 'electric car', forbidden: { en: ['EV'] } } },
      },
    ],
  },
  check: (context) => {
    if (context.locale === context.sourceLocale || context.site.glossary.length === 0) return [];
    return context.texts().flatMap((text) => context.site.glossary.flatMap((term) => compare(term, text, context)));
  },
};

function compare(term: GlossaryTerm, { key, value, source, target }: RuleText, context: RuleContext): Finding[] {
  const { locale, sourceLocale } = context;
  const { caseSensitive, inflected, keep } = term;
  if (
    !findTerm(source.text, term.term, {
      locale: sourceLocale,
      caseSensitive: keep || caseSensitive,
      inflected: inflected && !keep,
    })
  )
    return [];
  const note = term.note === undefined ? {} : { note: term.note };
  const forbidden = (term.forbidden.get(locale) ?? []).flatMap((word) => {
    const at = findTerm(target.text, word, { locale, caseSensitive, inflected });
    if (!at) return [];
    const [start, end] = [target.offsetOf(at.start), target.offsetOf(at.end - 1) + 1];
    return [
      findingFor(
        context,
        key,
        `Unexpected \`${word}\`, expected ${wanted(term, locale) ?? 'another word'} for \`${term.term}\``,
        {
          place: context.placeInValue(key, start, end),
          actual: value,
          ...note,
        },
      ),
    ];
  });
  const translations = keep ? [term.term] : (term.translations.get(locale) ?? []);
  const isThere =
    translations.length === 0 ||
    translations.some((one) =>
      findTerm(target.text, one, { locale, caseSensitive: keep || caseSensitive, inflected: inflected && !keep }),
    );
  if (isThere) return forbidden;
  return [
    ...forbidden,
    findingFor(
      context,
      key,
      `Unexpected translation without ${wanted(term, locale)}, expected it for \`${term.term}\``,
      {
        expected: translations[0] ?? '',
        actual: value,
        ...note,
      },
    ),
  ];
}

function wanted(term: GlossaryTerm, locale: string): string | undefined {
  if (term.keep) return `\`${term.term}\``;
  const all = term.translations.get(locale) ?? [];
  return all.length === 0 ? undefined : all.map((one) => `\`${one}\``).join(' or ');
}
