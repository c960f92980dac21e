import type { PlacedEntry } from '../catalog/parse-baseline.ts';
import { baselineId, type Baseline, type BaselineEntry } from '../model/baseline.ts';
import type { Problem } from '../model/problem.ts';

/** Findings beside what is accepted of them. */
export interface Weighed {
  /** Those that are not accepted, in order. */
  readonly fresh: readonly Problem[];
  /** How many are. */
  readonly accepted: number;
  /** Entries of which less is found than they accept, with how many are found. */
  readonly paid: readonly { readonly entry: PlacedEntry; readonly found: number }[];
}

/** What of a finding the baseline remembers; undefined for one that cannot be accepted, since it hides others. */
export type EntryOf = (problem: Problem) => Omit<BaselineEntry, 'count'> | undefined;

/**
 * Make the function that tells what the baseline remembers of a finding: what it is about and the fingerprint of its
 * message, but nothing of where it stands, nor of the text around it.
 *
 * @param canBeAccepted Tells by its rule whether a finding can be.
 */
export function entryOf(canBeAccepted: (rule: string) => boolean, fingerprint: (text: string) => string): EntryOf {
  return ({ namespace, locale, key, rule, message }) => {
    if (namespace === undefined || locale === undefined || !canBeAccepted(rule)) return undefined;
    return {
      namespace,
      locale,
      ...(key !== undefined && { key }),
      rule,
      fingerprint: fingerprint(message).slice(0, 8),
    };
  };
}

/**
 * Weigh findings against a baseline.
 *
 * @param isChecked Tells whether what an entry is about was checked; of anything else nothing is known.
 */
export function weigh(
  problems: readonly Problem[],
  entries: ReadonlyMap<string, PlacedEntry>,
  entryFor: EntryOf,
  isChecked: (entry: BaselineEntry) => boolean,
): Weighed {
  if (entries.size === 0) return { fresh: problems, accepted: 0, paid: [] };
  const found = new Map<string, number>();
  const fresh = problems.filter((problem) => {
    const entry = entryFor(problem);
    if (!entry) return true;
    const id = baselineId(entry);
    const times = (found.get(id) ?? 0) + 1;
    found.set(id, times);
    return times > (entries.get(id)?.count ?? 0);
  });
  const paid = [...entries]
    .map(([id, entry]) => ({ entry, found: found.get(id) ?? 0 }))
    .filter(({ entry, found: times }) => times < entry.count && isChecked(entry));
  return { fresh, accepted: problems.length - fresh.length, paid };
}

/** The baseline without what is paid. */
export function withoutPaid(entries: Baseline, { paid }: Pick<Weighed, 'paid'>): Baseline {
  const left = new Map(entries);
  for (const { entry, found } of paid) {
    if (found === 0) left.delete(baselineId(entry));
    else left.set(baselineId(entry), { ...entry, count: found });
  }
  return left;
}

/** The baseline with findings that it does not accept yet. */
export function withFresh(entries: Baseline, fresh: readonly Problem[], entryFor: EntryOf): Baseline {
  const all = new Map(entries);
  for (const problem of fresh) {
    const entry = entryFor(problem);
    if (!entry) continue;
    const id = baselineId(entry);
    all.set(id, { ...entry, count: (all.get(id)?.count ?? 0) + 1 });
  }
  return all;
}
