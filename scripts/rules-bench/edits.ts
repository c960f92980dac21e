import { inProse, withoutCode } from './masked.ts';
import { pick, type Random } from './random.ts';
import type { Planted } from './kind.ts';

/** A stretch of a value. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Put a text in place of a stretch; what is put there is where the error is. */
export function put(value: string, { start, end }: Pick<Stretch, 'start' | 'end'>, text: string): Planted {
  return { value: value.slice(0, start) + text + value.slice(end), start, end: start + text.length };
}

/** Everything that a pattern finds in a value. */
export function found(value: string, pattern: RegExp): Stretch[] {
  return [...value.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** The same, outside its code. */
function foundOutsideCode(value: string, pattern: RegExp): Stretch[] {
  return found(withoutCode(value), pattern);
}

/** Change one of what a pattern finds in a value; nothing where the change gives nothing. */
export function change(
  value: string,
  pattern: RegExp,
  random: Random,
  how: (text: string) => string | undefined,
): Planted | undefined {
  return changeOne(value, found(value, pattern), random, how);
}

/** The same, outside code. */
export function changeOutsideCode(
  value: string,
  pattern: RegExp,
  random: Random,
  how: (text: string) => string | undefined,
): Planted | undefined {
  return changeOne(value, foundOutsideCode(value, pattern), random, how);
}

/** The same, in prose only. */
export function changeProse(
  value: string,
  pattern: RegExp,
  random: Random,
  how: (text: string) => string | undefined,
): Planted | undefined {
  return changeOne(value, inProse(value, pattern), random, how);
}

/** Take one of what a pattern finds out of a value: there is nothing to be seen then. */
export function drop(value: string, pattern: RegExp, random: Random): Planted | undefined {
  const one = pick(found(value, pattern), random);
  return one && { value: put(value, one, '').value };
}

/** The same, outside code. */
export function dropOutsideCode(value: string, pattern: RegExp, random: Random): Planted | undefined {
  const one = pick(foundOutsideCode(value, pattern), random);
  return one && { value: put(value, one, '').value };
}

function changeOne(
  value: string,
  places: readonly Stretch[],
  random: Random,
  how: (text: string) => string | undefined,
): Planted | undefined {
  const one = pick(places, random);
  const text = one && how(one.text);
  return one && text !== undefined && text !== one.text ? put(value, one, text) : undefined;
}
