import type { Segment } from '../../src/model/segment.ts';

const markup =
  /(`+)[^]*?\1|<[^>]*>|\][[(][^\])]*[\])]|&#?\w+;|\[\^[^\]]*\]|:\w+|\{[^}]*\}|\w+:\/\/\S+|www\.\S+|\S+@\S+/g;

/** Change the prose of a value and leave its markup alone, as a translation would. */
export function pseudoTranslate({ value, format }: Segment): string {
  if (format === 'text') return accent(value);
  let result = '';
  let at = 0;
  for (const match of value.matchAll(markup)) {
    result += accent(value.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return result + accent(value.slice(at));
}

function accent(text: string): string {
  return text.replaceAll('e', 'ë').replaceAll('a', 'á').replaceAll('o', 'ø');
}

/** White space normalised, for comparing values. */
export function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
