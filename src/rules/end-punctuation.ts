import { endMarkOf } from '../language/end-mark.ts';
import { functionWords } from '../language/function-words.ts';
import { languageOf } from '../language/language-of.ts';
import { findingIn } from './finding-in.ts';
import type { Rule, RuleContext, RuleText } from './rule.ts';

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
    const loses = losesStops(context);
    return context.texts().flatMap((text, index, all) => {
      const { source, target, segment } = text;
      if (source === target || segment.kind === 'comment') return [];
      const [own, theirs] = [endMarkOf(source.text, sourceLocale), endMarkOf(target.text, locale)];
      if (own.mark === undefined || theirs.mark === undefined || areAlike(own.mark, theirs.mark)) return [];
      if (context.options['strict'] !== true && !isPlain(own.mark, theirs.mark, text, Number(context.options['from'])))
        return [];
      if (context.options['strict'] !== true && own.mark === '.') {
        if (theirs.mark === ',' && isList(text, all[index - 1], all[index + 1], locale)) return [];
        if (theirs.mark === '' && loses) return [];
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
      return [
        findingIn(context, text, theirs, `Unexpected \`${last}\` at the end, expected \`${own.mark}\``, {
          note: `The article says: ${segment.value}`,
          expected: theirs.mark === '' ? last + own.mark : own.mark,
        }),
      ];
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

/** Tell whether a translation has a way of its own: it leaves the full stop out in more than one of eight texts. */
function losesStops(context: RuleContext): boolean {
  const stops = context.texts().filter(({ source }) => /[\p{L})]\.\s*$/u.test(source.text));
  const lost = stops.filter(({ target }) => /\p{L}\s*$/u.test(target.text)).length;
  return lost > 3 && lost * 8 > stops.length;
}

/** Languages that end a sentence otherwise: Greek asks with `;`, Thai has no full stop. */
const unlike: ReadonlySet<string> = new Set(['el', 'th', 'lo', 'my', 'km', 'hy', 'am', 'bo']);

/** Tell whether a difference is a mistake whatever the style: a lost question, announcement, or end of a sentence. */
function isPlain(own: string, theirs: string, { source, target, segment: { kind } }: RuleText, from: number): boolean {
  const asks = /[\p{L}\p{N}”’"')\]]\?/u;
  // A wish may be a question; a title may ask what another states.
  // `How to make …` says what `Hoe maak je …?` asks.
  if (own === '?')
    return theirs !== '!' && asks.test(source.text) && !(theirs === '' && /^\s*(?:How to|Zo |So )/.test(target.text));
  if (own === '') return kind === 'heading' && theirs === '.';
  if (theirs === '?') return own !== '!' && asks.test(target.text);
  // What code or a list completes, may go on.
  if (theirs === ':') return false;
  if (own === ':') return theirs === '' && !goesOn(target.text);
  if (own === '.' && /(?<!\.)\.{2}\s*$/.test(target.text)) return true;
  if (own === '.' && theirs === ',') return true;
  if (own !== '.' || theirs !== '' || !/[\p{L}\p{N}]\s*$/u.test(target.text)) return false;
  if (/\p{Ll}{2}[.!?]\s+[^a-z]/u.test(target.text)) return true;
  return Math.max(wordsIn(source.text), wordsIn(target.text)) >= from;
}

/** Tell whether what follows is a part of the sentence: `… können Sie mit`. */
function goesOn(text: string): boolean {
  return /(?<!\p{L})(?:mit|mittels|wie|durch|von|with|using|like|as|by|from|van|run|running|met|zoals|als|door|opdracht|commando|command|Befehl|Kommando|verwenden)\P{L}*$/u.test(
    text,
  );
}

function wordsIn(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}

function areAlike(one: string, other: string): boolean {
  const calm = (mark: string): string => (mark === '!' ? '.' : mark);
  return calm(one) === calm(other);
}
