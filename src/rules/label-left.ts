import { languageOf } from '../language/language-of.ts';
import { loanWords } from '../language/loan-words.ts';
import { isLabelIn } from '../language/speaks.ts';
import type { RuleContext, RuleText } from './rule.ts';
import { areTranslated } from './translated-words.ts';

/** Tell whether a text is the same as its source, as no label in two languages is, or a few words that the article has translated elsewhere. */
export function isLabelLeft({ source, target, value }: RuleText, context: RuleContext): boolean {
  const words = target.text;
  if (source !== target || !/^[\p{L}\s’'-]{4,60}[.:!?…]?$/u.test(words)) return false;
  // Commands have small letters, labels their own markup, and names capitals throughout.
  const isCalledSo =
    !/\p{Ll}{2}/u.test(words) ||
    /^\p{Ll}[\p{L}-]*$/u.test(words) ||
    /^[*_]/.test(value.trim()) ||
    /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(words);
  if (isCalledSo) return false;
  const isEnglish = languageOf(context.sourceLocale) === 'en';
  return (
    (isEnglish && isPhrase(words)) || isLabelIn(words, context.sourceLocale) || areTranslated(words, context.texts())
  );
}

/** Tell whether a few English words are no name, by their small letters, and not borrowed: `Conversion engine improvements`. */
function isPhrase(text: string): boolean {
  const [first = '', ...others] = text.match(/\p{L}+(?:[’'-]\p{L}+)*/gu) ?? [];
  const small = others.filter((word) => /^\p{Ll}{4,}/u.test(word) && !loanWords.has(word)).length;
  return others.length > 0 && small >= Math.min(others.length, 2) && (others.length > 1 || /^\p{Lu}/u.test(first));
}
