import { wordsIn } from '../language/words-in.ts';
import { findingFor, type Rule } from './rule.ts';

/** One source text has one translation. */
export const consistentTranslation: Rule = {
  id: 'consistent-translation',
  severity: 'off',
  options: { words: 3 },
  docs: {
    what: 'A text that stands in several places has the same translation everywhere.',
    why: 'Readers take two names for two things. It is off unless you switch it on, since a short text may well have several translations.',
    mend: 'Choose one of the translations. The option `words` says from how many words a text counts.',
    right: [{ article: 'Lees de handleiding\n\n# Lees de handleiding', value: 'Read the manual' }],
    wrong: [
      {
        article: 'Lees de handleiding\n\n# Lees de handleiding',
        value: {
          'text-lees-de-handleiding': 'Read the manual',
          'heading-lees-de-handleiding': 'Have a look at the guide',
        },
      },
    ],
  },
  check: (context) => {
    const { locale, sourceLocale, namespace } = context;
    if (locale === sourceLocale) return [];
    return context.texts().flatMap(({ key, segment, value, source }) => {
      if (wordsIn(source.text).length < Number(context.options['words'])) return [];
      const all = context.site.translations(locale, segment.value);
      const other = [...all].find(([text]) => text !== value);
      // The first one is told of nowhere: it is what the others differ from.
      if (!other || all.get(value) === [...all.values()][0]) return [];
      const [text, where] = [...all][0] ?? other;
      return [
        findingFor(context, key, `Unexpected second translation of \`${segment.value}\`, expected \`${text}\``, {
          note: `That is what \`${where.startsWith(`${namespace} `) ? where.slice(namespace.length + 1) : where}\` says.`,
          expected: text,
          actual: value,
        }),
      ];
    });
  },
};
