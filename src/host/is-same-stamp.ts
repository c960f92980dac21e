import type { Stamp } from './host.ts';

/** Tell whether a file is the same by its stamps; where one of them tells nothing, it may be another. */
export function isSameStamp(a: Stamp | null | undefined, b: Stamp | null | undefined): boolean {
  if (!a || !b || a.length === 0 || a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
