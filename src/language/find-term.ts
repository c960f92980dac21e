import { escapePattern, formsOf } from './inflections.ts';
import { languageOf } from './language-of.ts';

/** How a term is looked for. */
export interface TermSearch {
  /** BCP 47 tag of the text's language. */
  readonly locale: string;
  readonly caseSensitive: boolean;
  /** Whether its words may have the endings of the language. */
  readonly inflected: boolean;
  /** Whether it may be a part of a longer word, where the language makes such words. */
  readonly inCompounds?: boolean;
}

/** A text made ready for looking terms up in it. */
export interface SearchText {
  readonly text: string;
  /** Base letters only, each in its place. */
  readonly bare: string;
  readonly lower: string;
}

/** Languages that write a compound as one word. */
const joining: ReadonlySet<string> = new Set(['nl', 'de', 'da', 'sv', 'nb', 'nn', 'no', 'fy', 'af']);

/** Make a text ready for looking many terms up in it. */
export function searchTextOf(text: string): SearchText {
  const bare = withoutMarks(text);
  return { text, bare, lower: bare.toLowerCase() };
}

/**
 * Make a finder of a term: its words one after the other, in the forms that endings and accents make of them.
 *
 * @returns Finds the span of the first place, or undefined.
 */
export function createTermFinder(
  term: string,
  { locale, caseSensitive, inflected, inCompounds = false }: TermSearch,
): (text: SearchText) => { start: number; end: number } | undefined {
  const words = (inflected ? withoutMarks(term) : term).split(/[\s\u00A0-]+/).filter(Boolean);
  // The stem of a word changes in its last letters only.
  const stems = words.map((word) =>
    withoutMarks(word)
      .toLowerCase()
      .slice(0, Math.max(2, word.length - 2)),
  );
  let pattern: RegExp | undefined;
  return ({ text, bare, lower }) => {
    if (stems.length === 0 || !stems.every((stem) => lower.includes(stem))) return undefined;
    pattern ??= new RegExp(patternOf(words, locale, inflected, inCompounds), caseSensitive ? 'u' : 'iu');
    const match = pattern.exec(inflected ? bare : text);
    return match ? { start: match.index, end: match.index + match[0].length } : undefined;
  };
}

function patternOf(words: readonly string[], locale: string, inflected: boolean, inCompounds: boolean): string {
  const language = languageOf(locale);
  // A name has a genitive all the same: `Xiaomis Autos`, `Xiaomi’s`.
  const genitive = language === 'de' ? "(?:[’']?s|[’'])?" : "(?:[’']s?)?";
  const forms = words.map((word) => (inflected ? formsOf(word, locale) : escapePattern(word) + genitive));
  const isPart = inCompounds && inflected && joining.has(language) && words.join('').length > 3;
  const [before, after] = isPart ? ['\\p{L}*', '\\p{L}*'] : ['', ''];
  return `(?<![\\p{L}\\p{N}])${before}${forms.join('[\\s\\u00A0-]+')}${after}(?![\\p{L}\\p{N}])`;
}

/** Base letters only, each in its place. */
function withoutMarks(text: string): string {
  return text.replaceAll(/[\u00C0-\u024F]/g, (letter) => letter.normalize('NFD')[0] ?? letter);
}
