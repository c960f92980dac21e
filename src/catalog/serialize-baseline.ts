import { baselineId, type Baseline, type BaselineEntry } from '../model/baseline.ts';

const properties: (keyof BaselineEntry)[] = ['namespace', 'locale', 'key', 'rule', 'fingerprint', 'count'];

/**
 * Write a baseline: one line for each entry, those of an article together, so that Git merges it and people can read what
 * became of their debt. Equal baselines give equal texts.
 */
export function serializeBaseline(baseline: Baseline): string {
  const entries = [...baseline.values()].toSorted((a, b) => (baselineId(a) < baselineId(b) ? -1 : 1));
  if (entries.length === 0) return '{\n  "accepted": []\n}\n';
  const lines = entries.map((entry) => `    ${JSON.stringify(entry, properties)}`);
  return `{\n  "accepted": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
