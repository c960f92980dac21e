import type { Verdict } from './judge.ts';

/** The verdicts on a history, added up. */
export interface Replayed extends Omit<Verdict, 'complaints'> {
  readonly name: string;
  readonly commits: number;
  /** Longest and mean time of a sync, in milliseconds. */
  readonly slowest: number;
  readonly mean: number;
}

/** Add up the verdicts on the commits of a history. */
export function addUp(name: string, verdicts: readonly (Verdict & { readonly time: number })[]): Replayed {
  const sum = (of: (one: Verdict & { readonly time: number }) => number): number =>
    verdicts.reduce((total, one) => total + of(one), 0);
  return {
    name,
    commits: verdicts.length,
    unchanged: sum((one) => one.unchanged),
    current: sum((one) => one.current),
    lost: sum((one) => one.lost),
    wrong: sum((one) => one.wrong),
    edited: sum((one) => one.edited),
    kept: sum((one) => one.kept),
    dropped: sum((one) => one.dropped),
    fresh: sum((one) => one.fresh),
    pretending: sum((one) => one.pretending),
    guessed: sum((one) => one.guessed),
    slowest: Math.round(Math.max(0, ...verdicts.map((one) => one.time))),
    mean: Math.round(sum((one) => one.time) / Math.max(1, verdicts.length)),
  };
}

/** The promise: nothing lost, nothing wrong, nothing pretended, and 98 % of what was edited keeps its translation. */
export function isGood({ lost, wrong, pretending, edited, kept }: Replayed): boolean {
  return lost === 0 && wrong === 0 && pretending === 0 && kept >= 0.98 * edited;
}

/**
 * Render replayed histories as a Markdown table.
 *
 * @param timed False to leave out how long it took, which is another matter on every machine.
 */
export function replayTable(results: readonly Replayed[], timed = true): string {
  const heads = `history|commits|unchanged|stayed current|lost|another’s|edited|kept|dropped|new|pretending|guessed${timed ? '|mean ms|slowest ms' : ''}`;
  const total = results.length > 1 ? [totalOf(results)] : [];
  const rows = [...results, ...total].map((one) => [
    one.name,
    one.commits,
    one.unchanged,
    one.current,
    one.lost,
    one.wrong,
    one.edited,
    one.kept,
    one.dropped,
    one.fresh,
    one.pretending,
    one.guessed,
    ...(timed ? [one.mean, one.slowest] : []),
  ]);
  const lines = [heads.split('|'), heads.split('|').map((_, nth) => (nth === 0 ? '---' : '--:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function totalOf(results: readonly Replayed[]): Replayed {
  const sum = (of: (one: Replayed) => number): number => results.reduce((total, one) => total + of(one), 0);
  return {
    ...addUp('all', []),
    commits: sum((one) => one.commits),
    unchanged: sum((one) => one.unchanged),
    current: sum((one) => one.current),
    lost: sum((one) => one.lost),
    wrong: sum((one) => one.wrong),
    edited: sum((one) => one.edited),
    kept: sum((one) => one.kept),
    dropped: sum((one) => one.dropped),
    fresh: sum((one) => one.fresh),
    pretending: sum((one) => one.pretending),
    guessed: sum((one) => one.guessed),
    mean: Math.round(
      sum((one) => one.mean * one.commits) /
        Math.max(
          1,
          sum((one) => one.commits),
        ),
    ),
    slowest: Math.max(...results.map((one) => one.slowest)),
  };
}
