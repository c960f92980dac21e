/** A block that gives the lines inside it a prefix. */
export type Container = { readonly type: 'quote' } | { readonly type: 'indent'; readonly width: number };

/**
 * Find where the content of a line begins: after the markers and indentation of its containers, and after any white
 * space that follows. Lazy lines, which leave markers out, are read as CommonMark reads them.
 *
 * @param line Text of the line (what follows its end is ignored).
 * @param from Offset at which the line begins.
 * @returns Offset of the first character of content.
 */
export function contentStart(line: string, from: number, containers: readonly Container[]): number {
  let at = from;
  for (const container of containers) {
    const indent = whiteSpace(line, at);
    if (container.type === 'quote') {
      if (indent.columns > 3 || line[indent.end] !== '>') break;
      at = indent.end + 1;
      if (line[at] === ' ' || line[at] === '\t') at += 1;
    } else {
      if (indent.columns < container.width) break;
      at = skipColumns(line, at, container.width);
    }
  }
  return whiteSpace(line, at).end;
}

function whiteSpace(line: string, from: number): { columns: number; end: number } {
  let columns = 0;
  let end = from;
  for (; line[end] === ' ' || line[end] === '\t'; end += 1) columns += line[end] === '\t' ? 4 - (columns % 4) : 1;
  return { columns, end };
}

function skipColumns(line: string, from: number, width: number): number {
  let at = from;
  for (let columns = 0; columns < width && (line[at] === ' ' || line[at] === '\t'); at += 1) {
    columns += line[at] === '\t' ? 4 - (columns % 4) : 1;
  }
  return at;
}
