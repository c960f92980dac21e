import { findSpaceSlips, type SpaceSlip } from '../language/punctuation-space.ts';
import { findingIn, spanInValue } from './finding-in.ts';
import type { Rule, RuleFinding, RuleText } from './rule.ts';

/** Spaces stand where the language has them around punctuation marks. */
export const punctuationSpace: Rule = {
  id: 'punctuation-space',
  severity: 'warning',
  docs: {
    what: 'Spaces around punctuation marks are those of the language: none before a comma in English, Dutch or German, a narrow one before a question mark in French.',
    why: 'A mark that stands by itself may begin a line, and looks like a mistake.',
    mend: 'Remove the space, or add it; `vertaalstraat check --fix` does.',
    right: [
      { article: 'Kom je mee? Ja!', value: 'Will you come? Yes!' },
      { article: 'Een bestand .md of een lach :)', value: 'A file .md or a smile :)' },
      { article: 'Kom je mee?', value: 'Tu viens\u202F?', locale: 'fr' },
      { article: 'Kies *alles* of *niets*.', value: 'Choose **any,all** or *none*.' },
    ],
    perhaps: [{ article: 'Kijk in map/lees-mij.', value: 'See map/read-me .' }],
    wrong: [
      { article: 'Kom je mee?', value: 'Will you come ?' },
      { article: 'Ja, natuurlijk.', value: 'Yes , of course.' },
      { article: 'Ja, natuurlijk.', value: 'Yes,of course.' },
      { article: 'Dat is goed. Ze komt.', value: 'Das ist gut.Sie kommt.', locale: 'de' },
      { article: 'Kom je mee?', value: 'Tu viens?', locale: 'fr' },
    ],
  },
  check: (context) =>
    context.texts().flatMap((text) => {
      const { source, target } = text;
      if (text.segment.kind === 'comment') return [];
      const slips = findSpaceSlips(target.text, context.locale);
      if (slips.length === 0) return [];
      // What the source has too is meant: the name of a command, a list of signs.
      return slips
        .filter((slip) => {
          // A tag that stands there is a word to the reader.
          const { start, end } = spanInValue(text, slip);
          return text.value.slice(start, end) === target.text.slice(slip.start, slip.end);
        })
        .filter((slip) => slip.what === 'before' || !isSetApart(text, slip))
        .filter((slip) => slip.what === 'before' || !slip.isHint || context.locale !== context.sourceLocale)
        .filter(({ start, end }) =>
          // `Median : the value in the middle` is how an author sets a list of words.
          context.locale === context.sourceLocale
            ? !/^\s+:$/.test(target.text.slice(start, end)) || /^\s*$/.test(target.text.slice(end))
            : !plain(source.text).includes(plain(around(target.text, start, end))),
        )
        .map((slip): RuleFinding => {
          const { expected, isHint = false } = slip;
          const message = messageOf(slip, target.text.slice(slip.start, slip.end));
          return {
            ...findingIn(context, text, slip, message, { expected, isSafe: !isHint }),
            ...(isHint && { isHint }),
          };
        });
    }),
};

/** Tell whether two words that a comma joins stand in emphasis, by themselves or with the whole text, as what one types: **any,all**. */
function isSetApart(text: RuleText, { start, end }: SpaceSlip): boolean {
  if (/^(\*{1,2}|_{1,2})[^*_]+\1$/.test(text.value.trim())) return true;
  const words = text.target.text;
  const from = start - (/\S*$/.exec(words.slice(0, start))?.[0].length ?? 0);
  const to = end + (/^[\p{L}-]*/u.exec(words.slice(end))?.[0].length ?? 0);
  const span = spanInValue(text, { start: from, end: to });
  return /[*_]$/.test(text.value.slice(0, span.start)) && /^[*_]/.test(text.value.slice(span.end));
}

/** A text with ordinary spaces only. */
function plain(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}

/** The space and its mark; of words that are glued together, the letters next to the mark too. */
function around(text: string, start: number, end: number): string {
  return end - start > 1 ? text.slice(start, end) : text.slice(Math.max(0, start - 2), end + 2);
}

function messageOf({ what, expected }: SpaceSlip, words: string): string {
  const mark = words.trim();
  if (what === 'before') return `Unexpected space before \`${mark}\`, expected none`;
  return expected.endsWith(' ')
    ? `Unexpected word right after \`${mark}\`, expected a space between them`
    : `Unexpected \`${mark}\` right after a word, expected a narrow space between them`;
}
