import { languageOf } from '../language/language-of.ts';
import type { Finding } from '../model/problem.ts';
import { findingIn } from './finding-in.ts';
import type { RuleFinding, Rule, RuleContext, RuleText } from './rule.ts';

/** Apostrophes are apostrophes: no accents, and not turned the wrong way round. */
export const apostrophe: Rule = {
  id: 'apostrophe',
  severity: 'warning',
  docs: {
    what: 'An apostrophe is written as one: it’s, auto’s, ’s ochtends; not with an accent, and not turned round as editors of text do to it.',
    why: 'An accent in its place is a slip of the keyboard, and leaves a hole in the word.',
    mend: 'Write ’; `vertaalstraat check --fix` does. The straight one is right in a project that has straight ones elsewhere too.',
    right: [
      { article: 'Het is zijn auto.', value: 'It’s his car.' },
      { article: 'Het is zijn auto.', value: "It's his car." },
      { article: 'Twee auto’s in de jaren ’90', value: 'Two cars in the ’90s' },
    ],
    wrong: [
      { article: 'Het is zijn auto.', value: 'It´s his car.' },
      { article: 'Het is zijn auto’s bumper.', value: 'It‘s the bumper of his car.' },
      {
        article: 'Hij is er.\n\nZij is er.\n\nIk ben er.\n\nJij bent er.\n\nDat is mijn auto.',
        value: {
          'text-hij-is-er': 'He’s there.',
          'text-zij-is-er': 'She’s there.',
          'text-ik-ben-er': 'I’m there.',
          'text-jij-bent-er': 'You’re there.',
          'text-dat-is-mijn-auto': "That's my car.",
        },
      },
    ],
  },
  check: (context) => {
    const language = languageOf(context.locale);
    return context.texts().flatMap((text) => {
      const words = text.target.text;
      if (text.segment.kind === 'comment' || !/['´`‘‛′]/.test(words)) return [];
      return [
        // What ends a stretch of code is none: `chroot`ed.
        ...places(words, /(?<=\p{L})[´`‘‛′](?=\p{L})/gu)
          .filter((at) => words[at] !== '`' || (words.slice(0, at).match(/`/g)?.length ?? 0) % 2 === 0)
          .map((at) => findingOf(at, text, context, 'What stands there is another sign that looks like it.')),
        ...(language === 'nl' ? places(words, /(?<![\p{L}\p{N}])[‘`´](?=[stnmk] [^‘’]*$)/giu) : []).map((at) =>
          findingOf(at, text, context, 'A word that begins with one has the same sign as others.'),
        ),
        ...straight(text).map((at): RuleFinding => ({
          ...findingOf(at, text, context, 'Apostrophes here are curly.'),
          plain: { sign: 'apostrophes', isInSource: false },
        })),
      ];
    });
  },
};

function straight({ target }: RuleText): number[] {
  return target.text.includes("'") ? places(target.text, /(?<=\p{L})'(?=\p{L})/gu) : [];
}

function places(words: string, pattern: RegExp): number[] {
  return [...words.matchAll(pattern)].map(({ index }) => index);
}

function findingOf(at: number, text: RuleText, context: RuleContext, note: string): Finding {
  const sign = text.target.text[at] ?? '';
  return findingIn(context, text, { start: at, end: at + 1 }, `Unexpected ${sign} in a word, expected ’`, {
    note,
    expected: '’',
    isSafe: true,
  });
}
