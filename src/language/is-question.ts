import { languageOf } from './language-of.ts';
import { sentencesOf } from './sentences.ts';

/** What a question begins with, a word that asks or a verb, and what may stand before it; per language, lower case. */
const openers: ReadonlyMap<string, { readonly asks: ReadonlySet<string>; readonly before: ReadonlySet<string> }> =
  new Map(
    Object.entries({
      nl: [
        `wat wie waar wanneer waarom hoe hoelang hoeveel hoezo welk welke wiens ben bent is zijn was waren heb hebt heeft hebben had
      kun kunt kan kunnen kon zou zouden zal zullen wil wilt willen mag mogen moet moeten word wordt worden werd doet gaat`,
        'met aan op in van voor naar als wanneer indien en maar of',
      ],
      en: [
        `what who whom whose where when why how which am is are was were do does did have has had can could will would shall
      should may might must isn't aren't don't doesn't didn't haven't can't couldn't won't wouldn't shouldn't`,
        'in on for to at with from of by if when maybe and but or so',
      ],
      de: [
        `was wer wen wem wessen wo wohin woher womit wofür wodurch wann warum wieso weshalb wie wieviel welche welcher welches
      welchen welchem bin bist ist sind war waren hab habe haben hat hatte hatten kann kannst können konnte könnte soll sollen
      sollte sollten will willst wollen wollte möchte möchten darf dürfen muss müssen wird werden wurde würde würden`,
        'mit an auf in von für zu bei aus wenn falls und aber oder',
      ],
    }).map(([language, [asks = '', before = '']]) => [
      language,
      { asks: new Set(asks.split(/\s+/)), before: new Set(before.split(' ')) },
    ]),
  );

/**
 * Tell whether the last sentence of a text asks by its words, whatever mark it ends with: `In which folder …`, `If so, will …`.
 *
 * @param locale BCP 47 tag; of a language of which nothing is known, anything may ask.
 */
export function isQuestion(text: string, locale: string): boolean {
  const known = openers.get(languageOf(locale));
  if (!known) return true;
  const last = sentencesOf(text.trim(), locale).at(-1) ?? '';
  const [first = '', second = ''] = wordsIn(last);
  if (known.asks.has(first)) return true;
  const [afterComma = ''] = wordsIn(/[,:;–—-]\s(.*)/su.exec(last)?.[1] ?? '');
  return known.before.has(first) && (known.asks.has(second) || known.asks.has(afterComma));
}

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}+(?:'\p{L}+)?/gu) ?? []
  );
}
