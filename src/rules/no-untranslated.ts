import { copiedRuns } from '../language/copied-runs.ts';
import { languageOf } from '../language/language-of.ts';
import { sentencesOf } from '../language/sentences.ts';
import { isKnownLanguage, languageInsteadOf, speaksFor, speaksForOther } from '../language/speaks.ts';
import { findQuotations } from '../language/typography/find-quotations.ts';
import type { Span } from '../model/span.ts';
import { spanInValue } from './finding-in.ts';
import { isKeptElsewhere, isName, mayBeName } from './kept-names.ts';
import { isLabelLeft } from './label-left.ts';
import { findingFor, type Rule, type RuleContext, type RuleFinding, type RuleText } from './rule.ts';

/** A translation has no sentences that are still in the source language. */
export const noUntranslated: Rule = {
  id: 'no-untranslated',
  severity: 'warning',
  docs: {
    what: 'A translation has no sentences that are still in the language of the source, and is in no other language.',
    why: 'Readers of one language stumble over a sentence in another, and a text that was copied to be translated later is easily forgotten.',
    mend: 'Translate it. What is meant to stay, a name or a quotation, is right: `vertaalstraat accept <article> <key> --rule no-untranslated`.',
    right: [
      { article: 'Dit is de nieuwe auto.', value: 'This is the new car.' },
      { article: 'Tesla Model Y', value: 'Tesla Model Y' },
      { article: 'var(naam)', value: 'var(naam)' },
      { article: 'De Telegraaf', value: 'De Telegraaf' },
      { article: 'If you can’t beat them, hire them', value: 'If you can’t beat them, hire them', locale: 'de' },
      { article: 'If you can’t beat them, hire them', value: 'If you can’t beat them, hire them' },
      { article: '**-d**, **--no-encoding**', value: '**-d**, **--no-encoding**' },
      {
        article: '## Grote Beer\n\nStart Grote Beer en kies een sjabloon.',
        value: {
          'heading-grote-beer': 'Grote Beer',
          'text-start-grote-beer-en-kies': 'Start Grote Beer and choose a template.',
        },
      },
      { article: 'Hij leest graag ‘De avonden’.', value: 'He loves to read ‘De avonden’.' },
      { article: 'De kunst van het zwijgen', value: 'De kunst van het zwijgen (“The Art of Silence”)' },
    ],
    wrong: [
      { article: 'De auto is nieuw en heel erg snel.', value: 'Das Auto ist neu und auch noch sehr schnell.' },
      { article: 'Dit is de nieuwe auto.', value: 'Dit is de nieuwe auto.' },
      { article: 'Zo werkt het', value: 'Zo werkt het', locale: 'de' },
      { article: 'voorbeelden', value: 'voorbeelden' },
      { article: 'Voorbeelden', value: 'Voorbeelden' },
      {
        article: 'De verkoop begint morgen. Wie een auto wil, moet er snel bij zijn.',
        value: 'Sales start tomorrow. Wie een auto wil, moet er snel bij zijn.',
      },
      {
        article: 'De leeuw slaapt nog.',
        value: 'Der Löwe schläft noch. Hij is moe en heeft veel gegeten.',
        locale: 'de',
      },
    ],
    perhaps: [
      { article: '## Nieuwe Afbeeldingen', value: 'Nieuwe Afbeeldingen' },
      {
        article: 'Wie een auto wil, moet er snel bij zijn, want er zijn er niet veel.',
        value: 'Who wants a car should moet er snel bij zijn, for there are few.',
      },
    ],
  },
  check: (context) => {
    const { locale, sourceLocale } = context;
    if (locale === sourceLocale || languageOf(locale) === languageOf(sourceLocale)) return [];
    return context.texts().flatMap((text) => sentencesIn(text, context));
  },
};

function sentencesIn(text: RuleText, context: RuleContext): RuleFinding[] {
  const { locale, sourceLocale } = context;
  const target = text.target.text;
  const evidence = speaksFor(target, sourceLocale, locale).forFirst;
  if (evidence === 0 && isKnownLanguage(sourceLocale))
    return text.source === text.target ? copyOf(text, context) : inAnother(text, context);
  let sources: ReadonlySet<string> | undefined;
  // A word that stands there in bold by itself is what a field or a button is called in English.
  const isLabel = languageOf(sourceLocale) === 'en' && /^(\*{1,2}|_{1,2})\p{L}+\1$/u.test(text.value.trim());
  const isCopy = (sentence: string): boolean => {
    if (isLabel) return false;
    // Most are not in the source at all.
    if (!text.source.text.includes(sentence)) return false;
    sources ??= new Set(sentencesOf(text.source.text, sourceLocale).map((one) => one.trim()));
    return sources.has(sentence);
  };
  let at = 0;
  const found: { start: number; end: number; isHint: boolean }[] = [];
  for (const sentence of sentencesOf(target, locale)) {
    const start = at + (sentence.length - sentence.trimStart().length);
    at += sentence.length;
    const copied = isCopy(sentence.trim());
    if (!isUntranslated(sentence, copied, context)) continue;
    const last = found.at(-1);
    const [end, isHint] = [start + sentence.trim().length, copied && mayBeName(sentence, text.value, sourceLocale)];
    // Sentences that follow each other are one finding.
    if (last && target.slice(last.end, start).trim() === '') [last.end, last.isHint] = [end, last.isHint && isHint];
    else found.push({ start, end, isHint });
  }
  if (found.length === 0 && text.source !== text.target) {
    const other = inAnother(text, context);
    if (other.length > 0 || evidence < 2) return other;
    found.push(...partsIn(text, context).map((part) => ({ ...part, isHint: true })));
  }
  if (found.length === 0) return copyOf(text, context);
  return found.map((one) => leftOf(text, one, context));
}

