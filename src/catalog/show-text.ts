/** Make a piece of a file fit for a message: on one line, not too long, invisible characters by their code point. */
export function showText(text: string): string {
  const start = /^.{0,40}/su.exec(text)?.[0] ?? '';
  const shown = start.replace(/(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/gu, codePoint);
  return start.length < text.length ? `${shown}…` : shown;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
