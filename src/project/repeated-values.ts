import type { ArticleFacts } from './article-facts.ts';

/** Which translations stand in several articles for different texts, as far as their prints tell. */
export interface RepeatedValues {
  /** Tell whether an article may have one in a locale. */
  readonly isIn: (file: string, locale: string) => boolean;
  /** The articles that may have this very value. */
  readonly filesWith: (locale: string, value: string) => readonly string[];
}

/** How long a value is at least, in characters: a short one may well stand for several texts. */
const atLeast = 20;

/** Make the prints of the translations of one locale: for each that is long enough, one of its value and one of its source. */
export function valuePrints(texts: readonly { readonly source: string; readonly value: string }[]): Int32Array {
  const long = texts.filter(({ value }) => value.length >= atLeast);
  return Int32Array.from(long.flatMap(({ value, source }) => [printOf(value), printOf(source)]));
}

/**
 * Find the translations that stand for different texts in several articles, by their prints: a few numbers for each
 * article, so that none has to be kept. Two prints that are alike by chance cost a second look.
 */
export function repeatedValues(articles: ReadonlyMap<string, Pick<ArticleFacts, 'prints'>>): RepeatedValues {
  const sources = new Map<string, Map<number, number>>();
  const repeated = new Map<string, Map<number, Set<string>>>();
  for (const { locale, value, source } of printsOf(articles)) {
    const known = mapIn(sources, locale);
    const before = known.get(value);
    if (before === undefined) known.set(value, source);
    else if (before !== source) mapIn(repeated, locale).set(value, new Set());
  }
  for (const { locale, value, file } of repeated.size > 0 ? printsOf(articles) : [])
    repeated.get(locale)?.get(value)?.add(file);
  const among = new Map(
    [...repeated].map(([locale, all]) => [locale, new Set([...all.values()].flatMap((one) => [...one]))]),
  );
  return {
    isIn: (file, locale) => among.get(locale)?.has(file) ?? false,
    filesWith: (locale, value) => {
      const ofLocale = repeated.get(locale);
      return ofLocale && value.length >= atLeast ? [...(ofLocale.get(printOf(value)) ?? [])] : [];
    },
  };
}

function* printsOf(articles: ReadonlyMap<string, Pick<ArticleFacts, 'prints'>>): Generator<{
  readonly locale: string;
  readonly file: string;
  readonly value: number;
  readonly source: number;
}> {
  for (const [file, { prints }] of articles)
    for (const [locale, numbers] of prints)
      for (let at = 0; at < numbers.length; at += 2)
        yield { locale, file, value: numbers[at] ?? 0, source: numbers[at + 1] ?? 0 };
}

function mapIn<Value>(maps: Map<string, Map<number, Value>>, locale: string): Map<number, Value> {
  const known = maps.get(locale) ?? new Map<number, Value>();
  maps.set(locale, known);
  return known;
}

/** A number that is the same for the same text, and hardly ever for another (FNV-1a). */
function printOf(text: string): number {
  let print = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) print = Math.imul(print ^ text.charCodeAt(at), 0x01000193);
  return print;
}
