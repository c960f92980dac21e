import type { Measured } from './site-cases.ts';

/** One line of a chart. */
interface Series {
  readonly label: string;
  readonly mark: string;
  readonly value: (size: number) => number | undefined;
}

const width = 380;
const height = 260;
const edge = { left: 64, right: 28, top: 44, bottom: 44 };

/**
 * Draw time and memory against the number of articles, both on logarithmic scales, as an SVG for light pages and dark.
 *
 * @param lines Measurements of one run, of two sizes or more.
 */
export function plot(lines: readonly Measured[]): string {
  const sizes = [...new Set(lines.map(({ articles }) => articles))]
    .filter((size) => size > 0)
    .toSorted((a, b) => a - b);
  const find = (name: string, size: number): Measured | undefined =>
    lines.find((line) => line.articles === size && line.name === name);
  const time = (name: string) => (size: number) => {
    const ms = find(name, size)?.ms;
    return ms === undefined ? undefined : ms / 1000;
  };
  const seconds: Series[] = [
    { label: 'cold build', mark: 'a', value: time('cold build') },
    { label: 'nothing changed', mark: 'b', value: time('warm build') },
    { label: 'bare parse', mark: 'c', value: time('bare parse') },
  ];
  const memory: Series[] = [
    { label: 'cold build', mark: 'a', value: (size) => find('cold build', size)?.mib },
    { label: 'nothing changed', mark: 'b', value: (size) => find('warm build', size)?.mib },
  ];
  const told = sizes.map((size) => {
    const cold = find('cold build', size);
    return `${count(size)} articles: cold build ${short((cold?.ms ?? 0) / 1000)} s and ${short(cold?.mib ?? 0)} MiB, nothing changed ${short(time('warm build')(size) ?? 0)} s`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * width} ${height}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="12">
<title id="title">Time and memory against the number of articles</title>
<desc id="desc">${told.join('. ')}.</desc>
<style>
.back { fill: #fff } text { fill: #1f2328 } .grid { stroke: #d1d9e0 }
.a { --ink: #0969da } .b { --ink: #1a7f37 } .c { --ink: #6e7781 }
.line { fill: none; stroke: var(--ink); stroke-width: 2 } .dot { fill: var(--ink) } text.name { fill: var(--ink); font-weight: 600 }
.c.line { stroke-dasharray: 5 4 }
@media (prefers-color-scheme: dark) {
.back { fill: #0d1117 } text { fill: #e6edf3 } .grid { stroke: #30363d }
.a { --ink: #58a6ff } .b { --ink: #56d364 } .c { --ink: #9aa4af }
}
</style>
<rect class="back" width="${2 * width}" height="${height}" rx="6"/>
${chart('Time (s)', sizes, seconds, 0)}
${chart('Peak memory (MiB)', sizes, memory, width)}
</svg>
`;
}

function chart(title: string, sizes: readonly number[], series: readonly Series[], shift: number): string {
  const values = series.flatMap(({ value }) => sizes.flatMap((size) => value(size) ?? []));
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values) * 1.01))];
  const first = Math.log10(sizes[0] ?? 1);
  const span = Math.log10(sizes.at(-1) ?? 10) - first || 1;
  const x = (size: number): number =>
    edge.left + ((Math.log10(size) - first) / span) * (width - edge.left - edge.right);
  const y = (value: number): number =>
    height - edge.bottom - ((Math.log10(value) - low) / (high - low || 1)) * (height - edge.top - edge.bottom);
  const rows = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)).map(
    (value) =>
      `<line class="grid" x1="${edge.left}" x2="${width - edge.right}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}"/><text x="${edge.left - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${count(value)}</text>`,
  );
  const columns = sizes.map(
    (size) =>
      `<text x="${x(size).toFixed(1)}" y="${height - edge.bottom + 18}" text-anchor="middle">${count(size)}</text>`,
  );
  const drawn = series.map(({ mark, value }) => {
    const points = sizes.flatMap((size) => {
      const found = value(size);
      return found === undefined ? [] : [`${x(size).toFixed(1)},${y(found).toFixed(1)}`];
    });
    const dots = points.map(
      (point) =>
        `<circle class="dot ${mark}" cx="${point.split(',')[0] ?? ''}" cy="${point.split(',')[1] ?? ''}" r="3.5"/>`,
    );
    return `<polyline class="line ${mark}" points="${points.join(' ')}"/>${dots.join('')}`;
  });
  // Wide enough for the names before them.
  const nameAt = [0, 90, 215];
  const names = series.map(
    ({ label, mark }, index) =>
      `<text class="name ${mark}" x="${edge.left + (nameAt[index] ?? 0)}" y="36">${label}</text>`,
  );
  return `<g transform="translate(${shift} 0)">
<text x="${edge.left}" y="18" font-weight="600">${title}</text>
${[...names, ...rows, ...columns, ...drawn].join('\n')}
<text x="${(edge.left + width - edge.right) / 2}" y="${height - 8}" text-anchor="middle">articles</text>
</g>`;
}

function count(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
}

function short(value: number): string {
  return count(Number(value.toPrecision(2)));
}
