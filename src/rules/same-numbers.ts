import { creditsTranslators } from '../language/credits-translators.ts';
import { compareNumberWords } from '../language/numbers/compare-number-words.ts';
import type { NumberDifference } from '../language/numbers/compare-numbers.ts';
import { rewriteDigits } from '../language/numbers/rewrite-digits.ts';
import type { Finding } from '../model/problem.ts';
import { findingFor, type Rule, type RuleContext, type RuleText } from './rule.ts';

/** A translation has the numbers of its source, each as its readers write it. */
export const sameNumbers: Rule = {
  id: 'same-numbers',
  severity: 'warning',
  docs: {
    what: 'A translation has the numbers of its source: amounts, years, dates, times, percentages, and names such as YU7.',
    why: 'A wrong number is the mistake that a reader cannot see, and the one that costs most.',
    mend: 'Put the number right. It may be written as the language does (350,000, 350.000, 3:30 p.m.) and spelled out. What is meant to differ is right: `vertaalstraat accept <article> <key> --rule same-numbers`.',
    right: [
      { article: 'Er zijn 350.000 auto’s verkocht.', value: '350,000 cars were sold.' },
      { article: 'Op 3 oktober 2025 om 15.30 uur', value: 'On October 3, 2025, at 3:30 p.m.' },
      { article: 'Het duurde 2 jaar.', value: 'It took two years.' },
      { article: 'Een omzet van 1,5 miljard', value: 'Ein Umsatz von 1,5 Milliarden', locale: 'de' },
      { article: 'In de 19e eeuw', value: 'Im 19. Jahrhundert', locale: 'de' },
      { article: 'Het is 10 kilometer rijden.', value: 'It is a 6 mile drive.' },
    ],
    wrong: [
      { article: 'Er zijn 350.000 auto’s verkocht.', value: '360,000 cars were sold.' },
      { article: 'Een omzet van 1,5 miljard', value: 'A turnover of 1.5 million' },
      { article: 'Vanaf 2025 is alles anders.', value: 'Everything will be different.' },
      { article: 'De YU7 verkoopt goed.', value: 'The YU8 sells well.' },
      { article: 'Het duurt zes weken.', value: 'It takes seven weeks.' },
      { article: 'Wacht ten minste vier uur.', value: 'Wait for at least nine hours.' },
    ],
  },
  check: (context) => {
    const { locale, sourceLocale } = context;
    if (locale === sourceLocale) return [];
    const [from, to] = [context.site.separators(sourceLocale), context.site.separators(locale)];
    const written = (text: string): string => rewriteDigits(text, from, to) ?? text;
    return context.texts().flatMap((text) => {
      const wrong = [
        ...text.numbers().wrong.filter((one) => !isLeftOut(one, text)),
        ...compareNumberWords(text.source.text, text.target.text, [sourceLocale, locale]),
      ]
        // A translation may say when it was made.
        .filter((one) => one.source || !creditsTranslators(text.source.text, text.target.text, [sourceLocale, locale]));
      const lost = new Set(wrong.flatMap((one) => (one.source && !one.target ? [written(one.source.text)] : [])));
      return [
        ...(lost.size > 0 ? [lossOf([...lost], text, context)] : []),
        ...wrong.flatMap(({ source, target }) =>
          target ? [findingOf(target, source && written(source.text), text, context)] : [],
        ),
      ];
    });
  },
};

/** Tell whether a number went or came with much of the text, of which `max-length` tells. */
function isLeftOut({ source: own, target: theirs }: NumberDifference, { source, target }: RuleText): boolean {
  const ratio = target.text.length / Math.max(1, source.text.length);
  if (Math.max(target.text.length, source.text.length) < 80) return false;
  return (!own && ratio > 2) || (!theirs && ratio < 0.5);
}

/** One finding for all that a translation lacks. */
function lossOf(lost: readonly string[], { key, segment, value }: RuleText, context: RuleContext): Finding {
  const message = `Unexpected loss of ${lost.join(', ')}, expected the translation to have ${lost.length > 1 ? 'them' : 'it'} too`;
  return findingFor(context, key, message, { note: `The article says: ${segment.value}`, actual: value });
}

function findingOf(
  target: NonNullable<NumberDifference['target']>,
  expected: string | undefined,
  { key, segment, target: prose }: RuleText,
  context: RuleContext,
): Finding {
  const [start, end] = [prose.offsetOf(target.start), prose.offsetOf(target.end - 1) + 1];
  return findingFor(
    context,
    key,
    `Unexpected ${target.text}, expected ${expected ?? 'only the numbers of the article'}`,
    {
      note: `The article says: ${segment.value}`,
      place: context.placeInValue(key, start, end),
      actual: target.text,
      ...(expected !== undefined && { expected }),
    },
  );
}
