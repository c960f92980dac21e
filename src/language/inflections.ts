import { languageOf } from './language-of.ts';

/** What a word may end with beside itself. */
const endings: Readonly<Record<string, string>> = {
  nl: "(?:e|en|n|s|[’']s|es|t|je|jes|tje|tjes)?",
  de: "(?:e|en|er|ern|es|em|n|s|se|sen|[’']s?|in|innen|t|st)?",
  en: "(?:s|es|[’']s?|ed|ing)?",
};

/** What the stem of a word may change into, and what it then ends with; the first that fits counts. */
const changes: Readonly<Record<string, readonly (readonly [stem: RegExp, into: string, ending: string])[]>> = {
  nl: [
    // `boot`, `boten`; `brief`, `brieven`; `huis`, `huizen`; `kat`, `katten`; `elektrische`, `elektrisch`.
    [/([aeou])\1f$/, '$1v', '(?:e|en)'],
    [/([aeou])\1s$/, '$1z', '(?:e|en)'],
    [/([aeou])\1([bcdgklmnprt])$/, '$1$2', '(?:e|en|er|ers|ing|ingen)'],
    [/(ie|oe|ui|ij|ei|eu|ou|[lrn])f$/, '$1v', '(?:e|en)'],
    [/(ie|oe|ui|ij|ei|eu|ou|[lrn])s$/, '$1z', '(?:e|en)'],
    [/(?<![aeiou])([aeiou])([bcdfgklmnprst])$/, '$1$2$2', '(?:e|en|er|ers|ing)'],
    [/(?<=.{3})e$/, '', ''],
  ],
  en: [
    // `battery`, `batteries`; `charge`, `charging`; `stop`, `stopped`; `half`, `halves`.
    [/(?<=[^aeiou])y$/, '', "(?:ies|ied|ying|y[’']s)"],
    [/(?<=.{2})fe?$/, 'v', 'es'],
    [/(?<=.{2})e$/, '', '(?:ing|ed|er|ers)'],
    [/(?<=[^aeiou][aeiou])([bdgklmnprt])$/, '$1$1', '(?:ed|ing|er|ers)'],
  ],
  // `elektrisches`, `elektrischen`; the vowels of `Häuser` are those of `Haus` once their marks are gone.
  de: [[/(?<=.{3})(?:e[mnrs]?)$/, '', '(?:e[mnrs]?)?']],
};

/**
 * Make a pattern of the forms that a word may have in a language: its endings, and what they do to its stem. It knows
 * more forms than there are, so that no right translation is called wrong.
 *
 * @param word Without marks on its letters.
 * @param locale BCP 47 tag.
 */
export function formsOf(word: string, locale: string): string {
  const language = languageOf(locale);
  const own = escapePattern(word) + (endings[language] ?? '\\p{L}{0,3}');
  const change = changes[language]?.find(([stem]) => stem.test(word.toLowerCase()));
  if (!change) return own;
  const [stem, into, ending] = change;
  return `(?:${own}|${escapePattern(word.replace(new RegExp(stem, 'i'), into))}${ending})`;
}

/** Write a text so that a pattern means just that. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
