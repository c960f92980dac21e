import { findMojibake } from '../language/mojibake.ts';
import { findingFor, type Rule } from './rule.ts';

/** A text was read in the encoding that it was written in. */
export const noMojibake: Rule = {
  id: 'no-mojibake',
  severity: 'warning',
  docs: {
    what: 'A text was read in the encoding that it was written in: no `Ã©` for é, no `â€™` for ’, and no � for what could not be read.',
    why: 'Nobody can read it, and it spreads with each copy.',
    mend: 'Put the character right; `vertaalstraat check --fix` does where it can still be told what it was.',
    right: [
      { article: 'Een café in São Paulo', value: 'A café in São Paulo' },
      { article: 'Een âge d’or', value: 'An âge d’or' },
    ],
    wrong: [
      { article: 'Een café', value: 'A cafÃ©' },
      { article: 'Het is zo.', value: 'Itâ€™s so.' },
      { article: 'Een café', value: 'A caf\uFFFD' },
      { article: 'In München', value: 'In M?nchen' },
    ],
  },
  check: (context) =>
    context.texts().flatMap(({ key, value, segment }) => {
      const found = findMojibake(value);
      return found
        .filter(
          ({ start, end }) =>
            context.locale === context.sourceLocale || !segment.value.includes(value.slice(wordAt(value, start), end)),
        )
        .map(({ start, end, was }) => {
          const actual = value.slice(start, end);
          return findingFor(context, key, `Unexpected ${actual}, expected ${was ?? 'a character that can be read'}`, {
            note:
              was === undefined
                ? 'What it was is lost: look it up in the source.'
                : 'UTF-8 was read as another encoding when this was copied.',
            place: context.placeInValue(key, start, end),
            actual,
            ...(was !== undefined && { expected: was, fix: { start, end, text: was } }),
          });
        });
    }),
};

/** Where the word begins that a character stands in: a question mark by itself stands in many a source. */
function wordAt(text: string, at: number): number {
  return at - (text[at] === '?' ? (/\p{L}*$/u.exec(text.slice(0, at))?.[0].length ?? 0) : 0);
}
