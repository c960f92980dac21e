/** Find the index of the first number in an ascending list that is not below a limit. */
export function lowerBound<Item>(list: readonly Item[], limit: number, numberOf: (item: Item) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberOf(list[middle] as Item) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Find the last number in an ascending list that lies between two others, both excluded. */
export function lastBetween(list: readonly number[], low: number, high: number): number | undefined {
  const found = list[lowerBound(list, high, (offset) => offset) - 1];
  return found !== undefined && found > low ? found : undefined;
}
