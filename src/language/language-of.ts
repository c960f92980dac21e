/** Tell the language of a locale: `de` of `de-CH`. */
export function languageOf(locale: string): string {
  const end = locale.indexOf('-');
  return (end < 0 ? locale : locale.slice(0, end)).toLowerCase();
}
