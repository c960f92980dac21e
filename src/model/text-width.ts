import stringWidth from 'string-width';

/** What takes one column each, whatever stands beside it: ASCII and the letters of most of Europe. */
const plain = /^[ -~\u00A1-\u00AC\u00AE-\u024F]*$/;

/** Count the columns that a text takes on a terminal, or in a listing. */
export function textWidth(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text);
}
