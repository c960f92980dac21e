/** The first of a list, and how many more there are. */
export function capped<T>(list: readonly T[], most: number): { readonly shown: readonly T[]; readonly rest: number } {
  return { shown: list.slice(0, most), rest: Math.max(0, list.length - most) };
}
