import { sentencesOf } from '../language/sentences.ts';
import { countWords } from '../markdown/count-words.ts';
import { findingFor, type Rule } from './rule.ts';

/** A sentence of the source can be read in one breath. */
export const sentenceLength: Rule = {
  id: 'sentence-length',
  severity: 'info',
  looksAt: 'blocks',
  options: { words: 40 },
  docs: {
    what: 'A sentence in the article has no more words than the option `words` says.',
    why: 'A long sentence is hard to read, and harder to translate: other languages put its verb somewhere else.',
    mend: 'Make two of it.',
    right: [{ article: 'De leeuw slaapt. Hij is moe.', options: { words: 4 } }],
    wrong: [{ article: 'De leeuw slaapt, want hij is moe.', options: { words: 4 } }],
  },
  check: (context) => {
    const { locale, sourceLocale, options } = context;
    if (locale !== sourceLocale) return [];
    const most = Number(options['words']);
    return context.texts().flatMap(({ key, source }) => {
      // A word takes a letter and a space.
      if (source.text.length < most * 2 || countWords(source.text) <= most) return [];
      return sentencesOf(source.text, locale)
        .map(countWords)
        .filter((words) => words > most)
        .map((words) => ({
          ...findingFor(context, key, `Unexpected sentence of ${words} words, expected at most ${most}`),
          place: context.placeOfSegment(key) ?? context.placeOfKey(key),
          related: [],
        }));
    });
  },
};
