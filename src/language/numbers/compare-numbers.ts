import { memoizeRecent } from '../../model/memoize-recent.ts';
import { memoize } from '../../model/memoize.ts';
import type { Span } from '../../model/span.ts';
import { createNumberFinder, type FoundNumber, type FoundNumbers } from './find-numbers.ts';
import { joinDifferences } from './join-differences.ts';
import { isInName, namesThatDiffer } from './names-with-digits.ts';
import { withoutOwnExamples } from './own-examples.ts';
import { knowsScales } from './scales.ts';
import { isAmountAt } from './suffixes.ts';
import { unitAt } from './unit-words.ts';
import { weighDifferences } from './weigh-differences.ts';
import { knowsNumberWords, spelledNumbers, type SpelledNumber } from './spelled-numbers.ts';

/** Two texts that say the same, and how their numbers differ. */
export interface NumberDifferences {
  /** A number of the translation that stands where the source has another, or none; or one that it lacks. */
  readonly wrong: readonly NumberDifference[];
  /** Numbers that both have. */
  readonly pairs: readonly NumberPair[];
}

export interface NumberDifference {
  readonly source: (Span & { readonly text: string }) | undefined;
  readonly target: (Span & { readonly text: string }) | undefined;
  /** True where nobody can have meant it. */
  readonly isSure?: boolean;
}

export interface NumberPair {
  readonly source: FoundNumber;
  readonly target: FoundNumber;
}

/**
 * Make a comparison of the numbers in a text and in its translation, by value: each in digits in one must be in the
 * other, in any form that its readers know, spelled out included.
 *
 * @param sourceLocale BCP 47 tag.
 * @param targetLocale The same.
 */
export function createNumberComparison(
  sourceLocale: string,
  targetLocale: string,
): (source: string, target: string) => NumberDifferences {
  const [findSource, findTarget] = [finderFor(sourceLocale), finderFor(targetLocale)];
  const languages = [sourceLocale, targetLocale].map((locale) => locale.split('-')[0]?.toLowerCase() ?? '');
  const areKnown = languages.every((language) => knowsScales(language));
  const maySpell = [sourceLocale, targetLocale].some((locale) => !knowsNumberWords(locale));
  return (source, target) => {
    // A copy has lost nothing; but it may be written as only the source's readers would.
    const isCopy = source === target;
    if (isCopy && !/\d[.,]\d/.test(source)) return { wrong: [], pairs: [] };
    const [ours, theirs] = [findSource(source), findTarget(target)];
    const matching = new Matching(ours, theirs, areKnown);
    if (isCopy) return { wrong: [], pairs: matching.pairs };
    if (matching.isDone()) return { wrong: namesThatDiffer(ours, theirs), pairs: matching.pairs };
    matching.explain(spelledNumbers(source, sourceLocale), spelledNumbers(target, targetLocale));
    const texts = [source, target] as const;
    const differences = withoutOwnExamples(matching.differences(maySpell), texts);
    const wrong = joinDifferences(weighDifferences(differences, texts), texts);
    return { wrong: [...wrong, ...namesThatDiffer(ours, theirs)], pairs: matching.pairs };
  };
}

/** A source is compared with one translation after the other. */
const finderFor = memoize((locale) => memoizeRecent(createNumberFinder(locale), 300));

