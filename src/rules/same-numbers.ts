import { creditsTranslators } from '../language/credits-translators.ts';
import { compareNumberWords } from '../language/numbers/compare-number-words.ts';
import type { NumberDifference } from '../language/numbers/compare-numbers.ts';
import { rewriteDigits } from '../language/numbers/rewrite-digits.ts';
import { findingIn } from './finding-in.ts';
import { findingFor, type Rule, type RuleContext, type RuleFinding, type RuleText } from './rule.ts';

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
    perhaps: [
      { article: 'Er zijn meer dan 7 redenen.', value: 'There are many reasons.' },
      { article: 'De laatste jaren is alles anders.', value: 'Since 2025, everything is different.' },
    ],
  },
  check: (context) => {
    return context.locale === context.sourceLocale ? [] : context.texts().flatMap((text) => compare(text, context));
  },
};

function compare(text: RuleText, context: RuleContext): RuleFinding[] {
  const locales = [context.sourceLocale, context.locale] as const;
  const [from, to] = [context.site.separators(locales[0]), context.site.separators(locales[1])];
  const written = (number: string): string => rewriteDigits(number, from, to) ?? number;
  const wrong = [
    ...text.numbers().wrong.filter((one) => !isLeftOut(one, text)),
    ...compareNumberWords(text.source.text, text.target.text, locales),
  ]
    // A translation may say when it was made.
    .filter((one) => one.source || !creditsTranslators(text.source.text, text.target.text, locales));
  const added = wrong.flatMap(({ source, target }) => (source || !target ? [] : [target]));
  const lost = new Set(wrong.flatMap(({ source, target }) => (source && !target ? [written(source.text)] : [])));
  const isOwn = showsOtherCode(text);
  return [
    ...(lost.size > 0 ? [lossOf([...lost], text, context)] : []),
    ...(added.length > 0 ? [gainOf(added, text, context)] : []),
    ...wrong.flatMap(({ source, target, isSure = false }) =>
      source && target ? [changeOf(target, written(source.text), text, context, isSure && !isOwn)] : [],
    ),
  ];
}

/** Tell whether a number went or came with much of the text, of which `max-length` tells. */
function isLeftOut({ source: own, target: theirs }: NumberDifference, { source, target }: RuleText): boolean {
  const ratio = target.text.length / Math.max(1, source.text.length);
  const length = Math.max(target.text.length, source.text.length);
  if (length < 80) return false;
  return (!own && ratio > (length < 240 ? 2 : 1.5)) || (!theirs && ratio < (length < 240 ? 0.5 : 0.6));
}

/** Tell whether a translation has numbers in code that its source has not: an example of its own. */
function showsOtherCode({ segment, value }: RuleText): boolean {
  return (value.match(/`[^`]+`/g) ?? []).some((code) => /\d/.test(code) && !segment.value.includes(code));
}

/** One finding for all that a translation lacks. */
function lossOf(lost: readonly string[], { key, segment, value }: RuleText, context: RuleContext): RuleFinding {
  const message = `Unexpected loss of ${lost.join(', ')}, expected the translation to have ${lost.length > 1 ? 'them' : 'it'} too`;
  return findingFor(context, key, message, {
    note: `The article says: ${segment.value}`,
    actual: value,
    // What one digit says, words say as well.
    isHint: !lost.some((number) => (number.match(/\d/g)?.length ?? 0) > 1),
  });
}

/** One finding for all that only the translation has, at the first. */
function gainOf(
  added: readonly NonNullable<NumberDifference['target']>[],
  text: RuleText,
  context: RuleContext,
): RuleFinding {
  const [at = { start: 0, end: 0 }] = added;
  const message = `Unexpected ${added.map((one) => one.text).join(', ')}, expected only the numbers of the article`;
  return { ...findingIn(context, text, at, message, noteOf(text)), isHint: true };
}

function changeOf(
  target: NonNullable<NumberDifference['target']>,
  expected: string,
  text: RuleText,
  context: RuleContext,
  isSure: boolean,
): RuleFinding {
  const message = `Unexpected ${target.text}, expected ${expected}`;
  return { ...findingIn(context, text, target, message, { ...noteOf(text), expected }), isHint: !isSure };
}

function noteOf({ segment }: RuleText): { readonly note: string } {
  return { note: `The article says: ${segment.value}` };
}
