import type { Fidelity } from './measure.ts';

/** Render measurements as a Markdown table, a corpus a line. */
export function fidelityTable(results: readonly Fidelity[]): string {
  const head = ['corpus', 'files', 'byte-identical', 'structure kept', 'read back', 'prose reachable', 'MB/s'];
  const rows = results.map((one) => [
    one.corpus,
    String(one.files),
    share(one.identical, one.files),
    share(one.structure, one.files),
    share(one.readBack, one.files),
    share(one.reached, one.letters),
    (one.bytes / 1e6 / (one.milliseconds / 1e3)).toFixed(1),
  ]);
  const widths = head.map((name, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0), name.length),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |\n`;
  const dashes = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [head, dashes, ...rows].map(line).join('');
}

/** A share in per cent that is 100 only when nothing is missing. */
export function share(part: number, whole: number): string {
  if (part === whole) return '100 %';
  return `${(Math.floor((part / whole) * 1e4) / 100).toFixed(2)} %`;
}
