/** Findings of one text that were accepted. */
export interface BaselineEntry {
  readonly namespace: string;
  readonly locale: string;
  /** Absent for what is wrong with a whole article or catalog. */
  readonly key?: string;
  readonly rule: string;
  /** Short fingerprint of what is wrong. */
  readonly fingerprint: string;
  /** How many findings of the text are alike. */
  readonly count: number;
}

/** The findings that a project accepts for the time being, by what they are about. */
export type Baseline = ReadonlyMap<string, BaselineEntry>;

/** Name an entry by all that it says but its count. */
export function baselineId({ namespace, locale, key = '', rule, fingerprint }: Omit<BaselineEntry, 'count'>): string {
  return JSON.stringify([namespace, locale, key, rule, fingerprint]);
}
