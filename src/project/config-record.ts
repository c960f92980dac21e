/**
 * Make an object of a user's own names.
 *
 * It has no prototype, so that no name of a user's can reach one, and looking up `constructor` finds nothing.
 */
export function toRecord<Value>(entries: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>> {
  const result: Record<string, Value> = Object.create(null) as Record<string, Value>;
  for (const [name, value] of entries) result[name] = value;
  return result;
}

/** Make a list of one or of many. */
export function toList(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
