import { distance } from 'fastest-levenshtein';
import { swaps } from '../../model/nearest.ts';
import type { Span } from '../../model/span.ts';
import type { NumberDifference } from './compare-numbers.ts';
import { currenciesIn } from './unit-words.ts';

/**
 * Tell which differences nobody can have meant: a number that is another one, with digits of the source’s, where each
 * number of the text has its partner.
 *
 * What only one text has may be said in other words, or need not be said; money may be converted, and an example be of
 * another day. Those stay, but are not sure.
 *
 * @param texts The source and its translation.
 */
export function weighDifferences(
  differences: readonly NumberDifference[],
  [source, target]: readonly [source: string, target: string],
): NumberDifference[] {
  const left = differences.filter((one) => one.source || !isNumbering(one.target, target));
  if (left.length === 0) return left;
  const known = currenciesIn(source);
  const isConverted = [...currenciesIn(target)].some((name) => !known.has(name));
  if (isConverted) return left.filter(({ target: other }) => !other || !isMoney(other, target));
  const isEven = left.every((one) => one.source && one.target);
  return isEven ? left.map((one) => ({ ...one, isSure: isAlike(one, left.length === 1) })) : left;
}

/** Tell whether a number is that of a chapter, a step or a figure, which a translation may name where its source links to it. */
function isNumbering(number: NumberDifference['target'], text: string): boolean {
  return number !== undefined && numbering.test(text.slice(Math.max(0, number.start - 24), number.start));
}

const numbering =
  /(?<!\p{L})(?:hoofdstuk|paragraaf|sectie|stap|figuur|afbeelding|tabel|pagina|chapter|section|step|figure|table|page|kapitel|abschnitt|schritt|abbildung|tabelle|seite)[\s\u00A0][„“"]?(?:\d+\.)*$/iu;

function isMoney({ end }: Span, text: string): boolean {
  return currenciesIn(/^[\d.,\s\u00A0–-]*[€$£]?\p{L}*/u.exec(text.slice(end, end + 24))?.[0] ?? '').size > 0;
}

/** Tell whether one number is made of the other’s digits, but for a slip or two; or all that differs, and of the same shape. */
function isAlike({ source, target }: NumberDifference, isAlone: boolean): boolean {
  const [own, other] = [digitsOf(source?.text), digitsOf(target?.text)];
  if (own === other || swaps(own, other)) return true;
  if (isAlone && shapeOf(source?.text) === shapeOf(target?.text)) return true;
  if (own.length === 1 && other.length === 1) return false;
  if (distance(own, other) === 1) return true;
  const same = own.split('').filter((digit, at) => digit === other[at]).length;
  return own.length === other.length && same * 2 >= own.length;
}

function shapeOf(text = ''): string {
  return text.replaceAll(/\d/g, '0').replaceAll(',', '.');
}

function digitsOf(text = ''): string {
  return text.replaceAll(/\D/g, '');
}
