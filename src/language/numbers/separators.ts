/** How a locale writes a number. */
export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

/**
 * Look up how a locale separates decimals and thousands.
 *
 * @param locale BCP 47 tag; one that is none has the separators of English.
 */
export function separatorsOf(locale: string): Separators {
  const parts = formatFor(locale).formatToParts(1234567.5);
  const partOf = (type: 'decimal' | 'group', otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  const decimal = partOf('decimal', '.');
  return { decimal, group: partOf('group', decimal === ',' ? '.' : ',') };
}

function formatFor(locale: string): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, { useGrouping: 'always' });
  } catch {
    return new Intl.NumberFormat('en', { useGrouping: 'always' });
  }
}
