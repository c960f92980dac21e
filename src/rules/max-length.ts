import { creditsTranslators } from '../language/credits-translators.ts';
import { sentencesOf } from '../language/sentences.ts';
import { longestText } from './longest-text.ts';
import { findingFor, type Rule, type RuleContext, type RuleFinding } from './rule.ts';

/** A translation is no longer than its place allows, nor than its language explains. */
export const maxLength: Rule = {
  id: 'max-length',
  severity: 'warning',
  options: { longer: 2.5, shorter: 0.3, from: 60 },
  docs: {
    what: 'A translation fits: it has no more characters than the author allows (`<!-- i18n: max 60 -->`), and a length that the change of language explains.',
    why: 'A label that is too long is cut off; a paragraph with a third of its source’s length has most likely lost a sentence, one that is far longer has something that the source doesn’t say. A text of more than 20,000 characters, in any language, is read by no other rule.',
    mend: 'Shorten it, or translate the whole of it. The options `longer` and `shorter` say how much longer or shorter than its source a translation may be, `from` for which sources, in characters.',
    right: [
      {
        article: 'Met dank aan iedereen die dit document mogelijk heeft gemaakt.',
        value:
          'With thanks to all who made this document possible. It was translated by Anna Jansen and Bob de Vries; please tell them of mistakes in it, by a mail to translators@example.org.',
      },
      { article: '<!-- i18n: max 12 -->\n\nAan de slag', value: 'Get started' },
      { article: 'De leeuw slaapt vast al met één oog open.', value: 'The lion sleeps with one eye open.' },
      {
        article: 'Hij werkte bij BMW. Daarna bij Porsche. Nu is hij hoofd van de afdeling.',
        value: 'He worked for BMW, then for Porsche, and is head of the department now.',
      },
      {
        article:
          'Dit overzicht wordt elk uur helemaal opnieuw gemaakt. Het is mogelijk om daar niet op te wachten en het zelf te doen.',
        value: 'This is made every hour; you can do it yourself.',
      },
    ],
    wrong: [
      { article: '<!-- i18n: max 10 -->\n\nAan de slag', value: 'Get started' },
      {
        article: 'Hij heeft vijftien jaar BMW op zijn cv staan en werkte eerder in de Formule 1. Nu wordt hij hoofd.',
        value: 'He worked for BMW.',
      },
      {
        article: 'Hij werkte lang bij BMW. Daarna ging hij naar Porsche. Daar leidde hij een afdeling. Nu is hij hier.',
        value: 'He worked for BMW for a long time.',
      },
    ],
    perhaps: [
      {
        article: 'Hij werkte lang bij BMW. Daarna ging hij naar Porsche. Daar leidde hij een afdeling. Nu is hij hier.',
        value: 'He worked for BMW for a long time. Then he went to Porsche.',
      },
      {
        article: 'De leeuw slaapt vanmiddag vast al met één oog open in zijn hol.',
        value:
          'The lion sleeps with one eye open in his den this afternoon. He does so on most days of the year, as all of the neighbours well know, and nobody has ever thought of waking him before the sun goes down behind the hills.',
      },
    ],
  },
  check: (context) => {
    const { longer, shorter, from } = context.options;
    const usual = context.texts().flatMap(({ key, segment, source, target, value }) => {
      const length = characters(target.text);
      const { max } = segment;
      if (max !== undefined && length > max) {
        return [
          findingFor(context, key, `Unexpected ${length} characters, expected at most ${max}`, {
            note: `The author asks for it: there is no more room. The text says: ${target.text}`,
            actual: value,
          }),
        ];
      }
      const usual = characters(source.text);
      if (target === source || usual < Number(from)) return [];
      const ratio = length / ((usual * density(context.locale)) / density(context.sourceLocale));
      if (ratio > 1 && creditsTranslators(source.text, target.text, [context.sourceLocale, context.locale])) return [];
      const tell = (what: string, isHint: boolean): RuleFinding =>
        findingFor(context, key, what, {
          note: ratio < 1 ? 'Something seems to have been left out.' : 'It seems to say more than its source.',
          actual: value,
          isHint,
        });
      if (ratio < Number(shorter) || ratio > Number(longer))
        return [
          tell(
            `Unexpected ${length} characters for a source of ${usual}, expected about ${Math.round(length / ratio)}`,
            // Who translates freely says more; to say all in so much less, nobody can.
            ratio > 1,
          ),
        ];
      // Sentences are joined and cut; with that much less or more to read, some went or came.
      if (ratio > 0.65 && ratio < 2) return [];
      const [ours, theirs] = [count(source.text, context.sourceLocale), count(target.text, context.locale)];
      const isOff =
        ratio < 1
          ? theirs + joints(target.text) <= ours / 2 && (ours > 3 || ratio < 0.55)
          : theirs >= ours * 2 && theirs - ours > 1;
      return isOff
        ? [
            tell(
              `Unexpected ${theirs === 1 ? '1 sentence' : `${theirs} sentences`}, expected about ${ours}`,
              ratio > 0.4,
            ),
          ]
        : [];
    });
    return [...tooLong(context), ...usual];
  },
};

/** What no rule reads. Of a translation only its own length is told: that of its source is told there. */
function tooLong(context: RuleContext): RuleFinding[] {
  const { locale, sourceLocale, segments, catalog } = context;
  const values = new Map(catalog.entries.map(({ key, value }) => [key, value ?? '']));
  return segments.flatMap(({ key, segment }) => {
    const { length } = locale === sourceLocale ? segment.value : (values.get(key) ?? '');
    if (length <= longestText) return [];
    return findingFor(context, key, `Unexpected text of ${length} characters, expected at most ${longestText}`, {
      note: 'Rules that read words and markup leave it alone. Divide it into paragraphs.',
    });
  });
}

/** Sentences of two words or more. */
function count(text: string, locale: string): number {
  return sentencesOf(text, locale).filter((one) => /\p{L}{2}.*\P{L}\p{L}{2}/su.test(one)).length;
}

/** Where two sentences of a source may have become one: `It runs every hour; to run it now, …`. */
function joints(text: string): number {
  return text.match(/\p{L}[;:]\s/gu)?.length ?? 0;
}

/** As a reader counts them. */
function characters(text: string): number {
  if (!/[\u0300-\u1FFF\u2A00-\uFFFF]/.test(text)) return text.length;
  return [...text.normalize('NFC')].length;
}

/** How many characters a language needs for what English says in one. */
function density(locale: string): number {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  if (['zh', 'ja', 'ko', 'yue'].includes(language)) return 0.45;
  return ['ar', 'he', 'fa', 'th'].includes(language) ? 0.85 : 1.1;
}
