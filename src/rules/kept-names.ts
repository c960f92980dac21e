import { functionWords } from '../language/function-words.ts';
import { languageOf } from '../language/language-of.ts';
import { isCommonWord, speaksFor } from '../language/speaks.ts';
import type { RuleContext, RuleText } from './rule.ts';

/** Tell whether a short text is, or may be, what somebody or something is called: `De Telegraaf`, ‘De avonden’. */
export function isName(text: string, words: number, locale: string): boolean {
  const all = text.match(/\p{L}+/gu) ?? [];
  const isQuoted = /^\s*[“”„"‘‚'«»›].*[“”"’‘'«»‹]\s*$/u.test(text);
  const isKnown = all.some((word) => isCommonWord(word.toLowerCase(), locale));
  if (words <= 4 && isQuoted) return true;
  // `-> "sort"`, `3head`.
  if (words === 1 && /["\d]/.test(text)) return true;
  // `#include <x.h>`, `sign(x)`.
  if (/^\s*#\p{L}|^\s*\p{L}+\([^\s()]*\)\s*$/u.test(text)) return true;
  // `apt-get`, `&name;`.
  if (/^[^\s]*[-|&][^\s]*$/.test(text.trim())) return true;
  // Commands and settings have English names anywhere: `install`, `simple, never`.
  if (/^\p{Ll}+(?:, \p{Ll}+)*$/u.test(text.trim()))
    return languageOf(locale) === 'en' || !all.every((word) => isCommonWord(word, locale));
  if (words === 1) return !isKnown || /^.+\p{Lu}/u.test(text.trim());
  // Every German noun has a capital: small words between them make no name.
  const mayLink = languageOf(locale) !== 'de';
  return words <= 5 && !isKnown && all.every((word) => /^\p{Lu}/u.test(word) || (mayLink && isLink(word)));
}

/**
 * Tell whether a few words that were not translated may be a name for all that: each has a capital, or a markup of its
 * own, and none is a little word.
 */
export function mayBeName(text: string, value: string, locale: string): boolean {
  const all = text.match(/\p{L}+/gu) ?? [];
  if (all.length > 3 || /[.!?:]\s*$/.test(text)) return false;
  if (/^(?:(\*{1,2}|_{1,2})[^*_]+\1\s*)+$/.test(value.trim())) return true;
  if (all.length < 2) return false;
  const little = functionWords.get(languageOf(locale));
  return all.every((word) => /^\p{Lu}/u.test(word) && !little?.has(word.toLowerCase()));
}

/** Tell whether a text that was translated has these words untranslated as well: then that is what something is called. */
export function isKeptElsewhere(words: string, context: RuleContext): boolean {
  if (!/\p{Lu}/u.test(words) || /[.!?:]$/.test(words)) return false;
  const texts = context.texts();
  const translated =
    allTranslated.get(texts) ??
    texts.flatMap(({ source, target }) => (source === target ? [] : target.text)).join('\n');
  allTranslated.set(texts, translated);
  if (!translated.includes(words)) return false;
  const whole = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${words.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}(?![\p{L}\p{N}])`,
    'u',
  );
  return texts.some(
    ({ source, target }) =>
      source !== target &&
      source.text.length > words.length + 8 &&
      target.text.includes(words) &&
      whole.test(source.text) &&
      whole.test(target.text) &&
      speaksFor(target.text, context.locale, context.sourceLocale).forFirst > 0,
  );
}

/** What was translated of an article, in a row: most words that were not stand nowhere in it. */
const allTranslated = new WeakMap<readonly RuleText[], string>();

/** Small words that stand in names: `Hogeschool van Amsterdam`. */
function isLink(word: string): boolean {
  return /^(?:de|den|der|des|het|van|voor|en|in|op|te|ten|ter|of|the|and|for|und|von|vom|zu|zur|im|am)$/.test(word);
}
