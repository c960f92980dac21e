import { wordTable } from '../language/word-table.ts';
import { countWordsOfLetters } from '../language/words-in.ts';
import { endMarkOf, type EndMark } from '../language/end-mark.ts';
import { functionWords } from '../language/function-words.ts';
import { isQuestion } from '../language/is-question.ts';
import { languageOf } from '../language/language-of.ts';
import { findingIn } from './finding-in.ts';
import type { Rule, RuleContext, RuleFinding, RuleText } from './rule.ts';

/** A translation ends as its source does: a question with a question mark, what introduces a list with a colon. */
export const endPunctuation: Rule = {
  id: 'end-punctuation',
  severity: 'info',
  options: { strict: false, from: 12 },
  docs: {
    what: 'A translation ends as its source does: a question with a question mark, what introduces a list with a colon, a sentence with a full stop.',
    why: 'The reader loses the question, or the announcement; and lists and tables look untidy where one line ends otherwise.',
    mend: 'End it as the source does. An exclamation mark instead of a full stop is the translator’s choice, leaving stops out throughout an article is too, and so is the end of a short line: the option `from` says from how many words a text misses its full stop, and `strict` looks at every mark of every text.',
    right: [
      { article: 'Kom je mee?', value: 'Will you come?' },
      { article: 'Hij zei: “Kom!”', value: 'He said, “Come.”' },
      { article: 'Even wachten...', value: 'Just a moment…' },
      { article: 'Auto’s, fietsen enz.', value: 'Cars, bikes and so on' },
      { article: 'Een nieuwe auto.', value: 'A new car' },
      { article: 'Kies hoe vaak de krant moet komen.', value: 'How often should the newspaper come?' },
    ],
    wrong: [
      { article: 'Kom je mee?', value: 'Will you come.' },
      { article: 'Dit heb je nodig:', value: 'This is what you need' },
      { article: 'De leeuw slaapt nog. Hij is moe.', value: 'The lion still sleeps. It is tired' },
      {
        article: '- De leeuw slaapt.\n- De leeuw is moe.',
        value: { 'item-de-leeuw-slaapt': 'The lion sleeps,', 'item-de-leeuw-is-moe': 'The lion is tired.' },
      },
      {
        article: 'De nieuwe auto’s van dit jaar',
        value: 'Die neuen Autos des Jahres.',
        locale: 'de',
        options: { strict: true },
      },
    ],
  },
  check: (context) => {
    const { locale, sourceLocale } = context;
    if (locale === sourceLocale || unlike.has(languageOf(locale)) || unlike.has(languageOf(sourceLocale))) return [];
    const stops = stopsOf(context);
    const loses = stops.lost > 3 && stops.lost * 8 > stops.all;
    return context.texts().flatMap((text, index, all): RuleFinding[] => {
      const { source, target, segment } = text;
      if (source === target || segment.kind === 'comment') return [];
      const [own, theirs] = told(endMarkOf(source.text, sourceLocale), endMarkOf(target.text, locale), text);
      if (own.mark === undefined || theirs.mark === undefined || areAlike(own.mark, theirs.mark)) return [];
      const isStrict = context.options['strict'] === true;
      const mayLose = !isStrict && isStopLost(own.mark, theirs.mark, text, stops, locale);
      const isSure = isStrict || isPlain(own.mark, theirs.mark, text, Number(context.options['from']), locale);
      if (!isSure && !mayLose) return [];
      if (!isStrict && own.mark === '.') {
        if (theirs.mark === ',' && isList(text, all[index - 1], all[index + 1], locale)) return [];
        if (theirs.mark === '' && loses && !isCut(text)) return [];
      }
      if (own.mark === '') {
        return [
          findingIn(context, text, theirs, `Unexpected \`${theirs.mark}\` at the end, expected none`, {
            note: `The article says: ${segment.value}`,
            expected: '',
          }),
        ];
      }
      const last = target.text.slice(theirs.start, theirs.end);
      const found = findingIn(context, text, theirs, `Unexpected \`${last}\` at the end, expected \`${own.mark}\``, {
        note: `The article says: ${segment.value}`,
        expected: theirs.mark === '' ? last + own.mark : own.mark,
      });
      // A short line may end either way, but not once in a publication.
      return [isSure ? found : { ...found, plain: { sign: 'stops', isInSource: false } }];
    });
  },
};

/** Tell whether a text is one of a list that goes on with commas: one beside it ends so, or the next begins with `or`. */
function isList(text: RuleText, before: RuleText | undefined, after: RuleText | undefined, locale: string): boolean {
  const [previous, next] = [before, after].map((one) =>
    one?.segment.kind === text.segment.kind ? one.target.text : '',
  );
  const first = /^\s*(\p{Ll}+)/u.exec(next ?? '')?.[1] ?? '';
  return (
    [previous, next].some((one) => /[,;]\s*$/.test(one ?? '')) ||
    (functionWords.get(languageOf(locale))?.has(first) ?? false)
  );
}

