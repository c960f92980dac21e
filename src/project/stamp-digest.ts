import type { Stamp } from '../host/host.ts';

/**
 * Make one short text of the stamps of some files: another where one of them is another, comes or goes.
 *
 * @param stamps In an order that stays; undefined: no file.
 * @returns undefined where a stamp tells nothing.
 */
export function digestStamps(stamps: readonly (Stamp | undefined)[]): string | undefined {
  // Two sums that know nothing of each other: one alone might come out the same once in four thousand million times.
  let [one, other] = [stamps.length, ~stamps.length];
  for (const stamp of stamps) {
    if (stamp?.length === 0) return undefined;
    one = mixed(one, stamp ? stamp.length : -1, 0x85ebca6b);
    for (const number of stamp ?? []) {
      double[0] = number;
      one = mixed(mixed(one, words[0] ?? 0, 0xcc9e2d51), words[1] ?? 0, 0xcc9e2d51);
      other = mixed(mixed(other, words[1] ?? 0, 0x1b873593), words[0] ?? 0, 0x1b873593);
    }
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
}

/** A number, and the bits it is made of; written and read at once. */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/** Mix a word into a sum, as MurmurHash3 does. */
function mixed(sum: number, word: number, factor: number): number {
  let bits = Math.imul(word, factor);
  bits = Math.imul((bits << 15) | (bits >>> 17), 0x1b873593 ^ factor);
  const next = sum ^ bits;
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
}
