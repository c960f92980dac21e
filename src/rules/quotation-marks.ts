import { speaksFor } from '../language/speaks.ts';
import { findQuotations, type Quotation } from '../language/typography/find-quotations.ts';
import { quotationMarksOf, type QuotationMarks, type QuotePair } from '../language/typography/quotation-marks.ts';
import type { Finding } from '../model/problem.ts';
import { findingFor, type RuleFinding, type Rule, type RuleContext, type RuleText } from './rule.ts';
import { findingIn, spanInValue } from './finding-in.ts';

/** Quotations stand between the marks of their language. */
export const quotationMarks: Rule = {
  id: 'quotation-marks',
  severity: 'warning',
  docs: {
    what: 'Quotations stand between the marks of their language: “English”, „Deutsch“ or »Deutsch«, “Nederlands”.',
    why: 'Marks of another language were copied from the source, and look like a mistake to whoever reads the translation.',
    mend: 'Put the language’s own marks there; `vertaalstraat check --fix` does. Straight marks are right in a project that has straight ones elsewhere too.',
    right: [
      { article: 'Hij zei: “Kom binnen.”', value: 'He said, “Come in.”' },
      { article: 'Hij zei: “Kom binnen.”', value: 'Er sagte: „Komm herein.“', locale: 'de' },
      { article: 'Hij zei: “Kom binnen.”', value: 'Er sagte: »Komm herein.«', locale: 'de' },
      { article: 'Hij zei: "Kom binnen."', value: 'He said, "Come in."' },
      { article: 'De jaren ’90 en auto’s', value: 'The ’90s and the drivers’ cars' },
    ],
    perhaps: [{ article: 'Typ «ls» en druk op Enter.', value: 'Type «ls» and press Enter.' }],
    wrong: [
      { article: 'Hij zei: “Kom binnen.”', value: 'Er sagte: “Komm herein.”', locale: 'de' },
      { article: 'Hij zei: “Kom binnen.”', value: 'Er sagte: „Komm herein.”', locale: 'de' },
      { article: 'Hij zei: “Kom binnen.”', value: 'He said, „Come in.“' },
      { article: 'Hij zei: “Kom binnen.”', value: 'He said, "Come in."' },
      { article: 'Hij zei: “Kom binnen.”', value: 'He said, “Come in.' },
      { article: 'Hij zei: "Kom binnen."', value: 'He said, "Come in.' },
    ],
  },
  check: (context) => {
    const marks = quotationMarksOf(context.locale);
    if (!marks) return [];
    return context.texts().flatMap((text) => {
      if (text.segment.kind === 'comment') return [];
      const lonely = lonelyMark(text, context);
      const found = lonely ? [lonely] : misquoted(text, marks, context);
      // Words that were left in another language have its marks: they are no-untranslated’s.
      return found.length > 0 && isForeign(text.target.text, context.locale) ? [] : found;
    });
  },
};

function misquoted(text: RuleText, marks: QuotationMarks, context: RuleContext): RuleFinding[] {
  const isCurlyInSource = /[“„«»”‘‚‹]/.test(text.source.text);
  return findQuotations(text.target.text).flatMap((quotation): RuleFinding[] => {
    const [expected, ...others] = marks[quotation.kind];
    if (!expected || [expected, ...others].some((pair) => isSame(pair, quotation.pair))) return [];
    if (!quotation.isStraight) {
      const found = findingOf(quotation, expected, text, context, `These are not the marks of \`${context.locale}\`.`);
      return [isAuthors(quotation, text, context) ? { ...found, isHint: true } : found];
    }
    // What the author wrote with them is a word for word message, or a habit.
    if (quotation.kind !== 'double' || text.source.text.includes('"')) return [];
    const found = findingOf(quotation, expected, text, context, 'Quotations here have curly marks.');
    return [{ ...found, plain: { sign: 'quotes', isInSource: isCurlyInSource } }];
  });
}

/** Tell whether an author writes something between marks that are not those of the article’s language either: that is meant. */
function isAuthors({ pair }: Quotation, { source }: RuleText, { sourceLocale }: RuleContext): boolean {
  const own = quotationMarksOf(sourceLocale);
  const isOwn = [...(own?.double ?? []), ...(own?.single ?? [])].some((one) => isSame(one, pair));
  return !isOwn && pair[0] === '«' && pair[1] === '»' && source.text.includes('«') && source.text.includes('»');
}

function isForeign(text: string, locale: string): boolean {
  if (!/[“”„«»‘’‚‹›]/.test(text)) return false;
  return ['nl', 'en', 'de'].some((other) => {
    const { forFirst, forSecond } = speaksFor(text, other, locale);
    return forFirst > 1 && forFirst > forSecond * 2;
  });
}

/** A mark without its partner, in a text whose source has them all. */
function lonelyMark(text: RuleText, context: RuleContext): RuleFinding | undefined {
  const words = text.target.text;
  if (context.locale === context.sourceLocale || countMarks(text.source.text) % 2 > 0) return undefined;
  const curly = Array.from(words.matchAll(/[“”„«»]/g), ({ index }) => index);
  const straight = straightMarks(words);
  const [isCurly, isStraight] = [curly.length % 2 > 0, straight.length % 2 > 0];
  // Inches are none: a straight mark counts where the source has quotations, or where it opens one.
  const opens = straight.some((at) => /(?:^|[\s(])"\p{L}/u.test(words.slice(Math.max(0, at - 1), at + 2)));
  if (!isCurly && !(isStraight && (opens || countMarks(text.source.text) > 0))) return undefined;
  const pairs = findQuotations(words);
  const isPaired = (at: number): boolean => pairs.some(({ start, end }) => at === start || at === end - 1);
  const own = isCurly ? curly : straight;
  const lonely = own.find((at) => !isPaired(at)) ?? own.at(-1);
  if (lonely === undefined) return undefined;
  const expected = isCurly && isStraight ? 'marks of one kind' : 'the quotation to be closed';
  return findingIn(
    context,
    text,
    { start: lonely, end: lonely + 1 },
    `Unexpected ${words.charAt(lonely)} without a partner, expected ${expected}`,
    { note: `The article says: ${text.segment.value}` },
  );
}

/** Offsets of the typewriter marks that are no inches: `5"` closes a quotation where one is open. */
function straightMarks(text: string): number[] {
  const marks: number[] = [];
  for (const { index } of text.matchAll(/"/g))
    if (marks.length % 2 > 0 || !/\d/.test(text.charAt(index - 1))) marks.push(index);
  return marks;
}

function countMarks(text: string): number {
  return (text.match(/[“”„«»]/g)?.length ?? 0) + straightMarks(text).length;
}

function isSame([open, close]: QuotePair, [otherOpen, otherClose]: QuotePair): boolean {
  return open === otherOpen && close === otherClose;
}

function findingOf(
  { start, end, pair }: Quotation,
  expected: QuotePair,
  text: RuleText,
  context: RuleContext,
  note: string,
): Finding {
  const span = spanInValue(text, { start, end });
  const { value, key } = text;
  const actual = value.slice(span.start, span.end);
  const mended = expected[0] + actual.slice(1, -1) + expected[1];
  const isWhole = actual.startsWith(pair[0]) && actual.endsWith(pair[1]);
  return findingFor(context, key, `Unexpected ${pair[0]}…${pair[1]}, expected ${expected[0]}…${expected[1]}`, {
    note,
    place: context.placeInValue(key, span.start, span.end),
    actual,
    ...(isWhole && { expected: mended, fix: { ...span, text: mended } }),
  });
}
