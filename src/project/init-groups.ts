/** Put items with the same key together, the largest group first; equally large ones stay in order. */
export function largestGroups<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()].toSorted((a, b) => b.length - a.length);
}
