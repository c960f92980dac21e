/**
 * Write one section of a state file, one line for each key, so that Git merges and shows it key by key.
 *
 * Keys are sorted by code unit; an empty section is `{}`.
 *
 * @param properties The properties of a record, in the order in which they are written.
 */
export function serializeSection<T>(
  name: string,
  records: ReadonlyMap<string, T>,
  properties: readonly (keyof T & string)[],
): string {
  const head = `  ${JSON.stringify(name)}: `;
  if (records.size === 0) return `${head}{}`;
  const lines = [...records.keys()].toSorted().map((key) => serializeRecord(key, records.get(key), properties));
  return `${head}{\n${lines.join(',\n')}\n  }`;
}

/** Write the line of one key, without the comma after it. */
export function serializeRecord<T>(
  key: string,
  record: T | undefined,
  properties: readonly (keyof T & string)[],
): string {
  return `    ${JSON.stringify(key)}: ${JSON.stringify(inOrder(record, properties))}`;
}

/** What is in order is written several times as fast as what a list of names puts in order. */
function inOrder<T>(record: T | undefined, properties: readonly (keyof T & string)[]): Record<string, unknown> {
  const ordered: Record<string, unknown> = {};
  for (const name of properties) if (record?.[name] !== undefined) ordered[name] = record[name];
  return ordered;
}

/** Make a file of its sections. */
export function joinSections(sections: readonly string[]): string {
  return `{\n${sections.join(',\n')}\n}\n`;
}