/** The numbers of two texts, of which those that match are taken out. */
class Matching {
  readonly pairs: NumberPair[] = [];
  #sources: FoundNumber[];
  #targets: FoundNumber[];
  /** Those that the other text may say as `a` or `no`: words that most texts have. */
  readonly #saidSources: FoundNumber[] = [];
  readonly #saidTargets: FoundNumber[] = [];
  #spelled: { readonly ours: readonly SpelledNumber[]; readonly theirs: readonly SpelledNumber[] } = {
    ours: [],
    theirs: [],
  };
  readonly #ours: FoundNumbers;
  readonly #theirs: FoundNumbers;

  constructor(ours: FoundNumbers, theirs: FoundNumbers, areScalesKnown: boolean) {
    this.#ours = ours;
    this.#theirs = theirs;
    this.#sources = [...ours.numbers];
    this.#targets = [...theirs.numbers];
    this.#match(isSameText);
    this.#match((a, b) => a.values[0] !== undefined && equal(a.values[0], b.values[0]));
    this.#match((a, b) => shareValue(a.values, b.values) && (!isHour(a, b) || (a.isClock && b.isClock)));
    if (!areScalesKnown) this.#match((a, b) => shareValue(a.plain, b.plain));
    if (this.isDone()) return;
    // `1.0/1.1`, which says no single number, before `1.1.`, which may.
    for (const isDue of [({ values }: FoundNumber) => values.length === 0, () => true]) {
      const parts = (one: FoundNumber): readonly FoundNumber[] => (isDue(one) ? takeApart(one) : [one]);
      this.#sources = this.#sources.flatMap(parts);
      this.#targets = this.#targets.flatMap(parts);
      this.#match(isSameText);
      this.#match((a, b) => a.values[0] !== undefined && equal(a.values[0], b.values[0]));
      this.#match((a, b) => shareValue(a.values, b.values));
    }
  }

  isDone(): boolean {
    return this.#sources.length === 0 && this.#targets.length === 0;
  }

  /** Take out what the other text says in words. */
  explain(ours: readonly SpelledNumber[], theirs: readonly SpelledNumber[]): void {
    const left = { ours: [...ours], theirs: [...theirs] };
    // Words that say the same in both explain no digits.
    for (const one of ours) {
      if (!one.isSure) continue;
      const at = left.theirs.findIndex((other) => other.isSure && other.values[0] === one.values[0]);
      if (at < 0) continue;
      left.theirs.splice(at, 1);
      left.ours.splice(left.ours.indexOf(one), 1);
    }
    this.#sources = this.#sources.filter((number) => {
      const word = takeFrom(left.theirs, number, this.#ours.text);
      if (word && isNoneOrOne(number, word)) this.#saidSources.push(number);
      return !word;
    });
    this.#targets = this.#targets.filter((number) => {
      const word = takeFrom(left.ours, number, this.#theirs.text);
      if (word && isNoneOrOne(number, word)) this.#saidTargets.push(number);
      return !word;
    });
    this.#spelled = { ours, theirs };
    this.#sources = this.#sources.filter((number) => !isInName(number, this.#ours, this.#theirs));
    this.#targets = this.#targets.filter((number) => !isInName(number, this.#theirs, this.#ours));
  }

  /** What is left: in pairs, as far as both have some. */
  differences(maySpell: boolean): NumberDifference[] {
    if (this.#isConverted()) return [];
    const differences: NumberDifference[] = [];
    // What one text says twice, the other may say once; unless it says something else there.
    const isSaid = (one: FoundNumber, { numbers }: FoundNumbers, words: readonly SpelledNumber[]): boolean =>
      isAmong(one, numbers) || words.some(({ isSure, values }) => isSure && shareValue(one.values, values));
    if (this.#targets.length === 0 && this.#sources.every((one) => isSaid(one, this.#theirs, this.#spelled.theirs)))
      return [];
    if (this.#sources.length === 0 && this.#targets.every((one) => isSaid(one, this.#ours, this.#spelled.ours)))
      return [];
    const missing = [...this.#sources];
    for (const target of this.#targets) {
      const isSmall = isMinor(target, maySpell, this.#theirs.text);
      const source = takeClosest(target, missing) ?? (isSmall ? takeClosest(target, this.#saidSources) : undefined);
      if (source || (!isSmall && !target.isSoft)) differences.push({ source, target });
    }
    for (const source of missing) {
      const isSmall = isMinor(source, maySpell, this.#ours.text);
      const target = isSmall ? takeClosest(source, this.#saidTargets) : undefined;
      // None and two that no word explains are lost as any other; one is in `a` and `an`.
      const isExplained = isSmall && (maySpell || source.isPart || source.values[0] === 1);
      if (target || !(isExplained || source.isSoft)) differences.push({ source, target });
    }
    return differences;
  }

  /** Ten kilometres are six miles, and 700 kronen 60 euros: who converts, is not wrong. */
  #isConverted(): boolean {
    const money = (numbers: readonly FoundNumber[], { text }: FoundNumbers): string[] =>
      numbers.flatMap(({ start, end }) => {
        const unit = unitAt(text, start, end);
        return unit?.family === 'money' ? unit.name : [];
      });
    const [own, other] = [money(this.#sources, this.#ours), money(this.#targets, this.#theirs)];
    if (own.length > 0 && other.length > 0 && !other.some((name) => own.includes(name))) return true;
    const systems = (numbers: readonly FoundNumber[]): Set<string> =>
      new Set(numbers.flatMap(({ system }) => system ?? []));
    const [left, right] = [systems(this.#ours.numbers), systems(this.#targets)];
    const [lost, others] = [systems(this.#sources), systems(this.#theirs.numbers)];
    return (
      (right.has('imperial') && left.has('metric') && !left.has('imperial')) ||
      (right.has('metric') && left.has('imperial') && !left.has('metric')) ||
      (lost.has('imperial') && others.has('metric') && !others.has('imperial'))
    );
  }

  #match(isSame: (source: FoundNumber, target: FoundNumber) => boolean): void {
    this.#sources = this.#sources.filter((source) => {
      const at = this.#targets.findIndex((target) => isSame(source, target));
      if (at < 0) return true;
      const [target] = this.#targets.splice(at, 1);
      if (target) this.pairs.push({ source, target });
      return false;
    });
  }
}

function isSameText(a: FoundNumber, b: FoundNumber): boolean {
  return (
    a.text === b.text && (equal(a.values[0], b.values[0]) || shareValue(a.values, b.values) || a.values.length === 0)
  );
}

function takeApart(number: FoundNumber): readonly FoundNumber[] {
  return number.parts.length > 0 ? number.parts : [number];
}

function takeFrom(words: SpelledNumber[], number: FoundNumber, text: string): SpelledNumber | undefined {
  const at = words.findIndex(
    (word) =>
      shareValue(number.values, word.values) &&
      (!word.isMonth || number.isPart || number.isClock) &&
      (!word.isPeriod || /^[\s\u00A0-]?(?:maand|month|monat|dag|day|tag|tägig)/iu.test(text.slice(number.end))),
  );
  return at < 0 ? undefined : words.splice(at, 1)[0];
}

/** Tell of none and one, unless the word for it is `zero`, which says nothing else. */
function isNoneOrOne({ values }: FoundNumber, word: SpelledNumber): boolean {
  return values[0] === 1 || (values[0] === 0 && !word.isSure);
}

/** None, one and two are said in many ways, or not at all; but two metres are not. */
function isMinor(number: FoundNumber, maySpell: boolean, text: string): boolean {
  const value = number.values[0] ?? Number.NaN;
  if (value === 2) return !isAmountAt(text, number.start, number.end);
  return value === 0 || value === 1 || (maySpell && value <= 20);
}

/** Take out the number that another most likely stands for: the one with the most digits in common. */
function takeClosest({ text }: FoundNumber, numbers: FoundNumber[]): FoundNumber | undefined {
  let best = -1;
  let most = -Infinity;
  for (const [index, other] of numbers.entries()) {
    const shared = text.split('').filter((digit, at) => digit === other.text[at]).length;
    const score = shared - Math.abs(text.length - other.text.length);
    if (score > most) [best, most] = [index, score];
  }
  return best < 0 ? undefined : numbers.splice(best, 1)[0];
}

function isAmong(number: FoundNumber, others: readonly FoundNumber[]): boolean {
  return others.some((other) => shareValue(number.values, other.values));
}

function isHour(a: FoundNumber, b: FoundNumber): boolean {
  return a.isClock !== b.isClock;
}

function shareValue(values: readonly number[], others: readonly number[]): boolean {
  return values.some((value) => others.some((other) => equal(value, other)));
}

function equal(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= Math.abs(a) * 1e-9;
}
