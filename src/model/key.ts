const pattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The most characters a key may have. */
export const maxKeyLength = 48;

/**
 * Tell whether a text may be a key.
 *
 * A key is readable and safe in every JSON tool: lower case ASCII words joined by hyphens, beginning with a letter
 * (a key like `2025` would be reordered), and no property of `Object.prototype`.
 */
export function isKey(text: string): boolean {
  return text.length <= maxKeyLength && pattern.test(text) && !(text in Object.prototype);
}
