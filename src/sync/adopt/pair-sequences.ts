import type { Evidence } from './evidence.ts';

/** Blocks that say the same, and how likely it is that they do. */
export interface Pairing {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  /** 0 to 1. */
  readonly likelihood: number;
}

/** What it costs to leave a block without a partner. */
const skip = -3.2;
/** What it costs that one block is two in the other language. */
const divide = -2.5;
/** Evidence that is not independent counts for less. */
const temper = 0.7;

/** Each way to go on: so many sources with so many targets. */
const moves = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
] as const;

/**
 * Line up two sequences of blocks: one with one, one with two, two with one, or with none.
 *
 * Dynamic programming, in a band around the diagonal so that long pages stay quick. How likely a pair is comes from all
 * ways to line the sequences up (forward and backward sums), not from the best alone: where another way is nearly as
 * good, neither is likely.
 *
 * @param sources Indexes, in order. `targets`: the same.
 */
export function pairSequences(
  sources: readonly number[],
  targets: readonly number[],
  { scoreOf, scoreOfGroup }: Pick<Evidence, 'scoreOf' | 'scoreOfGroup'>,
): Pairing[] {
  const [n, m] = [sources.length, targets.length];
  if (n === 0 || m === 0) return [];
  const band = new Band(n, m);
  const stepScore = (i: number, j: number, move: number): number => {
    const [down, right] = moves[move] as (typeof moves)[number];
    if (i + down > n || j + right > m || !band.has(i + down, j + right)) return -Infinity;
    const [source, target] = [sources[i] as number, targets[j] as number];
    if (move === 0) return scoreOf(source, target);
    if (down + right === 1) return skip;
    const from = down === 1 ? [source] : [source, sources[i + 1] as number];
    const to = right === 1 ? [target] : [target, targets[j + 1] as number];
    if ((from[1] ?? source + 1) !== source + 1 || (to[1] ?? target + 1) !== target + 1) return -Infinity;
    return divide + scoreOfGroup(from, to);
  };
  const steps = moves.map(() => band.array(-Infinity));
  const forward = band.array(-Infinity);
  const best = band.array(-Infinity);
  const cameBy = new Int8Array(forward.length).fill(-1);
  forward[band.at(0, 0)] = 0;
  best[band.at(0, 0)] = 0;
  band.each((i, j, here) => {
    for (const [move, [down, right]] of moves.entries()) {
      const score = stepScore(i, j, move);
      if (score === -Infinity) continue;
      (steps[move] as Float64Array)[here] = score;
      const there = band.at(i + down, j + right);
      forward[there] = logSum(forward[there] as number, (forward[here] as number) + score * temper);
      const total = (best[here] as number) + score;
      if (total > (best[there] as number)) {
        best[there] = total;
        cameBy[there] = move;
      }
    }
  });
  const backward = band.array(-Infinity);
  backward[band.at(n, m)] = 0;
  band.eachBackward((i, j, here) => {
    for (const [move, [down, right]] of moves.entries()) {
      const score = (steps[move] as Float64Array)[here] as number;
      if (score === -Infinity) continue;
      backward[here] = logSum(
        backward[here] as number,
        score * temper + (backward[band.at(i + down, j + right)] as number),
      );
    }
  });
  const all = forward[band.at(n, m)] as number;
  const pairs: Pairing[] = [];
  for (let i = n, j = m; i > 0 || j > 0;) {
    const move = cameBy[band.at(i, j)] as number;
    const [down, right] = moves[move] ?? [1, 1];
    const end = band.at(i, j);
    i -= down;
    j -= right;
    if (down === 0 || right === 0) continue;
    const here = band.at(i, j);
    const score = (steps[move] as Float64Array)[here] as number;
    const likelihood = Math.exp((forward[here] as number) + score * temper + (backward[end] as number) - all);
    pairs.push({
      sources: sources.slice(i, i + down),
      targets: targets.slice(j, j + right),
      likelihood: Math.min(1, likelihood),
    });
  }
  return pairs.toReversed();
}

/** The cells of a table that are near enough to its diagonal to be looked at. */
class Band {
  readonly #n: number;
  readonly #m: number;
  readonly #half: number;
  readonly #width: number;

  constructor(n: number, m: number) {
    this.#n = n;
    this.#m = m;
    this.#half = Math.min(400, Math.max(60, Math.abs(n - m) + 40, Math.ceil(Math.max(n, m) / 12)));
    this.#width = 2 * this.#half + 3;
  }

  array(value: number): Float64Array {
    return new Float64Array((this.#n + 1) * this.#width).fill(value);
  }

  has(i: number, j: number): boolean {
    const from = this.#start(i);
    return j >= Math.max(0, from) && j <= Math.min(this.#m, from + this.#width - 1);
  }

  at(i: number, j: number): number {
    return i * this.#width + (j - this.#start(i));
  }

  each(visit: (i: number, j: number, at: number) => void): void {
    for (let i = 0; i <= this.#n; i += 1) {
      const from = this.#start(i);
      const last = Math.min(this.#m, from + this.#width - 1);
      for (let j = Math.max(0, from); j <= last; j += 1) visit(i, j, this.at(i, j));
    }
  }

  eachBackward(visit: (i: number, j: number, at: number) => void): void {
    for (let i = this.#n; i >= 0; i -= 1) {
      const from = this.#start(i);
      const last = Math.min(this.#m, from + this.#width - 1);
      for (let j = last; j >= Math.max(0, from); j -= 1) visit(i, j, this.at(i, j));
    }
  }

  #start(i: number): number {
    return Math.round((i * this.#m) / this.#n) - this.#half - 1;
  }
}

function logSum(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
