import { functionWords } from '../language/function-words.ts';
import { languageOf } from '../language/language-of.ts';
import { wordsIn } from '../language/words-in.ts';
import { findingFor, type Rule, type RuleContext, type RuleFinding, type RuleText } from './rule.ts';

/** Two texts that say different things do not have the same translation: one of them was pasted into the wrong place. */
export const noRepeatedTranslation: Rule = {
  id: 'no-repeated-translation',
  severity: 'warning',
  options: { words: 3 },
  docs: {
    what: 'Texts that say different things do not have the same translation, in one article or in two.',
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
    const { locale, sourceLocale, site } = context;
    if (locale === sourceLocale) return [];
    const byValue = new Map<string, RuleText[]>();
    for (const text of context.texts()) {
      const same = byValue.get(text.value);
      if (same) same.push(text);
      else byValue.set(text.value, [text]);
    }
    return [...byValue].flatMap(([value, same]) => {
      const words = wordsIn(same[0]?.target.text ?? '').length;
      if (words < Number(context.options['words'])) return [];
      const here = same.map(({ key, segment }) => ({ source: segment.value, where: key }));
      const others = [
        ...here,
        ...site.sameValue(locale, value).filter(({ where }) => !where.startsWith(`${context.namespace} `)),
      ];
      if (others.length < 2) return [];
      return same.flatMap((text) => repeatedIn(text, others, words, context));
    });
  },
};

/** A text elsewhere that has the same translation. */
interface Other {
  readonly source: string;
  readonly where: string;
}

function repeatedIn(text: RuleText, others: readonly Other[], words: number, context: RuleContext): RuleFinding[] {
  const { key, value, segment } = text;
  // Little words tell short texts apart, and make long ones alike.
  const little = words < 5 ? undefined : functionWords.get(languageOf(context.sourceLocale));
  const other = others.find(({ source, where }) => where !== key && isOther(source, segment.value, little));
  if (!other || isUsual(segment.value, other.source, others)) return [];
  const [own, theirs] = [fit(segment.value, value), fit(other.source, value)];
  // What has clearly more in common with its source is where it belongs.
  if (own > theirs + 0.7) return [];
  // Two short texts that share a word may say nearly the same.
  const isHint = words < 8 && (words < 4 || inCommon(segment.value, other.source, little).part > 0);
  return [
    findingFor(context, key, `Unexpected translation of another text, expected one of \`${segment.value}\``, {
      note: `It is that of \`${other.where}\`, which says: ${other.source}`,
      actual: value,
      ...(isHint && { isHint }),
    }),
  ];
}

/** Tell whether a translation belongs to this text, as more of the places that have it say. */
function isUsual(own: string, theirs: string, others: readonly Other[]): boolean {
  const count = (text: string): number => others.filter(({ source }) => source === text).length;
  return count(own) > count(theirs);
}

/** Tell whether two texts have so few words in common that they say different things; the one that is much longer has some by chance. */
function isOther(one: string, other: string, little: ReadonlySet<string> | undefined): boolean {
  const { part, ratio } = inCommon(one, other, little);
  return part < (ratio > 2.5 ? 0.6 : 0.25);
}

/** How many of the words of the shorter of two texts the other has, as a part of all, and how many times as many it has. */
function inCommon(
  one: string,
  other: string,
  little: ReadonlySet<string> | undefined,
): { readonly part: number; readonly ratio: number } {
  const wordsOf = (text: string): ReadonlySet<string> => {
    const all = wordsIn(text);
    const telling = all.filter((word) => !little?.has(word));
    return new Set(telling.length > 0 ? telling : all);
  };
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  const both = [...ours].filter((word) => theirs.has(word)).length;
  const fewest = Math.min(ours.size, theirs.size);
  if (fewest === 0) return { part: 1, ratio: 1 };
  return { part: both / fewest, ratio: Math.max(ours.size, theirs.size) / fewest };
}

/** How well a translation fits its source: by the words and numbers they share, and by their lengths. */
function fit(source: string, value: string): number {
  const theirs = new Set(wordsIn(value));
  const shared = wordsIn(source).filter((word) => word.length > 3 && theirs.has(word)).length;
  return shared - Math.abs(Math.log((source.length + 1) / (value.length + 1)));
}
