import { findingFor, type Rule, type RuleContext, type RuleText } from './rule.ts';

/** Two texts that say different things do not have the same translation: one of them was pasted into the wrong place. */
export const noRepeatedTranslation: Rule = {
  id: 'no-repeated-translation',
  severity: 'warning',
  options: { words: 3 },
  docs: {
    what: 'Texts of an article that say different things do not have the same translation.',
    why: 'A translation that was pasted at the wrong key reads well, so nobody sees that it says something else.',
    mend: 'Translate the text that is told of. The option `words` says from how many words a translation counts.',
    right: [
      {
        article: 'Klik hier om verder te gaan.\n\nKlik hier om door te gaan.',
        value: 'Click here to continue.',
      },
      { article: 'Meer weten?\n\nMeer lezen?', value: 'Read more' },
    ],
    wrong: [
      {
        article: 'De server start vanzelf.\n\nVraag je beheerder om een wachtwoord.',
        value: 'The server starts by itself.',
      },
    ],
  },
  check: (context) => {
    if (context.locale === context.sourceLocale) return [];
    const byValue = new Map<string, RuleText[]>();
    for (const text of context.texts()) {
      const same = byValue.get(text.value);
      if (same) same.push(text);
      else byValue.set(text.value, [text]);
    }
    return [...byValue.values()].flatMap((same) => (same.length < 2 ? [] : repeatedIn(same, context)));
  },
};

function repeatedIn(same: readonly RuleText[], context: RuleContext): ReturnType<Rule['check']> {
  if (wordsOf(same[0]?.target.text ?? '').length < Number(context.options['words'])) return [];
  return same.flatMap((text) => {
    const other = same.find((one) => one !== text && isOther(one.source.text, text.source.text));
    // What has clearly more in common with its source is where it belongs.
    if (!other || fit(text) > fit(other) + 0.7) return [];
    return [
      findingFor(
        context,
        text.key,
        `Unexpected translation of another text, expected one of \`${text.segment.value}\``,
        {
          note: `It is that of \`${other.key}\`, which says: ${other.segment.value}`,
          actual: text.value,
        },
      ),
    ];
  });
}

/** Tell whether two texts have so few words in common that they say different things. */
function isOther(one: string, other: string): boolean {
  const [ours, theirs] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const fewest = Math.min(ours.size, theirs.size);
  const both = [...ours].filter((word) => theirs.has(word)).length;
  return both * 4 < fewest;
}

/** How well a translation fits its source: by the words and numbers they share, and by their lengths. */
function fit({ source, target }: RuleText): number {
  const theirs = new Set(wordsOf(target.text));
  const shared = wordsOf(source.text).filter((word) => word.length > 3 && theirs.has(word)).length;
  return shared - Math.abs(Math.log((source.text.length + 1) / (target.text.length + 1)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
