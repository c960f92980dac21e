/** What is no prose in a value: code, destinations, tags, placeholders, addresses, escapes, markers. */
const noProse =
  /`[^`]*`|\]\([^)]*\)|\]\[[^\]]*\]|\[\^[^\]]*\]|<[^<>]*>|\{\{[^{}]*\}\}|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|https?:\/\/\S+|www\.\S+|\S+@\S+|%\d?\$?[sd]|\\.|[\w./-]+\/[\w./-]+/g;

/** A value of which only the prose is left; all else is as long, and unreadable. */
function masked(value: string): string {
  return value.replaceAll(noProse, (match) => '\0'.repeat(match.length));
}

/** Where a pattern is found in the prose of a value. */
export function inProse(
  value: string,
  pattern: RegExp,
): { readonly start: number; readonly end: number; readonly text: string }[] {
  return [...masked(value).matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

/** A value without what is in its code spans. */
export function withoutCode(value: string): string {
  return value.replaceAll(/`+[^`]*`+/g, (match) => '\0'.repeat(match.length));
}
