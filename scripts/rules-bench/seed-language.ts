import type { GoodText, Planted, ValueKind } from './kind.ts';
import { changeProse, found, put } from './edits.ts';
import { pick, type Random } from './random.ts';

const untranslated = ['no-untranslated'] as const;

/** Errors in what is said: not translated, cut short, said twice, other words than the glossary's, misspelt. */
export const languageKinds: readonly ValueKind[] = [
  kind('untranslated', untranslated, ({ source, value }) =>
    wordsOf(source) >= 5 && source !== value ? whole(source) : undefined,
  ),
  kind('untranslated-short', untranslated, ({ source, value, others }) =>
    wordsOf(source) >= 2 &&
    wordsOf(source) < 5 &&
    hasLittleWord(source) &&
    !alike(source, value) &&
    !others.includes(source)
      ? whole(source)
      : undefined,
  ),
  kind('untranslated-sentence', untranslated, sentenceOfSource),
  kind('untranslated-part', untranslated, endOfSource),
  kind('other-language', untranslated, ({ others, value, source }, random) => {
    const other = pick(
      others.filter((one) => wordsOf(one) >= 6 && one !== value && one !== source),
      random,
    );
    return other === undefined ? undefined : whole(other);
  }),
  kind('truncated', ['max-length', 'end-punctuation'], ({ value, source, format }) => {
    const words = value.split(' ');
    if (
      words.length < 12 ||
      !/\p{Ll}[.!?]$/u.test(source) ||
      wordsOf(source) < 12 ||
      /[[`{<*]/.test(value) ||
      /\d/.test(source) ||
      format === 'html'
    )
      return undefined;
    const cut = words.slice(0, Math.ceil(words.length * 0.4)).join(' ');
    return /[.!?:;”“’»…]$/.test(cut) ? undefined : { value: cut };
  }),
  kind('sentences-lost', ['max-length'], ({ value, source }) => {
    const [first = ''] = /^[^.!?]+[.!?]/.exec(value) ?? [];
    if (first.length > value.length * 0.25 || first.length < 8 || source.length < 60 || /[[`{<*“„]/.test(value))
      return undefined;
    return { value: first };
  }),
  kind('translated-twice', ['max-length', 'no-doubled-word'], ({ value, source, format }) =>
    format === 'markdown' && source.length >= 60 && /[.!?]$/.test(value) && !/[[`{<*\d]/.test(value)
      ? { value: `${value} ${value} ${value}` }
      : undefined,
  ),
  kind('doubled-word', ['no-doubled-word'], ({ value, source }, random) =>
    /(\p{L}{2,}) \1(?!\p{L})/iu.test(source)
      ? undefined
      : changeProse(value, /(?<=\p{L},? )\p{Ll}{2,}(?= \p{Ll})/gu, random, (word) =>
          doubles.has(word) ? undefined : `${word} ${word}`,
        ),
  ),
  kind('term-wrong', ['glossary'], (text, random) => wrongTerm(text, random)),
  kind('term-forbidden', ['glossary'], (text, random) => forbiddenTerm(text, random)),
  kind('name-misspelt', ['glossary'], (text, random) =>
    changeName(text, random, (name) =>
      name.replace(/(\p{Ll})(\p{Ll})(?=\p{Ll}*$)/u, (_, one: string, two: string) => (one === two ? one : two + one)),
    ),
  ),
  kind('name-dropped', ['glossary'], (text, random) => changeName(text, random, () => 'x')),
  {
    ...kind('misspelt', ['spelling'], ({ value, source, format }, random) =>
      format === 'html'
        ? undefined
        : changeProse(value, /(?<=\p{L},? )\p{Ll}{7,12}(?=[ .,])/gu, random, (word) =>
            source.includes(word)
              ? undefined
              : word.replace(/^(..)(.)(.)/u, (_, head: string, one: string, two: string) =>
                  one === two ? head + one : head + two + one,
                ),
          ),
    ),
    config: { spelling: 'warning' },
  },
  kind('over-max', ['max-length'], ({ value, max }) =>
    max === undefined ? undefined : { value: `${value.slice(0, -1)} ${'very '.repeat(9)}${value.slice(-1)}` },
  ),
  {
    ...kind('inconsistent', ['consistent-translation'], ({ value, isRepeated }) =>
      isRepeated && wordsOf(value) >= 4 ? { value: value.replace(/ \S+ /, ' ') } : undefined,
    ),
    config: { 'consistent-translation': 'warning' },
  },
];

function kind(id: string, rules: readonly string[], seed: ValueKind['seed']): ValueKind {
  return {
    id,
    in: 'value',
    rules,
    also: [
      'same-markup',
      'same-numbers',
      'glossary',
      'inline-markdown',
      'max-length',
      'spelling',
      'end-punctuation',
      'no-doubled-word',
      'punctuation-space',
      'leading-capital',
      'quotation-marks',
    ],
    seed,
  };
}

function whole(value: string): Planted {
  return { value, start: 0, end: value.length };
}

function wordsOf(text: string): number {
  return (text.match(/\p{L}{2,}/gu) ?? []).length;
}

/** Words of one language that no other of the three has. */
const littleWords =
  /(?<!\p{L})(?:de|het|een|van|en|niet|je|voor|met|zo|naar|the|of|and|to|what|your|for|with|die|der|das|und|nicht|für|mit|wie|von|zu|ich|Sie)(?!\p{L})/u;

function hasLittleWord(text: string): boolean {
  return littleWords.test(text);
}

/** Whether most words of a text are words of another. */
function alike(one: string, other: string): boolean {
  const words = one.match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => other.includes(word)).length * 2 > words.length;
}

/** One sentence of several that was left as it is in the source. */
function sentenceOfSource({ source, value }: GoodText, random: Random): Planted | undefined {
  const sentences = (text: string): ReturnType<typeof found> =>
    found(text, /(?<=^|[.!?] )\p{Lu}[^.!?“”„]{30,}[.!?](?= |$)/gu);
  const [from, to] = [sentences(source), sentences(value)];
  if (from.length < 2 || from.length !== to.length || /[[`{<*]/.test(source)) return undefined;
  const at = Math.floor(random() * from.length);
  const [text, place] = [from[at], to[at]];
  return text && place && text.text !== place.text ? put(value, place, text.text) : undefined;
}

/** The second half of a sentence that was left as it is in the source. */
function endOfSource({ source, value }: GoodText): Planted | undefined {
  const [from, to] = [source.split(' '), value.split(' ')];
  if (from.length < 12 || to.length < 8 || /[.!?].*[.!?]$|[[`{<*_“„"\d]/.test(source + value)) return undefined;
  const kept = to.slice(0, Math.floor(to.length / 2)).join(' ');
  const left = from.slice(Math.floor(from.length / 2)).join(' ');
  return alike(left, value)
    ? undefined
    : { value: `${kept} ${left}`, start: kept.length + 1, end: kept.length + 1 + left.length };
}

/** Words that stand twice by right, in one of the languages. */
const doubles: ReadonlySet<string> = new Set([
  'die',
  'dat',
  'der',
  'das',
  'had',
  'that',
  'heel',
  'very',
  'sie',
  'ihr',
  'en',
  'bla',
]);

function wrongTerm({ terms, source, value, sourceLocale, locale }: GoodText, random: Random): Planted | undefined {
  const usable = terms.flatMap(({ words, forbidden }) => {
    const [from, to] = [words?.[sourceLocale], words?.[locale]];
    const isThere = from !== undefined && to !== undefined && hasWord(source, from) && hasWord(value, to);
    return isThere && forbidden?.[locale] !== undefined ? [{ to, wrong: wrongWords[locale] ?? 'x' }] : [];
  });
  const one = pick(usable, random);
  return one && replaceAll(value, one.to, one.wrong);
}

const wrongWords: Readonly<Record<string, string>> = { nl: 'dinges', en: 'thing', de: 'Dings' };

function forbiddenTerm({ terms, source, value, sourceLocale, locale }: GoodText, random: Random): Planted | undefined {
  const usable = terms.flatMap(({ words, forbidden }) => {
    const [from, to, wrong] = [words?.[sourceLocale], words?.[locale], forbidden?.[locale]];
    const isThere = from !== undefined && to !== undefined && hasWord(source, from) && hasWord(value, to);
    return isThere && wrong !== undefined ? [{ to, wrong }] : [];
  });
  const one = pick(usable, random);
  return one && replaceAll(value, one.to, one.wrong);
}

function changeName(
  { terms, source, value }: GoodText,
  random: Random,
  how: (name: string) => string,
): Planted | undefined {
  const names = terms.flatMap(({ name }) =>
    name !== undefined && hasWord(source, name) && hasWord(value, name) ? [name] : [],
  );
  const name = pick(names, random);
  return name === undefined || how(name) === name ? undefined : replaceAll(value, name, how(name));
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(String.raw`(?<![\p{L}\d-])${word}(?![\p{L}\d-])`, 'u').test(text);
}

/** Another word in all places, in compounds and inflected too. */
function replaceAll(value: string, word: string, other: string): Planted | undefined {
  const places = found(value, new RegExp(word, 'giu'));
  const [first] = places;
  if (!first) return undefined;
  return {
    value: value.replaceAll(new RegExp(word, 'giu'), other),
    start: first.start,
    end: first.start + other.length,
  };
}
