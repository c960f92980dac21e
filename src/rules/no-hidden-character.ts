import { findHiddenCharacters } from '../language/hidden-characters.ts';
import { findingFor, type Rule } from './rule.ts';

/** A text has no characters that nobody sees. */
export const noHiddenCharacter: Rule = {
  id: 'no-hidden-character',
  severity: 'warning',
  docs: {
    what: 'A text has no characters that nobody sees: zero-width spaces, marks that turn the direction of writing, control characters.',
    why: 'They come along when a text is copied. A search does not find the word, a screen reader stumbles, and text can be made to read as something else.',
    mend: 'Remove it; `vertaalstraat check --fix` does. What the source has in the same number is left alone.',
    right: [
      { article: 'Dag wereld', value: 'Hello world' },
      { article: 'Een gezin', value: 'A family 👨‍👩‍👧' },
    ],
    wrong: [
      { article: 'Dag wereld', value: 'Hello wor\u200Bld' },
      { article: 'Dag wereld', value: 'Hello \u202Eworld' },
      { article: 'Dag wereld', value: 'Hello\uFEFF world' },
    ],
  },
  check: (context) =>
    context.texts().flatMap((text) => {
      const { key, value, segment } = text;
      const found = findHiddenCharacters(value, context.locale);
      if (found.length === 0) return [];
      const isSource = context.locale === context.sourceLocale;
      const counts = countsOf(
        isSource ? [] : findHiddenCharacters(segment.value, context.locale).map(({ code }) => code),
      );
      const own = countsOf(found.map(({ code }) => code));
      return found
        .filter(({ code }) => own.get(code) !== counts.get(code))
        .map(({ start, end, code, name }) =>
          findingFor(context, key, `Unexpected ${code}, ${name}, expected only what can be seen`, {
            note: 'It came along with text from elsewhere.',
            place: context.placeInValue(key, start, end),
            actual: value.slice(start, end),
            fix: { start, end, text: '' },
          }),
        );
    }),
};

function countsOf(codes: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
