/** Divide a value at its hard breaks, whose mark ends the line; other line ends are spaces. */
export function hardLines(value: string): string[] {
  const lines: string[] = [];
  let open = false;
  for (const raw of value.split(/\r\n|\n|\r/)) {
    const line = raw.slice(indentOf(raw));
    // A blank line would begin a second paragraph.
    if (line === '') open = lines.length > 0;
    else if (open) lines[lines.length - 1] = `${trimEnd(lines.at(-1) ?? '')} ${line}`;
    else lines.push(line);
    if (line !== '') open = !endsHard(line);
  }
  const last = lines.length - 1;
  return lines.length === 0 ? [''] : lines.map((line, index) => (index === last ? trimEnd(line) : line));
}

/** Tell whether a line ends with the mark of a hard break: a backslash of its own, or two spaces. */
export function endsHard(line: string): boolean {
  if (line.endsWith('  ')) return true;
  let slashes = 0;
  while (line[line.length - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** Take the mark of a hard break off a line that ends with one. */
export function withoutBreak(line: string): string {
  return line.endsWith('\\') ? line.slice(0, -1) : trimEnd(line);
}

function indentOf(line: string): number {
  let at = 0;
  while (line[at] === ' ' || line[at] === '\t') at += 1;
  return at;
}

function trimEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end -= 1;
  return line.slice(0, end);
}
