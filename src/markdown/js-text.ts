const names: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** Write a text as what stands between the quotes of a string in JavaScript, with escapes exactly where they are needed. */
export function renderJsText(value: string, quote: string): string {
  return value
    .replaceAll(/[\\"'`]|\$\{/g, (found) =>
      found === '\\' || found === quote || (quote === '`' && found === '${') ? `\\${found}` : found,
    )
    .replaceAll(/[\n\r\u2028\u2029]/g, (found) => names[found] ?? found);
}
