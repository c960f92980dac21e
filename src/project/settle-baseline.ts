import { serializeBaseline } from '../catalog/serialize-baseline.ts';
import type { Host } from '../host/host.ts';
import type { Baseline } from '../model/baseline.ts';
import type { Config } from '../model/config.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { applyChanges } from './apply-changes.ts';
import { entryOf, weigh, withFresh, withoutPaid, type Weighed } from './apply-baseline.ts';
import { knownRules } from './all-rules.ts';
import { checkedScope, type CheckScope } from './checked-scope.ts';
import { baselineFile, loadBaseline, type LoadedBaseline } from './load-baseline.ts';
import type { LookedAt } from './looked-at.ts';
import { ruleUrls } from './rule-url.ts';
import { isAtLeast } from './severity-rank.ts';
import type { OwnPart } from './shard.ts';
import { sortProblems } from './sort-problems.ts';

/** What a check is to do with the baseline: take it into account, take out what is paid, or also accept what is found. */
export type BaselineMode = 'read' | 'pay' | 'accept';

/** Findings, with the baseline taken into account. */
export interface Settled {
  readonly problems: readonly Problem[];
  readonly accepted: number;
  /** Set where the baseline was to be written. */
  readonly change:
    | { readonly file: string; readonly added: readonly Problem[]; readonly paid: number; readonly total: number }
    | undefined;
}

/**
 * Settle findings with the baseline.
 *
 * @param least What is less than this is not accepted.
 * @throws ConfigError for a baseline that cannot be used.
 */
export function settleBaseline(
  host: Host,
  config: Config,
  {
    looked,
    problems,
    scope,
    own,
  }: {
    readonly looked: LookedAt;
    readonly problems: readonly Problem[];
    readonly scope: CheckScope;
    readonly own?: OwnPart | undefined;
  },
  mode: BaselineMode,
  least: Severity,
): Settled {
  const loaded = loadBaseline(host);
  const entryFor = entryOf(
    (rule) => knownRules.has(rule),
    (text) => host.fingerprint(text),
  );
  const weighed = weigh(problems, loaded.entries, entryFor, checkedScope(looked, scope, own));
  if (mode === 'read') {
    return {
      problems: sortProblems([...weighed.fresh, ...paidProblems(loaded, weighed)]),
      accepted: weighed.accepted,
      change: undefined,
    };
  }
  const added = mode === 'pay' ? [] : weighed.fresh.filter((one) => isAtLeast(one.severity, least) && entryFor(one));
  const baseline = withFresh(withoutPaid(loaded.entries, weighed), added, entryFor);
  const trouble = write(host, config, loaded, baseline);
  if (trouble.length > 0)
    return { problems: [...trouble, ...weighed.fresh], accepted: weighed.accepted, change: undefined };
  const isAdded = new Set(added);
  const paid = weighed.paid.reduce((sum, { entry, found }) => sum + entry.count - found, 0);
  const total = [...baseline.values()].reduce((sum, { count }) => sum + count, 0);
  return {
    problems: weighed.fresh.filter((one) => !isAdded.has(one)),
    accepted: weighed.accepted + added.length,
    change: mode === 'accept' || paid > 0 ? { file: baselineFile, added, paid, total } : undefined,
  };
}

function write(host: Host, config: Config, { text }: LoadedBaseline, baseline: Baseline): readonly Problem[] {
  const after = baseline.size > 0 ? serializeBaseline(baseline) : undefined;
  return after === text ? [] : applyChanges(host, config, [[{ path: baselineFile, before: text, after }]]).problems;
}

/** Entries that would let their fault in again. */
function paidProblems({ placeOf }: LoadedBaseline, { paid }: Weighed): Problem[] {
  const urlOf = ruleUrls();
  return paid.map(({ entry, found }) => ({
    rule: 'baseline-paid',
    severity: 'warning',
    message: `Unexpected entry for ${entry.count} of \`${entry.rule}\`, expected ${found === 0 ? 'none' : found}: ${entry.count - found === 1 ? 'it was' : 'they were'} mended`,
    note: 'Run `vertaalstraat check --fix` to take it out of the baseline, and commit that.',
    place: placeOf(entry),
    locale: entry.locale,
    namespace: entry.namespace,
    ...(entry.key !== undefined && { key: entry.key }),
    url: urlOf('baseline-paid'),
  }));
}
