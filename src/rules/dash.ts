import { spacedHyphen } from '../language/typography/habits.ts';
import { findingIn } from './finding-in.ts';
import type { RuleFinding, Rule } from './rule.ts';

/** A dash between words is a dash, no hyphen. */
export const dash: Rule = {
  id: 'dash',
  severity: 'info',
  docs: {
    what: 'A dash between words is a dash (–), not a hyphen with spaces around it, in a project that has dashes.',
    why: 'A hyphen joins words; where it parts them, readers see a typing error.',
    mend: 'Write –, or what the language uses; `vertaalstraat check --fix` does.',
    right: [
      { article: 'De auto – een elektrische – is nieuw.', value: 'The car – an electric one – is new.' },
      { article: 'Xiaomi - een merk', value: 'Xiaomi - a brand' },
      { article: 'Reken uit: x - 5 – en klaar.', value: 'Calculate x - 5 – and there you are.' },
    ],
    wrong: [
      { article: 'De auto – een elektrische – is nieuw.', value: 'The car – an electric one - is new.' },
      { article: 'De auto – een elektrische', value: 'Das Auto -- ein elektrisches', locale: 'de' },
    ],
  },
  check: (context) =>
    context.texts().flatMap((text) => {
      const { source, target, segment } = text;
      if (segment.kind === 'comment' || !/ -{1,3} /.test(target.text)) return [];
      const hyphens = allOf(target.text);
      const own = allOf(source.text).length;
      const isSource = context.locale === context.sourceLocale;
      // As many as the source has are its author’s choice.
      if (hyphens.length === 0 || (!isSource && hyphens.length <= own)) return [];
      const isInSource = !isSource && /[–—]/.test(source.text);
      return hyphens.map(({ 0: hyphen, index }): RuleFinding => ({
        ...findingIn(
          context,
          text,
          { start: index, end: index + hyphen.length },
          `Unexpected ${hyphen} between words, expected –`,
          { note: 'A hyphen joins words; between them stands a dash.', expected: '–', isSafe: true },
        ),
        plain: { sign: hyphen.length > 1 ? 'hyphens' : 'dashes', isInSource },
      }));
    }),
};

function allOf(text: string): RegExpExecArray[] {
  return [...text.matchAll(new RegExp(spacedHyphen(), 'gu'))];
}
