import { distance } from 'fastest-levenshtein';
import { swaps } from './nearest.ts';

/**
 * Tell whether a technical text, such as code or an address, is another with a slip of the finger in it: two letters that
 * changed places or, where it is no mere word, one or two that differ.
 */
export function isSlip(text: string, other: string): boolean {
  if (text === other || text.length < 4) return false;
  if (swaps(text, other)) return true;
  const isWord = /^[\p{L}\s]*$/u.test(text) || /^[\p{L}\s]*$/u.test(other);
  return !isWord && distance(text, other) <= (text.length < 12 ? 1 : 2);
}
