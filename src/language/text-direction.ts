/** The scripts that run from right to left (ISO 15924). */
const rightToLeft: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Armi Avst Hatr Hebr Mand Mani Mend Narb Nbat Nkoo Palm Phnx Prti Rohg Samr Sogd Syrc Thaa Yezi'.split(
    ' ',
  ),
);

/**
 * Tell in which direction a language runs, by the script that it is usually written in.
 *
 * @param locale BCP 47 tag; one that cannot be read runs from left to right.
 */
export function textDirection(locale: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
