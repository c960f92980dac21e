import type { Span } from '../model/span.ts';
import { languageOf } from './language-of.ts';

/** A character that nobody sees. */
export interface HiddenCharacter extends Span {
  /** Such as `U+200B`. */
  readonly code: string;
  readonly name: string;
}

const names: Readonly<Record<string, string>> = {
  '\u061C': 'Arabic letter mark',
  '\u180E': 'Mongolian vowel separator',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'end of an embedding',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'end of an isolate',
  '\uFEFF': 'byte order mark',
  '\uFFF9': 'annotation mark',
};

const hidden = /(?![\t\n\r])\p{Cc}|[\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** Scripts whose writing needs some of them: Arabic and Hebrew, those of India, Khmer, Thai and their like. */
const needed: ReadonlyMap<string, RegExp> = new Map([
  ...['ar', 'he', 'fa', 'ur', 'ps', 'ckb', 'yi', 'dv', 'sd', 'ug'].map(
    (language) => [language, /[\u061C\u200C-\u200F\u2066-\u2069]/] as const,
  ),
  ...['hi', 'bn', 'mr', 'ne', 'pa', 'gu', 'ta', 'te', 'kn', 'ml', 'si', 'or', 'as'].map(
    (language) => [language, /[\u200C\u200D]/] as const,
  ),
  ...['km', 'th', 'lo', 'my', 'ja', 'zh'].map((language) => [language, /[\u200B\u2060]/] as const),
]);

/**
 * Find characters that nobody sees: of no width, turning the direction of text, or controlling what no longer exists.
 * Joiners inside emoji are not among them.
 */
export function findHiddenCharacters(text: string, locale: string): HiddenCharacter[] {
  const may = needed.get(languageOf(locale));
  return [...text.matchAll(hidden)].flatMap(({ 0: char, index }): HiddenCharacter[] => {
    const before = text.slice(Math.max(0, index - 3), index);
    if (char === '\u200D' && /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u.test(before)) return [];
    if (may?.test(char)) return [];
    const code = `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return [{ start: index, end: index + 1, code, name: names[char] ?? 'control character' }];
  });
}
