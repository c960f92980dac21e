import { findDoubledWords, saysTwice } from '../language/doubled-words.ts';
import { findDoubledSentence } from '../language/doubled-sentence.ts';
import { findingIn, spanInValue } from './finding-in.ts';
import type { Rule, RuleContext, RuleFinding, RuleText } from './rule.ts';

/** No word and no sentence stands twice in a row. */
export const noDoubledWord: Rule = {
  id: 'no-doubled-word',
  severity: 'warning',
  docs: {
    what: 'No word and no sentence stands twice in a row, unless the language allows it: “had had” in English, “die die” in Dutch and German.',
    why: 'It is the slip that writers themselves read over.',
    mend: 'Remove one of the two.',
    right: [
      { article: 'De auto had eerder een andere kleur gehad.', value: 'The car had had another colour.' },
      { article: 'Ze luistert naar Duran Duran.', value: 'She listens to Duran Duran.' },
      { article: 'Het is de auto, die nieuw is.', value: 'Es ist die, die neu ist.', locale: 'de' },
    ],
    wrong: [
      { article: 'Dit is de auto van morgen.', value: 'This is the the car of tomorrow.' },
      { article: 'De auto van morgen', value: 'The the car of tomorrow' },
      { article: 'De auto van morgen', value: 'Das Auto von von morgen', locale: 'de' },
      {
        article: 'Kies eerst een map. Begin dan.',
        value: 'First choose a folder. First choose a folder. Then begin.',
      },
    ],
    perhaps: [
      {
        article: 'De foto’s tonen de bossen rond de stad.',
        value: 'Die Fotos zeigen die die Stadt umgebenden Wälder.',
        locale: 'de',
      },
      {
        article: 'De foto’s staan op volgorde van kleur.',
        value: 'Die Fotos sind der Reihe nach nach Farbe sortiert.',
        locale: 'de',
      },
    ],
  },
  check: (context) => {
    const isSource = context.locale === context.sourceLocale;
    const sentences = context.texts().flatMap((text) => sentenceIn(text, isSource, context));
    const words = context.texts().flatMap((text) => {
      const { source, target, value } = text;
      const found = findDoubledWords(target.text, context.locale, !isSource);
      // A source that says something twice is translated so.
      if (found.length === 0 || (!isSource && saysTwice(source.text))) return [];
      return found.flatMap((span): RuleFinding[] => {
        const words = target.text.slice(span.start, span.end);
        const { start, end } = spanInValue(text, span);
        // Markup between the two says that they are not one and the same.
        if (!/^\p{L}+\s+\p{L}+$/u.test(value.slice(start, end))) return [];
        const [first = ''] = words.split(/\s/);
        return [
          {
            ...findingIn(context, text, span, `Unexpected \`${words}\`, expected one \`${first}\``, {
              expected: first,
            }),
            isHint: !span.isSure,
          },
        ];
      });
    });
    return [...sentences, ...words];
  },
};

/** Find what a text says twice, and its source does not. */
function sentenceIn(text: RuleText, isSource: boolean, context: RuleContext): RuleFinding[] {
  const span = findDoubledSentence(text.target.text);
  if (!span || (!isSource && findDoubledSentence(text.source.text))) return [];
  return [findingIn(context, text, span, 'Unexpected sentence that stands here twice, expected it once')];
}
