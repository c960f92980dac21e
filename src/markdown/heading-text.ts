/** Numbers signs at the end of an ATX heading would be read as its closing sequence. */
const closing = /(^|[ \t])(#+)$/;
const escapedClosing = /(^|[ \t])\\(#+)$/;

/** Escape the end of a value for an ATX heading. */
export function escapeHeading(value: string): string {
  return value.replace(closing, '$1\\$2');
}

/** Take back the escape that `escapeHeading` makes. */
export function unescapeHeading(source: string): string {
  return source.replace(escapedClosing, '$1$2');
}
