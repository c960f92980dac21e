import { languageOf } from './language-of.ts';
import { sentencesOf } from './sentences.ts';
import { wordTable } from './word-table.ts';
import { spokenWordsIn } from './words-in.ts';

/** What a question begins with, a word that asks or a verb; per language, lower case. */
const asking = wordTable({
  nl: `wat wie waar wanneer waarom hoe hoelang hoeveel hoezo welk welke wiens ben bent is zijn was waren heb hebt heeft hebben had
    kun kunt kan kunnen kon zou zouden zal zullen wil wilt willen mag mogen moet moeten word wordt worden werd doet gaat`,
  en: `what who whom whose where when why how which am is are was were do does did have has had can could will would shall
    should may might must isn't aren't don't doesn't didn't haven't can't couldn't won't wouldn't shouldn't`,
  de: `was wer wen wem wessen wo wohin woher womit wofür wodurch wann warum wieso weshalb wie wieviel welche welcher welches
    welchen welchem bin bist ist sind war waren hab habe haben hat hatte hatten kann kannst können konnte könnte soll sollen
    sollte sollten will willst wollen wollte möchte möchten darf dürfen muss müssen wird werden wurde würde würden`,
});

/** What may stand before it. */
const leading = wordTable({
  nl: 'met aan op in van voor naar als wanneer indien en maar of',
  en: 'in on for to at with from of by if when maybe and but or so',
  de: 'mit an auf in von für zu bei aus wenn falls und aber oder',
});

/**
 * Tell whether the last sentence of a text asks by its words, whatever mark it ends with: `In which folder …`, `If so, will …`.
 *
 * @param locale BCP 47 tag; of a language of which nothing is known, anything may ask.
 */
export function isQuestion(text: string, locale: string): boolean {
  const [asks, before] = [asking.get(languageOf(locale)), leading.get(languageOf(locale))];
  if (!asks || !before) return true;
  const last = sentencesOf(text.trim(), locale).at(-1) ?? '';
  const [first = '', second = ''] = wordsOf(last);
  if (asks.has(first)) return true;
  const [afterComma = ''] = wordsOf(/[,:;–—-]\s(.*)/su.exec(last)?.[1] ?? '');
  return before.has(first) && (asks.has(second) || asks.has(afterComma));
}

/** As they are looked up: lower case, with a straight apostrophe. */
function wordsOf(text: string): string[] {
  return spokenWordsIn(text.toLowerCase().replaceAll('’', "'"));
}
