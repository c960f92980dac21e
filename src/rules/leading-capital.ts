import { hasWord } from '../model/has-word.ts';
import { countWordsOfLetters } from '../language/words-in.ts';
import { functionWords } from '../language/function-words.ts';
import { languageOf } from '../language/language-of.ts';
import { findingIn } from './finding-in.ts';
import type { Rule, RuleContext, RuleFinding, RuleText } from './rule.ts';

/** A translation begins with a capital where its source does. */
export const leadingCapital: Rule = {
  id: 'leading-capital',
  severity: 'info',
  options: { strict: false },
  docs: {
    what: 'A translation begins with a capital where its source does.',
    why: 'A sentence that begins with a small letter looks like half of one, and a list with both looks untidy.',
    mend: 'Begin as the source does. Names, German nouns, code and numbers have their own way, and are left alone, as are the articles, or the language, in which many texts begin with a small letter; so are labels, lists that end with commas, and what goes on after an announcement. With the option `strict` a capital is told of too where the source begins with a small letter.',
    right: [
      { article: 'De nieuwe iPhone', value: 'iPhone news' },
      { article: 'de nieuwe auto', value: 'Auto von morgen', locale: 'de' },
      { article: 'Op maandag is het dicht', value: '’s Monday closed' },
      { article: '`npm` is er', value: 'you need `npm`' },
      { article: 'Wanneer de knop wordt ingedrukt', value: 'when button pressed' },
      {
        article: 'Daarna volgt:\n\nEn nu verder.',
        value: { 'text-daarna-volgt': 'Then comes:', 'text-en-nu-verder': 'and now on.' },
      },
    ],
    wrong: [
      { article: 'De nieuwe auto is er.', value: 'the new car is here.' },
      { article: '## Tips: zo gaat het goed', value: 'advice: how to do it well' },
      { article: 'de nieuwe auto', value: 'The new car', options: { strict: true } },
    ],
  },
  check: (context) => {
    if (context.locale === context.sourceLocale) return [];
    let alike = 0;
    let wasSmall = false;
    const found = context.texts().flatMap((text, index, all) => {
      const before = all[index - 1];
      // A list that goes on after an announcement does so to its end.
      const isInList = goesOn(before) || (wasSmall && text.segment.kind === before?.segment.kind);
      wasSmall = isInList && text.segment.kind !== 'heading' && /^\P{L}*\p{Ll}/u.test(text.target.text);
      if (context.options['strict'] !== true && (isInList || mayBeSmall(text))) return [];
      const [own, theirs] = [firstOf(text.source.text), firstWord(text.target.text)];
      if (text.source === text.target || text.segment.kind === 'comment' || !own || !theirs) return [];
      // A tag before it may stand for a name, and emphasis for something else: *file* is the name of a file.
      if (/[<{]|[*_]$/.test(text.value.slice(0, text.target.offsetOf(theirs.at)))) return [];
      const expected = expectedOf(own.word, theirs.word, text, context);
      if (expected === undefined) {
        if (/^\p{Lu}/u.test(own.word + theirs.word)) alike += 1;
        return [];
      }
      return [
        findingIn(
          context,
          text,
          { start: theirs.at, end: theirs.at + theirs.word.length },
          `Unexpected \`${theirs.word}\` at the start, expected \`${expected}\``,
          { note: `The article says: ${text.segment.value}`, expected },
        ),
      ];
    });
    if (context.options['strict'] === true) return found;
    // Small letters are a style of this article, `prints the version and exits`; or one of the locale.
    if (found.length > 3 && found.length > alike / 10) return [];
    return found.map((one): RuleFinding => ({ ...one, plain: { sign: 'starts', isInSource: false, few: 3 } }));
  },
};

/** Tell whether a text leaves off where the next goes on, as a salutation or an announcement does. */
function goesOn(before: RuleText | undefined): boolean {
  return before !== undefined && before.segment.kind !== 'heading' && /[,:;]\s*$/.test(before.target.text);
}

/**
 * Tell whether a text may begin with a small letter by its form: it is one of a list that ends with commas or semicolons;
 * or it is no sentence, but a label.
 */
function mayBeSmall({ segment, target }: RuleText): boolean {
  if (/^\s*[([]/.test(target.text) || /[,;]\s*$/.test(target.text)) return true;
  return (
    segment.kind !== 'heading' && !/[.!?…:][”“"’'»«)]*\s*$/u.test(target.text) && countWordsOfLetters(target.text) < 6
  );
}

/** The word that a text begins with; undefined where it begins otherwise, or where it is no plain word. */
function firstWord(text: string): { word: string; at: number } | undefined {
  const [, before = '', word] =
    /^([\s“”„"‘‚«»([{¿¡*_]*)(\p{L}[\p{L}\p{M}]*)(?![\p{L}\p{M}\p{N}_/@=\\(-]|[.:]\S)(?!(?<=^\P{L}*\p{L}{1,2})[’'])/u.exec(
      text,
    ) ?? [];
  return word === undefined ? undefined : { word, at: before.length };
}

/** The same of a source, of which only the letter counts: `E-mails` is a word like others. */
function firstOf(text: string): { word: string; at: number } | undefined {
  return firstWord(text.replace(/^(\P{L}*\p{L}{1,20})-(?=\p{L})/u, '$1 '));
}

function expectedOf(own: string, theirs: string, text: RuleText, context: RuleContext): string | undefined {
  const { source, target } = text;
  // `iPhone`, `NATO`; and what the source has as well.
  const isLittle = functionWords.get(languageOf(context.locale))?.has(theirs) ?? false;
  if (/^.+\p{Lu}/u.test(theirs) || (own.toLowerCase() !== theirs && !isLittle && hasWord(source.text, theirs)))
    return undefined;
  const first = theirs.slice(0, 1);
  if (/^\p{Lu}/u.test(own) && /\p{Ll}/u.test(first))
    return saysSentence(own, source.text, context.sourceLocale) ? first.toUpperCase() + theirs.slice(1) : undefined;
  if (context.options['strict'] !== true || !/^\p{Ll}/u.test(own) || !/\p{Lu}/u.test(first)) return undefined;
  const small = theirs.toLowerCase();
  const isCommon = functionWords.get(languageOf(context.locale))?.has(small) ?? false;
  return isCommon && !alwaysUpper.has(small) && countWordsOfLetters(target.text) > 2 ? small : undefined;
}

/**
 * Tell whether the capital of a source says that a text begins: a German noun always has one, and English gives it to
 * names of days and months, and in titles.
 */
function saysSentence(own: string, source: string, sourceLocale: string): boolean {
  const language = languageOf(sourceLocale);
  const word = own.toLowerCase();
  if (language === 'de') {
    const isSentence = /[.!?…][”“"»«)]*\s*$/u.test(source);
    if (alwaysUpper.has(word)) return isSentence && countWordsOfLetters(source) >= 4;
    return countWordsOfLetters(source) >= 2 && (isSentence || functionWords.get(language)?.has(word) === true);
  }
  return language !== 'en' || (countWordsOfLetters(source) >= 2 && !daysAndMonths.test(word));
}

/** What English writes with a capital. */
const daysAndMonths =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Small words that have, or may have, a capital anywhere. */
const alwaysUpper: ReadonlySet<string> = new Set([
  'i',
  'u',
  'uw',
  'sie',
  'ihr',
  'ihre',
  'ihren',
  'ihnen',
  'may',
  'mark',
  'will',
  'us',
]);
