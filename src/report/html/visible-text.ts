/**
 * What a page cannot hold or would not show: control characters but tab and line breaks, the controls that turn the
 * direction of all text after them, characters without width that no language is written with, separators of lines, halves of surrogate pairs, code points that are no characters.
 */
const unseen =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B\u2028-\u202E\u2060-\u2069\uFEFF]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Write every character that would not be seen, or would rearrange its surroundings, as its name: `‹U+202E›`. */
export function visibleText(text: string): string {
  return text.replaceAll(unseen, (one) => {
    const code = (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `‹U+${code}›`;
  });
}
