/** Escape the brackets of a directive label that have no partner, and a backslash that would escape its end. */
export function escapeLabel(value: string): string {
  const open: number[] = [];
  const lonely = new Set<number>();
  let at = 0;
  for (; at < value.length; at += 1) {
    const character = value[at];
    if (character === '\\') at += 1;
    else if (character === '[') open.push(at);
    else if (character === ']' && open.pop() === undefined) lonely.add(at);
  }
  for (const one of open) lonely.add(one);
  const escaped = [...lonely]
    .toSorted((a, b) => b - a)
    .reduce((text, index) => `${text.slice(0, index)}\\${text.slice(index)}`, value);
  return at > value.length ? `${escaped}\\` : escaped;
}
