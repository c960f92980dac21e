/** Tell the language of a locale: `de` of `de-CH`. */
export function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? '';
}
