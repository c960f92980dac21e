import { wordsIn } from '../language/words-in.ts';
import type { RuleText } from './rule.ts';

/** What the other texts of an article do with words. */
interface TranslatedWords {
  /** Words that translated texts have in their sources. */
  readonly sources: ReadonlySet<string>;
  /** Words that they have themselves. */
  readonly targets: ReadonlySet<string>;
}

const known = new WeakMap<readonly RuleText[], TranslatedWords>();

/**
 * Tell whether the words of a text are translated wherever else they stand in an article, so that they are no name, nor
 * words of both languages.
 *
 * @param texts All texts of the article in the locale, the very array every time.
 */
export function areTranslated(text: string, texts: readonly RuleText[]): boolean {
  const words = wordsIn(text).filter((word) => word.length >= shortest);
  if (words.length === 0) return false;
  const { sources, targets } = known.get(texts) ?? gather(texts);
  // A part of a longer word is one of the language, too: `Internetverbindung`.
  const isKept = (word: string): boolean => targets.has(word) || [...targets].some((one) => one.includes(word));
  return words.some((word) => sources.has(word)) && !words.some(isKept);
}

/** Shorter words are the same in many languages. */
const shortest = 4;

function gather(texts: readonly RuleText[]): TranslatedWords {
  const translated = texts.filter(({ source, target }) => source !== target);
  const gathered = {
    sources: new Set(translated.flatMap(({ source }) => wordsIn(source.text))),
    targets: new Set(translated.flatMap(({ target }) => wordsIn(target.text))),
  };
  known.set(texts, gathered);
  return gathered;
}
