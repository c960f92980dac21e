/** Name a language in English: `Dutch`, `Austrian German`; the tag itself where it has no name. */
export function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}