function leftOf(
  text: RuleText,
  { start, end, isHint }: Span & { readonly isHint: boolean },
  context: RuleContext,
): RuleFinding {
  const span = spanInValue(text, { start, end });
  const message = `Unexpected text in \`${context.sourceLocale}\`, expected a translation into \`${context.locale}\``;
  return findingFor(context, text.key, message, {
    place: context.placeInValue(text.key, span.start, span.end),
    note: `Not translated: ${text.target.text.slice(start, end)}`,
    actual: text.value,
    ...(isHint && { isHint }),
  });
}

function copyOf(text: RuleText, context: RuleContext): RuleFinding[] {
  return isLabelLeft(text, context)
    ? [leftOf(text, { start: 0, end: text.target.text.length, isHint: true }, context)]
    : [];
}

/** Find what was left of the source within a sentence: words in a row that speak for its language, and are no name or quotation. */
function partsIn(text: RuleText, { locale, sourceLocale }: RuleContext): Span[] {
  const words = text.target.text;
  return copiedRuns(words, text.source.text).filter(({ start, end }) => {
    const run = words.slice(start, end);
    const evidence = speaksFor(run, sourceLocale, locale);
    const [all, small] = [/\p{L}+/gu, /(?<![\p{L}’'])\p{Ll}+/gu].map((word) => run.match(word)?.length ?? 0);
    if (evidence.forSecond > 0 || (small ?? 0) * 2 < (all ?? 0)) return false;
    // `literal, locale, shell`; (command line interface).
    const isList = (run.match(/,/g)?.length ?? 0) * 3 > evidence.words || /[()“”„«»"]/.test(run);
    if (evidence.forFirst < (isList ? 4 : evidence.words < 5 ? 3 : 2)) return false;
    const span = spanInValue(text, { start, end });
    const isSetApart = /[*_[(]$/.test(text.value.slice(0, span.start)) || /^[*_\])]/.test(text.value.slice(span.end));
    // A title, with what it says: `De avonden (“The Evenings”)`.
    if (/^\s*\(/.test(words.slice(end))) return false;
    return !isSetApart && !findQuotations(words).some((quoted) => quoted.start < start && end < quoted.end);
  });
}

/** A text that came into the wrong catalog: it is neither in the language of the source nor in that of the translation. */
function inAnother(text: RuleText, context: RuleContext): RuleFinding[] {
  const { locale, sourceLocale } = context;
  if (!isKnownLanguage(locale)) return [];
  const language = languageInsteadOf(text.target.text, locale);
  // What is left of the source is told by the sentence.
  if (language === undefined || language === languageOf(sourceLocale)) return [];
  if (languageInsteadOf(text.source.text, sourceLocale) === language) return [];
  const message = `Unexpected text in \`${language}\`, expected a translation into \`${locale}\``;
  // Where some of it is in the right language, the rest may be a title.
  const { forFirst, forSecond } = speaksFor(text.target.text, language, locale);
  const isHint = forSecond > 0 && forFirst < 8;
  return [findingFor(context, text.key, message, { actual: text.value, ...(isHint && { isHint }) })];
}

function isUntranslated(sentence: string, isCopy: boolean, context: RuleContext): boolean {
  const { locale, sourceLocale } = context;
  const { words, forFirst, forSecond } = speaksFor(sentence, sourceLocale, locale);
  if (!isKnownLanguage(sourceLocale)) return isCopy && words >= 6 && (sentence.match(/\b\p{Ll}+/gu)?.length ?? 0) >= 4;
  if (forFirst <= forSecond) return false;
  const seems = isCopy
    ? !isName(sentence, words, sourceLocale) && !(words <= 4 && isKeptElsewhere(sentence.trim(), context))
    : forSecond === 0 && forFirst >= 4 && forFirst >= words / 3;
  return seems && !speaksForOther(sentence, sourceLocale);
}
