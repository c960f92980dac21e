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
  const order = [...properties];
  const lines = [...records.keys()]
    .toSorted()
    .map((key) => `    ${JSON.stringify(key)}: ${JSON.stringify(records.get(key), order)}`);
  return `${head}{\n${lines.join(',\n')}\n  }`;
}

/** Make a file of its sections. */
export function joinSections(sections: readonly string[]): string {
  return `{\n${sections.join(',\n')}\n}\n`;
}
