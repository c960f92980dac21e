import { memoizeRecent } from '../model/memoize-recent.ts';
import { memoize } from '../model/memoize.ts';
import { commonWords } from './common-words.ts';
import { functionWords } from './function-words.ts';
import { labelWords } from './label-words.ts';
import { languageOf } from './language-of.ts';
import { spokenWordsIn } from './words-in.ts';

/**
 * What is in no language: names of files, settings, types and calls, such as `debian-installer/language`, `view.clear();`,
 * `DUAConfigProfile`, `line1`, and the options of a command: `--no-encoding`.
 */
const technical =
  /(?<![^\s([“„"‘‚'«»])(?=-{1,2}\p{L}|[~.]?\/[\p{L}\p{N}]|[^\s]{0,200}[\p{L}\p{N}](?:[_/=@:|]|\\_|\.(?=\p{L})|\((?!\p{Ll}{1,3}\))|\p{N}(?=\p{L}))|[^\s]{0,200}\p{Ll}[\p{Lu}\p{N}]|[^\s]{0,200}\p{Lu}{2}\p{Ll}{2})\S+/gu;

/** What any of these has somewhere: most texts have none of it. */
const maybeTechnical = /[_/=@:|(]|-\p{L}|\.\p{L}|\p{N}\p{L}|\p{Ll}[\p{Lu}\p{N}]|\p{Lu}{2}\p{Ll}{2}/u;

/** How much in a text speaks for one language, and how much for another. */
export interface Evidence {
  /** Words in the text. */
  readonly words: number;
  readonly forFirst: number;
  readonly forSecond: number;
}

/**
 * Count what speaks for a text being in one language rather than another: its little words, common words, and spellings
 * that the other does not have. Names and catchphrases have none of these, or too few.
 *
 * @param first BCP 47 tag, of which the language counts.
 * @param second The same.
 */
export function speaksFor(text: string, first: string, second: string): Evidence {
  return weigh(wordsOf(text), first, second);
}

/** Rules ask of a text for several languages, one after the other. */
const wordsOf = memoizeRecent((text): readonly string[] => {
  const prose = maybeTechnical.test(text) ? text.replaceAll(technical, ' ') : text;
  return spokenWordsIn(prose);
}, 300);

function weigh(words: readonly string[], first: string, second: string): Evidence {
  const [isOfFirst, isOfSecond] = [wordTestOf(languageOf(first)), wordTestOf(languageOf(second))];
  let forFirst = 0;
  let forSecond = 0;
  for (const word of words) {
    const [isOurs, isTheirs] = [isOfFirst(word), isOfSecond(word)];
    if (isOurs && !isTheirs) forFirst += 1;
    if (isTheirs && !isOurs) forSecond += 1;
  }
  return { words: words.length, forFirst, forSecond };
}

/** Tell whether a text speaks more for some other language than for this one: an English motto in a Dutch article. */
export function speaksForOther(text: string, locale: string): boolean {
  const all = wordsOf(text);
  return otherLanguages(locale).some((other) => {
    const { forFirst, forSecond } = weigh(all, other, locale);
    return forFirst > 1 && forFirst > forSecond;
  });
}

/** Tell which other language a text is in without a doubt: a good part of its words speak for it, and hardly any for this one. */
export function languageInsteadOf(text: string, locale: string): string | undefined {
  const all = wordsOf(text);
  return otherLanguages(locale).find((other) => {
    const { words, forFirst, forSecond } = weigh(all, other, locale);
    if (forFirst <= 2 || forFirst < words / 4 || forSecond * 5 > forFirst) return false;
    // What has capitals throughout is called so: `Energieverwaltung: Advanced Configuration and Power Interface`.
    const small = text.match(/(?<![\p{L}’'])\p{Ll}+/gu)?.length ?? 0;
    return small * 3 >= words;
  });
}

function otherLanguages(locale: string): string[] {
  const language = languageOf(locale);
  return [...functionWords.keys()].filter((other) => other !== language);
}

/** Tell whether something is known of a language. */
export function isKnownLanguage(locale: string): boolean {
  return functionWords.has(languageOf(locale));
}

/** Tell whether a word, in lower case, is a common one of a language, and of none of the others with a list of their own. */
export function isCommonWord(word: string, locale: string): boolean {
  return commonWords.get(languageOf(locale))?.has(word) ?? false;
}

/**
 * Tell whether a few words are a label in a language: half of them, or more, are of none of the others with a list, or made
 * of such words.
 */
export function isLabelIn(text: string, locale: string): boolean {
  const language = languageOf(locale);
  const words = (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 2);
  const own = words.filter(
    (word) => isListed(word, language) || isCompound(word, language) || (endings.get(language)?.test(word) ?? false),
  );
  return own.length > 0 && own.length * 2 >= words.length;
}

function isListed(word: string, language: string): boolean {
  return (labelWords.get(language)?.has(word) ?? false) || isCommonWord(word, language);
}

/** `Bestandsopties`, `Dateiliste`: a word that begins or ends with one of the language, in one that makes such words. */
function isCompound(word: string, language: string): boolean {
  if (language === 'en') return false;
  for (let at = shortestPart; at <= word.length - 3; at += 1) if (isListed(word.slice(0, at), language)) return true;
  for (let at = 3; at <= word.length - shortestPart; at += 1) if (isListed(word.slice(at), language)) return true;
  return false;
}

const shortestPart = 5;

/** What nouns and adjectives of one language end with, and hardly any of another. */
const endings: ReadonlyMap<string, RegExp> = new Map([
  ['nl', /\p{L}{3}(?:heid|heden|lijke?|baarheid)$/u],
  ['de', /\p{L}{3}(?:ung|ungen|keit|keiten|heit|heiten|liche?|schaft|schaften)$/u],
]);

/** Make what tells whether a word is one of a language. Texts say the same words over and over: those told last are known. */
const wordTestOf = memoize((language): ((word: string) => boolean) => {
  const known = new Set([...(functionWords.get(language) ?? []), ...(commonWords.get(language) ?? [])]);
  const spelling = spellings.get(language);
  const told = new Map<string, boolean>();
  return (word) => {
    const before = told.get(word);
    if (before !== undefined) return before;
    const lower = word.toLowerCase();
    const is = known.has(lower) || (spelling?.test(lower) ?? false);
    if (told.size >= mostTold) told.clear();
    told.set(word, is);
    return is;
  };
});

/** How many words are kept at a time. */
const mostTold = 20_000;

/** Words that look like one language and hardly another: few, since names look like anything. */
const spellings: ReadonlyMap<string, RegExp> = new Map([
  ['nl', /ij|(?:heid|heden|uis|eeuw|aal|aar)(?:en|tje)?$/],
  ['de', /ß|[äöü]\p{L}{2}|(?:ung|keit|heit|lich|tät|schaft)(?:en|e[nrms]?)?$/u],
  ['en', /\p{L}{3}(?:tions?|ness|ould|ough|[’']t|[’']re)$/u],
]);
