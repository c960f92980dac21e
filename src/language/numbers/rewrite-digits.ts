import type { Separators } from './separators.ts';

/**
 * Write a number as another locale does: its decimals stay as many, and its thousands grouped or not.
 *
 * @param text ASCII digits with separators, as the first locale writes them.
 * @param from The first locale's separators.
 * @param to The other's.
 * @param isGrouped Whether thousands are to be grouped, if not as they are in the text.
 * @returns Undefined for what is not written by the first locale's conventions, or may be a time or a version too.
 */
export function rewriteDigits(
  text: string,
  from: Separators,
  to: Separators,
  isGrouped: boolean = !/^\d+$/.test(wholeOf(text, from)),
): string | undefined {
  const whole = wholeOf(text, from);
  const decimals = text.slice(whole.length + 1);
  const digits = whole.replaceAll(from.group, '');
  const spaces = whole.replaceAll(/[\u00A0\u2009\u202F ]/g, '');
  const plain = /^\d+$/.test(digits) ? digits : spaces;
  if (!/^\d+$/.test(plain) || !/^\d*$/.test(decimals)) return undefined;
  if (!/^\d+$/.test(whole) && !/^[1-9]\d{0,2}(?:\D\d{3})+$/.test(whole)) return undefined;
  const written = isGrouped && plain.length > 3 ? plain.replaceAll(/\B(?=(?:\d{3})+$)/g, to.group) : plain;
  return decimals === '' ? written : written + to.decimal + decimals;
}

/** What stands before the decimals. */
function wholeOf(text: string, { decimal }: Separators): string {
  return text.split(decimal)[0] ?? text;
}