/**
 * Of what ends with code or a number and a dot, `the file 5.`, nobody knows whether the dot ends it; but a question is no
 * statement, and neither ends with a comma or two dots.
 */
function told(own: EndMark, theirs: EndMark, { source, target }: RuleText): readonly [EndMark, EndMark] {
  if (
    own.mark === '?' &&
    theirs.mark === undefined &&
    target.text.trimEnd().endsWith('.') &&
    !target.text.includes('?')
  )
    return [own, { ...theirs, mark: '.' }];
  const isSlip = theirs.mark === ',' || theirs.mark === '?' || endsWithTwo.test(target.text);
  return own.mark === undefined && source.text.trimEnd().endsWith('.') && isSlip
    ? [{ ...own, mark: '.' }, theirs]
    : [own, theirs];
}

/** Tell whether a text stops halfway: that is no style. */
function isCut({ source, target }: RuleText): boolean {
  return source.text.length >= 60 && target.text.length * 2 < source.text.length;
}

/** Count the texts of an article that end with a full stop, and of these the translations that end without: one in eight is a way of its own. */
function stopsOf(context: RuleContext): { readonly all: number; readonly lost: number } {
  const stops = context.texts().filter(({ source }) => /[\p{L})]\.\s*$/u.test(source.text));
  return { all: stops.length, lost: stops.filter(({ target }) => /\p{L}\s*$/u.test(target.text)).length };
}

const endsWithTwo = /(?<!\.)\.{2}\s*$/;

/** Languages that end a sentence otherwise: Greek asks with `;`, Thai has no full stop. */
const unlike: ReadonlySet<string> = new Set(['el', 'th', 'lo', 'my', 'km', 'hy', 'am', 'bo']);

/** Tell whether a difference is a mistake whatever the style: a lost question, announcement, or end of a sentence. */
function isPlain(
  own: string,
  theirs: string,
  { source, target, segment: { kind } }: RuleText,
  from: number,
  locale: string,
): boolean {
  const asks = /[\p{L}\p{N}”’"')\]]\?/u;
  // A wish may be a question; a title may ask what another states.
  // `How to make …` says what `Hoe maak je …?` asks.
  if (own === '?')
    return theirs !== '!' && asks.test(source.text) && !(theirs === '' && /^\s*(?:How to|Zo |So )/.test(target.text));
  if (own === '') return kind === 'heading' && theirs === '.';
  if (theirs === '?') return own !== '!' && asks.test(target.text) && !isQuestion(target.text, locale);
  // What code or a list completes, may go on.
  if (theirs === ':') return false;
  if (own === ':') return theirs === '' && !goesOn(target.text);
  if (own === '.' && endsWithTwo.test(target.text)) return true;
  if (own === '.' && theirs === ',') return true;
  if (own !== '.' || theirs !== '' || !/[\p{L}\p{N}]\s*$/u.test(target.text)) return false;
  if (/\p{Ll}{2}[.!?]\s+[^a-z]/u.test(target.text)) return true;
  return Math.max(countWordsOfLetters(source.text), countWordsOfLetters(target.text)) >= from;
}

/** Tell whether a short text lost its full stop: a sentence, or the only one of an article. */
function isStopLost(
  own: string,
  theirs: string,
  { target }: RuleText,
  stops: ReturnType<typeof stopsOf>,
  locale: string,
): boolean {
  if (own !== '.' || theirs !== '' || !/\p{L}\s*$/u.test(target.text)) return false;
  return (
    (stops.all >= 8 && stops.lost === 1) ||
    (countWordsOfLetters(target.text) >= 3 && saysSomething(target.text, locale))
  );
}

/** Tell whether a text has a verb that makes it a sentence, or somebody who does something. */
function saysSomething(text: string, locale: string): boolean {
  const words = verbs.get(languageOf(locale));
  return words === undefined || (text.match(/\p{L}+/gu) ?? []).some((word) => words.has(word.toLowerCase()));
}

const verbs: ReadonlyMap<string, ReadonlySet<string>> = wordTable({
  nl: 'is zijn was waren wordt worden werd werden heeft hebben had kan kunnen kon zal zullen zou moet moeten mag mogen u je we wij ze zij ik',
  en: 'is are was were has have had can could will would should must may might do does did cannot you we they it i',
  de: 'ist sind war waren wird wurde wurden hat haben hatte kann können konnte soll sollen sollte muss müssen darf dürfen sie wir ich du es',
});

/** Tell whether what follows is a part of the sentence: `… können Sie mit`. */
function goesOn(text: string): boolean {
  return /(?<!\p{L})(?:mit|mittels|wie|durch|von|with|using|like|as|by|from|van|run|running|met|zoals|als|door|opdracht|commando|command|Befehl|Kommando|verwenden)\P{L}*$/u.test(
    text,
  );
}

function areAlike(one: string, other: string): boolean {
  const calm = (mark: string): string => (mark === '!' ? '.' : mark);
  return calm(one) === calm(other);
}
