/** Make a table of words, by language, from lists with white space between them. */
export function wordTable(lists: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(lists).map(([language, words]) => [language, new Set(words.trim().split(/\s+/))]));
}
