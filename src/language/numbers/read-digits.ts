import type { Separators } from './separators.ts';

/** What digits with separators between them may stand for. */
export interface Digits {
  /** The value as the locale reads it, then what else it may be; none where it is no number. */
  readonly values: readonly number[];
  /** Where it may also be several numbers, such as a time or a date: their offsets. */
  readonly cuts: readonly number[];
}

/** Separators of thousands that are no decimal separator anywhere. */
const onlyGroup = /['’\u00A0\u2009\u202F ]/g;

/**
 * Read digits with separators between them, by the locale’s own conventions first, by another’s after that.
 *
 * @param text ASCII digits, separated by one of `.,:/`, an apostrophe or a space each.
 * @param isDotted Whether a full stop follows, as it does in the German date `3.10.`.
 */
export function readDigits(text: string, { decimal, group }: Separators, isDotted = false): Digits {
  if (/^\d+$/.test(text)) return { values: [Number(text)], cuts: [] };
  if (/[:/]/.test(text)) return readPair(text);
  const spaced = text.replaceAll(onlyGroup, ' ');
  if (spaced.includes(' ')) {
    const isGrouped = /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(spaced);
    const plain = spaced.replaceAll(' ', '').replace(',', '.');
    return { values: isGrouped ? [Number(plain)] : [], cuts: cutsAt(spaced, / /g) };
  }
  const asDecimal = decimalOf(text);
  const asGroups = groupsOf(text);
  const own = decimal === text.match(/[.,](?=\d*$)/)?.[0] ? [asDecimal, asGroups] : [asGroups, asDecimal];
  const isForeign = group !== '.' && group !== ',' && asDecimal !== undefined && asGroups !== undefined;
  // Nobody writes 350 with three noughts behind it.
  const isThousands = /^[1-9]\d{0,2}[.,]000$/.test(text);
  const values = (isForeign ? [asDecimal, asGroups] : own).filter(
    (value): value is number => value !== undefined && !(isThousands && value === asDecimal),
  );
  const isClock = /^(?:[01]?\d|2[0-4])\.[0-5]\d$/.test(text);
  const isDate = /^[0-3]?\d\.[01]?\d\.(?:\d{2}|\d{4})$/.test(isDotted ? `${text}.00` : text);
  // `pages 1,2 or 3`, where the comma is no decimal sign.
  const isList = decimal !== ',' && /^\d{1,2}(?:,\d{1,2})+$/.test(text);
  // `December 30,1899`.
  const isDayAndYear = decimal !== ',' && /^[0-3]?\d,[12]\d{3}$/.test(text);
  return {
    values,
    cuts: isList || isDayAndYear || isClock || isDate || values.length === 0 ? cutsAt(text, /[.,]/g) : [],
  };
}

/** A time, a ratio, a score, a fraction, a date. */
function readPair(text: string): Digits {
  const fraction = /^(\d{1,2})\/(\d{1,3})$/.exec(text);
  const [numerator, denominator] = [Number(fraction?.[1]), Number(fraction?.[2])];
  return { values: denominator > 0 ? [numerator / denominator] : [], cuts: cutsAt(text, /[:/]/g) };
}

function decimalOf(text: string): number | undefined {
  if (/^\d+[.,]\d+$/.test(text)) return Number(text.replace(',', '.'));
  const grouped = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?!\2)[.,](\d+)$/.exec(text);
  return grouped ? Number(`${grouped[1]?.replaceAll(/[.,]/g, '')}.${grouped[3]}`) : undefined;
}

/** Groups of three; or, as in India, of two and a last one of three. */
function groupsOf(text: string): number | undefined {
  const isGrouped = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$|^[1-9]\d?(?:,\d{2})+,\d{3}$/.test(text);
  return isGrouped ? Number(text.replaceAll(/[.,]/g, '')) : undefined;
}

/** Offsets at which each number begins, the first left out. */
function cutsAt(text: string, separator: RegExp): number[] {
  return [...text.matchAll(separator)].map((match) => match.index + 1);
}
