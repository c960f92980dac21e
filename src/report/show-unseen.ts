import { isPlainLine } from './is-plain-line.ts';

/** What a terminal obeys instead of showing it: control characters, marks of direction, characters without width, halves of pairs, what is no character. */
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00AD\u061C\u115F\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\p{Noncharacter_Code_Point}]/gu;

/** Show characters that cannot be seen by their numbers, `<U+200B>`; a tab becomes two spaces. What joins others stays. */
export function showUnseen(text: string): string {
  if (isPlainLine(text)) return text;
  return text.replaceAll(unseen, (one) => {
    if (one === '\t') return '  ';
    return `<U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** The same, line by line. */
export function showUnseenLines(text: string): string {
  return text.split('\n').map(showUnseen).join('\n');
}
