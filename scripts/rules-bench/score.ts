import { knownRules } from '../../src/project/all-rules.ts';
import type { Silence } from './bench.ts';
import type { Judged, Verdict } from './judge.ts';

/** How well one rule did. */
export interface RuleScore {
  readonly rule: string;
  /** Planted errors that were this rule’s to find, alone or with others; and how many of those it found. */
  readonly planted: number;
  readonly found: number;
  /** Findings that are right, and findings of what is good. */
  readonly right: number;
  readonly wrong: number;
  readonly precision: number;
  readonly recall: number;
}

/** How well one kind of error is found. */
export interface KindScore {
  readonly kind: string;
  readonly planted: number;
  readonly found: number;
  readonly recall: number;
  /** Pair → found of planted. */
  readonly pairs: Readonly<Record<string, string>>;
}

/** All of it. */
export interface Score {
  readonly segments: number;
  readonly alarms: number;
  /** In 1,000 segments. */
  readonly alarmRate: number;
  readonly planted: number;
  readonly found: number;
  readonly recall: number;
  /** Of what was found and is to be seen somewhere in the line: how often there. */
  readonly atColumn: number;
  readonly rules: readonly RuleScore[];
  readonly kinds: readonly KindScore[];
}

/** The bounds: of planted errors this share must be found, of good segments this many in 1,000 may be blamed. */
const bounds = { recall: 0.97, alarmRate: 1 } as const;

/** Add up what several checks said. */
export function scoreOf(silences: readonly Silence[], judged: readonly Judged[]): Score {
  const verdicts = judged.flatMap((one) => one.verdicts);
  const segments = silences.reduce((sum, one) => sum + one.segments, 0);
  const alarms = silences.reduce((sum, one) => sum + one.alarms.length, 0);
  const found = verdicts.filter((one) => one.found).length;
  const seen = verdicts.filter((one) => one.atColumn !== undefined);
  return {
    segments,
    alarms,
    alarmRate: segments === 0 ? 0 : (alarms / segments) * 1000,
    planted: verdicts.length,
    found,
    recall: share(found, verdicts.length),
    atColumn: share(seen.filter((one) => one.atColumn === true).length, seen.length),
    rules: ruleScores(silences, judged, verdicts),
    kinds: kindScores(verdicts),
  };
}

/** Tell whether a score is within the bounds. */
export function isWithinBounds({ recall, alarmRate }: Score): boolean {
  return recall >= bounds.recall && alarmRate < bounds.alarmRate;
}

function ruleScores(
  silences: readonly Silence[],
  judged: readonly Judged[],
  verdicts: readonly Verdict[],
): RuleScore[] {
  const wrongs = [
    ...judged.flatMap((one) => one.wrong.map(({ problem }) => problem.rule)),
    ...silences.flatMap((one) => one.alarms.map(({ problem }) => problem.rule)),
  ];
  const missed = verdicts.flatMap((one) =>
    one.found ? [] : one.plant.kind.rules.filter((rule) => knownRules.has(rule)),
  );
  const names = new Set([...judged.flatMap((one) => [...one.right.keys()]), ...wrongs, ...missed]);
  return [...names].toSorted().map((rule) => {
    const right = judged.reduce((sum, one) => sum + (one.right.get(rule) ?? 0), 0);
    const wrong = wrongs.filter((one) => one === rule).length;
    const own = verdicts.filter(
      ({ plant, found, said }) => plant.kind.rules.includes(rule) && (!found || said.some((one) => one.rule === rule)),
    );
    const found = own.filter((one) => one.found).length;
    return {
      rule,
      planted: own.length,
      found,
      right,
      wrong,
      precision: share(right, right + wrong),
      recall: share(found, own.length),
    };
  });
}

function kindScores(verdicts: readonly Verdict[]): KindScore[] {
  return [...new Set(verdicts.map(({ plant }) => plant.kind.id))].map((kind) => {
    const own = verdicts.filter(({ plant }) => plant.kind.id === kind);
    const found = own.filter((one) => one.found).length;
    const pairs = [...new Set(own.map(({ pair }) => pair))].map((pair) => {
      const there = own.filter((one) => one.pair === pair);
      return [pair, `${there.filter((one) => one.found).length}/${there.length}`];
    });
    return {
      kind,
      planted: own.length,
      found,
      recall: share(found, own.length),
      pairs: Object.fromEntries(pairs) as Record<string, string>,
    };
  });
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
