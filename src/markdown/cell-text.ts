/**
 * Escape the pipes of a value for its cell. GFM reads pipes before anything else, inside code too, so each needs a
 * backslash; one that has it keeps it. A backslash at the end would escape the pipe that follows.
 */
export function escapeCell(value: string): string {
  return value.replace(/(\\*)(\||$)/g, (match, slashes: string, pipe: string) => {
    if (slashes.length % 2 === 1) return pipe ? match : `${slashes}\\`;
    return pipe ? `${slashes}\\|` : match;
  });
}

/** Take the pipes of a cell back to what an editor would write. */
export function unescapeCell(source: string): string {
  return source.replace(/(\\+)\|/g, (match, slashes: string) =>
    slashes.length % 2 === 1 ? `${slashes.slice(1)}|` : match,
  );
}
