import type { Problem } from '../model/problem.ts';
import { count, pad } from './paint.ts';

/** What became of the baseline. */
export interface BaselineChange {
  readonly file: string;
  /** Findings that it accepts from now on. */
  readonly added: readonly Problem[];
  /** How many findings it accepted that are gone. */
  readonly paid: number;
  /** How many findings it accepts now. */
  readonly total: number;
}

/** Render what became of the baseline; what was added by rule, since nothing is accepted silently. */
export function baselineText({ file, added, paid, total }: BaselineChange): string {
  const byRule = new Map<string, number>();
  for (const { rule } of added) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const rules = [...byRule].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const change = [
    ...(added.length > 0 ? [`${count(added.length, 'finding')} added`] : []),
    ...(paid > 0 ? [`${paid} paid`] : []),
  ];
  const head =
    change.length === 0
      ? `${file} stays as it is: it accepts ${count(total, 'finding')}.\n`
      : `${file}: ${change.join(', ')}; it accepts ${count(total, 'finding')} now. Commit it.\n`;
  return head + rules.map(([rule, times]) => `${pad(String(times), 6, 'right')}  ${rule}\n`).join('');
}
