import type { Measured } from './site-cases.ts';

/** Compare 10,000 articles with 1,000, for time per article and for peak memory, where both were measured. */
export function growth(lines: readonly Measured[]): Measured[] {
  return ['cold build', 'check'].flatMap((name) => {
    const find = (size: number): Measured | undefined =>
      lines.find((line) => line.articles === size && line.name === name);
    const [small, large] = [find(1000), find(10_000)];
    if (!small || !large) return [];
    const isBound = name === 'cold build';
    const line = (what: string, ratio: number, most: number): Measured => ({
      ...large,
      name: `${name}, ${what}`,
      yardstick: 'at 1,000',
      ratio,
      most: isBound ? most : undefined,
    });
    const memory = small.mib && large.mib ? [line('memory', large.mib / small.mib, 1.5)] : [];
    return [line('each', large.ms / small.ms / 10, 1.1), ...memory];
  });
}
