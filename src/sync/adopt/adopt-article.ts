import { createNumberComparison } from '../../language/numbers/compare-numbers.ts';
import { speaksFor, isKnownLanguage } from '../../language/speaks.ts';
import type { SegmentedArticle } from '../../model/segment.ts';
import { createLifting } from './lift-value.ts';
import { createPairing } from './pair-articles.ts';
import type { Pairing } from './pair-sequences.ts';
import { splitValue } from './split-value.ts';

/** A translation found for a segment of the article. */
export interface Adopted {
  /** Index of the segment. */
  readonly source: number;
  /** Indexes of the segments of the translation that it was made of. */
  readonly targets: readonly number[];
  readonly value: string;
  /** How likely it is that the two say the same, 0 to 1. */
  readonly confidence: number;
  /** False where a person should look at it. */
  readonly sure: boolean;
}

/** What a translated article gives. */
export interface Adoption {
  readonly adopted: readonly Adopted[];
  /** Segments of the article that nothing was found for. */
  readonly sourcesLeft: readonly number[];
  /** Segments of the translation that belong to nothing. */
  readonly targetsLeft: readonly number[];
  /** Segments that are still in the language of the source. */
  readonly untranslated: readonly number[];
}

/** From this on a pair is taken over without a person. */
const surely = 0.97;
/** Below this it is no pair. */
const hardly = 0.25;

/**
 * Find in a translated article, made by hand, the translation of each segment of its source.
 *
 * Adopting what `build` made gives back the very values, numbers of references included.
 *
 * @param locales BCP 47 tags.
 */
export function createAdoption(locales: {
  readonly source: string;
  readonly target: string;
}): (source: SegmentedArticle, translated: SegmentedArticle) => Adoption {
  const pairArticles = createPairing(locales);
  const compareNumbers = createNumberComparison(locales.source, locales.target);
  return (source, translated) => {
    const lift = createLifting(source, translated);
    const pairs = pairArticles(source, translated);
    const adopted: Adopted[] = [];
    const untranslated: number[] = [];
    const done = { sources: new Set<number>(), targets: new Set<number>() };
    for (const pair of pairs) {
      if (pair.likelihood < hardly) continue;
      const found = adoptPair(pair);
      if (!found) continue;
      for (const index of pair.targets) done.targets.add(index);
      for (const one of found) {
        done.sources.add(one.source);
        if (isUntranslated(source.segments[one.source]?.value ?? '', one.value)) untranslated.push(one.source);
        else adopted.push(one);
      }
    }
    const left = (article: SegmentedArticle, taken: ReadonlySet<number>): number[] =>
      [...article.segments.keys()].filter((index) => !taken.has(index));
    return {
      adopted: adopted.toSorted((a, b) => a.source - b.source),
      sourcesLeft: left(source, done.sources),
      targetsLeft: left(translated, done.targets),
      untranslated: untranslated.toSorted((a, b) => a - b),
    };

    function adoptPair({ sources, targets, likelihood }: Pairing): Adopted[] | undefined {
      const parts = targets.map((target) => lift(sources[0] ?? 0, target));
      if (parts.some((part) => part === undefined)) return undefined;
      const value = parts.map((part) => part?.value.trim()).join(' ');
      const [first = 0, second] = sources;
      if (second !== undefined) {
        const textOf = (index: number): string => source.segments[index]?.value ?? '';
        const whole = translated.segments[targets[0] ?? 0]?.value ?? '';
        const halves = splitValue(whole, [textOf(first), textOf(second)], locales);
        return halves?.flatMap((half, nth): Adopted[] => {
          const index = sources[nth] ?? 0;
          const lifted = lift(index, targets[0] ?? 0, half);
          return lifted ? [{ source: index, targets, value: lifted.value, confidence: likelihood, sure: false }] : [];
        });
      }
      const one = parts[0];
      const isWhole = targets.length === 1 && (one?.isWhole ?? false);
      const sure = likelihood >= surely && isWhole && haveSameNumbers(first, value);
      const exact = targets.length === 1 ? (one?.value ?? value) : value;
      return [{ source: first, targets, value: exact, confidence: likelihood, sure }];
    }

    function haveSameNumbers(index: number, value: string): boolean {
      const text = source.segments[index]?.value ?? '';
      return text === value || compareNumbers(prose(text), prose(value)).wrong.length === 0;
    }
  };

  /** Text that was left in the language of the source is no translation; a name is. */
  function isUntranslated(text: string, value: string): boolean {
    if (text !== value) return false;
    const { words, forFirst, forSecond } = speaksFor(text, locales.source, locales.target);
    return isKnownLanguage(locales.source) ? forFirst > forSecond : words >= 6;
  }
}

/** Numbers in code and addresses are not for comparing. */
function prose(value: string): string {
  return value
    .replaceAll(/(`+)[^`]*\1|<[^<>]*>|\]\([^()]*\)|(?:https?:\/\/|www\.)\S+/g, ' ')
    .replaceAll(/\]\[\d+\]/g, ']');
}
