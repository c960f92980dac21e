import { compareMonths } from '../language/numbers/compare-months.ts';
import { compareUnits } from '../language/numbers/compare-units.ts';
import { languageOf } from '../language/language-of.ts';
import { findingIn } from './finding-in.ts';
import type { Rule } from './rule.ts';

/** A number counts the same in the translation: per cent, euros, kilometres, days of that month. */
export const sameUnits: Rule = {
  id: 'same-units',
  severity: 'warning',
  docs: {
    what: 'A number counts the same in the translation: per cent, euros, kilometres, megabytes; and a date is in the same month.',
    why: 'Twenty euros are not twenty dollars, and nobody who reads the translation can tell.',
    mend: 'Put back what the number counts, in the translation’s own words: € 20, 20 €, 20 euros. What is converted has another number, and is right.',
    right: [
      { article: 'Het kost € 20, 5% minder.', value: 'It costs 20 euros, 5 per cent less.' },
      { article: 'Tussen € 3.400 en € 4.900', value: 'Zwischen 3.400 und 4.900 €', locale: 'de' },
      { article: 'Op 3 maart 2025', value: 'On March 3, 2025' },
      { article: 'Het is 10 kilometer rijden.', value: 'It is a 6 mile drive.' },
    ],
    wrong: [
      { article: 'Het kost € 20.', value: 'It costs $20.' },
      { article: 'Het kost 5% minder.', value: 'It costs 5 less.' },
      { article: 'Het is 10 km rijden.', value: 'It is a 10 m drive.' },
      { article: 'Op 3 maart 2025', value: 'On May 3, 2025' },
    ],
    perhaps: [{ article: 'Een taart van £ 20', value: 'Eine Torte für 20 €', locale: 'de' }],
  },
  check: (context) => {
    const { locale, sourceLocale } = context;
    if (locale === sourceLocale) return [];
    return context.texts().flatMap((text) => {
      const [source, target] = [text.source.text, text.target.text];
      if (source === target || !/\d/.test(target)) return [];
      const note = `The article says: ${text.segment.value}`;
      return [
        ...compareUnits(source, target, text.numbers().pairs, homesOf(locale)).map(
          ({ target: span, expected, actual, isLocalized }) => {
            const said = actual === undefined ? 'number without a unit' : `\`${actual}\``;
            const message = `Unexpected ${said}, expected \`${expected}\``;
            return { ...findingIn(context, text, span, message, { note }), isHint: isLocalized };
          },
        ),
        ...compareMonths(source, target, [sourceLocale, locale]).map(({ source: own, target: other }) =>
          findingIn(context, text, other, `Unexpected ${other.text}, expected the month \`${own.text}\``, { note }),
        ),
      ];
    });
  },
};

/** The currencies of those who read a language of which the units are known; English has several. */
function homesOf(locale: string): readonly string[] {
  return ['nl', 'de'].includes(languageOf(locale)) ? ['€'] : [];
}
