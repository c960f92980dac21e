import type { Span } from '../../model/span.ts';
import type { NumberPair } from './compare-numbers.ts';
import { currenciesIn, unitAt, type Unit } from './unit-words.ts';

/** A number of a translation that counts something else than it does in the source. */
export interface UnitDifference {
  /** The number in the translation. */
  readonly target: Span;
  readonly expected: string;
  /** Undefined where it counts nothing. */
  readonly actual: string | undefined;
  /** True where all the text counts in its readers’ own money, as an example does. */
  readonly isLocalized: boolean;
}

/**
 * Compare what the numbers that two texts have in common count: per cent, money, kilometres, megabytes.
 *
 * What is converted has another number, and is no pair. Money and per cent must be said; what other units are left out,
 * the reader may know from a heading.
 *
 * @param homes The currencies of the translation’s readers.
 */
export function compareUnits(
  source: string,
  target: string,
  pairs: readonly NumberPair[],
  homes: readonly string[],
): UnitDifference[] {
  const ours = currenciesIn(source);
  const isLocalized = [...currenciesIn(target)].every((name) => homes.includes(name) && !ours.has(name));
  return pairs.flatMap((pair): UnitDifference[] => {
    const own = unitAt(source, pair.source.start, pair.source.end);
    if (!own) return [];
    const theirs = unitAt(target, pair.target.start, pair.target.end);
    const span = { start: pair.target.start, end: pair.target.end };
    if (theirs) {
      // `1 dollar for 1 euro`: the same number counts both.
      const isBoth = pairs.some(
        (one) =>
          one.source.values[0] === pair.source.values[0] &&
          unitAt(source, one.source.start, one.source.end)?.name === theirs.name,
      );
      if (isBoth) return [];
      const isOther =
        theirs.name !== own.name && (theirs.family === own.family || mustBeSaid(theirs) || mustBeSaid(own));
      return isOther
        ? [
            {
              target: span,
              expected: own.name,
              actual: theirs.name,
              isLocalized: isLocalized && theirs.family === 'money' && own.family === 'money',
            },
          ]
        : [];
    }
    const isSaid = !mustBeSaid(own) || isShared(target, span, own) || says(target, own) >= says(source, own);
    return isSaid ? [] : [{ target: span, expected: own.name, actual: undefined, isLocalized: false }];
  });
}

function mustBeSaid({ family }: Unit): boolean {
  return family === 'share' || family === 'money';
}

/** `3,400–4,900 €`, `20 to 30 per cent`: one says it for both. */
function isShared(text: string, { start, end }: Span, unit: Unit): boolean {
  const after = /^[\s\u00A0]?(?:[–-]|[\p{L}/]{1,4}|,)[\s\u00A0]?(\d[\d.,]*)/u.exec(text.slice(end, end + 24));
  const before = /(\d[\d.,]*)[\s\u00A0]?(?:[–-]|[\p{L}/]{1,4}|,)[\s\u00A0]?$/u.exec(
    text.slice(Math.max(0, start - 24), start),
  );
  if (after) {
    const at = end + after[0].length;
    if (unitAt(text, at - (after[1]?.length ?? 0), at)?.name === unit.name) return true;
  }
  if (!before) return false;
  const at = start - before[0].length;
  return unitAt(text, at, at + (before[1]?.length ?? 0))?.name === unit.name;
}

/** How often a text names a unit, with a number or without one. */
function says(text: string, unit: Unit): number {
  const words = text.matchAll(/[%€$£]|\p{L}+/gu);
  return [...words].filter(({ index }) => unitAt(text, index, index)?.name === unit.name).length;
}
