import type { Span } from '../model/span.ts';

/** A word with letters of another script among its own. */
export interface Homoglyph extends Span {
  /** The word with the letters that it seems to have. */
  readonly expected: string;
  readonly script: 'Cyrillic' | 'Greek' | 'full-width';
}

/** Letters that nobody can tell from a Latin one. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  (
    'АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЈJ ЅS ԌG аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);
const foreign = /[\u0391-\u03BF\u0405-\u0458\u0455\u04BB\u0501\u050C\u051B\u051D]/;

/** What is as wide as a Chinese character, behind a Latin letter. */
const fullWidth = /(?<=\p{Script=Latin})[\uFF01-\uFF5E]/gu;

/** Any of both: most texts have none. */
const suspect = /[\u0391-\u03BF\u0405-\u0458\u0455\u04BB\u0501\u050C\u051B\u051D\uFF01-\uFF5E]/;

/** Find words in Latin letters with a letter from another script in them, such as a Cyrillic а; and the full-width `，` behind one. */
export function findHomoglyphs(text: string): Homoglyph[] {
  if (!suspect.test(text)) return [];
  const wide = Array.from(text.matchAll(fullWidth), ({ 0: one, index }): Homoglyph => {
    const expected = String.fromCharCode(one.charCodeAt(0) - 0xfee0);
    return { start: index, end: index + 1, expected, script: 'full-width' };
  });
  if (!foreign.test(text)) return wide;
  const others = Array.from(text.matchAll(/\p{L}+/gu)).flatMap(({ 0: word, index }): Homoglyph[] => {
    if (!foreign.test(word) || !/\p{Script=Latin}/u.test(word)) return [];
    const expected = [...word].map((letter) => lookalikes.get(letter) ?? letter).join('');
    // With other letters of that script it is a word of two: `Ω-Loop`, `αβ`.
    if (/[^\p{Script=Latin}]/u.test(expected)) return [];
    const script = /\p{Script=Greek}/u.test(word) ? 'Greek' : 'Cyrillic';
    return [{ start: index, end: index + word.length, expected, script }];
  });
  return [...wide, ...others];
}
