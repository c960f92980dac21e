/** Printable ASCII, Latin letters that are one character, and the punctuation of our languages. */
const plainLine = /^[\u0020-\u007E\u00C0-\u024F\u2013\u2014\u2018-\u201E\u2026]*$/;

/** Tell at a glance that each character of a text is seen, stands alone and takes one column; false where that is not sure. */
export function isPlainLine(text: string): boolean {
  return plainLine.test(text);
}
