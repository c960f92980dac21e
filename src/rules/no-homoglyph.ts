import { findHomoglyphs } from '../language/homoglyphs.ts';
import { findingIn } from './finding-in.ts';
import type { Rule } from './rule.ts';

/** A word has letters of one script. */
export const noHomoglyph: Rule = {
  id: 'no-homoglyph',
  severity: 'warning',
  docs: {
    what: 'A word in Latin letters has no letters from another script that look the same, such as a Cyrillic а.',
    why: 'Nobody sees it, but no search finds the word, and a screen reader cannot say it.',
    mend: 'Type the letter anew; `vertaalstraat check --fix` does.',
    right: [
      { article: 'De auto kost 5 μF.', value: 'The car costs 5 μF.' },
      { article: 'Moskou heet Москва.', value: 'Moscow is called Москва.' },
    ],
    wrong: [
      { article: 'De auto', value: 'The c\u0430r' },
      { article: 'De auto', value: 'The \u0421ar' },
    ],
  },
  check: (context) =>
    context.texts().flatMap((text) => {
      const { source, target } = text;
      return findHomoglyphs(target.text)
        .filter(
          ({ start, end }) =>
            context.locale === context.sourceLocale || !source.text.includes(target.text.slice(start, end)),
        )
        .map(({ start, end, expected, script }) =>
          findingIn(
            context,
            text,
            { start, end },
            `Unexpected ${script} character in a word, expected \`${expected}\``,
            {
              note: 'It looks the same, and is another character.',
              expected,
              isSafe: true,
            },
          ),
        );
    }),
};
