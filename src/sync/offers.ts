import type { ParkedTranslation, State } from '../model/state.ts';
import { fewWords } from './few-words.ts';
import { normalise } from './normalise.ts';
import { wordsOf } from './words-of.ts';
import { indexWords } from './word-index.ts';

/** A source text that stands nowhere, with the translations that are kept of it. */
export interface Offer {
  /** The article in whose states they are. */
  readonly namespace: string;
  /** The key that it had. */
  readonly key: string;
  readonly text: string;
  /** Locale → the translation, and the name it is parked under. */
  readonly parked: ReadonlyMap<string, { readonly as: string; readonly translation: ParkedTranslation }>;
}

/** Least likeness at which a text counts as the one that was parked, edited. */
const sameIfReturned = 0.6;

/**
 * Offer what is parked in an article's states, but for what an editor took out on purpose.
 *
 * @param textOf The source text of a parked key, where it is not the one its translation was made from.
 */
export function offersOf(
  namespace: string,
  states: readonly { readonly locale: string; readonly state: State | undefined }[],
  textOf: (key: string) => string | undefined = () => undefined,
): Offer[] {
  const offers = new Map<string, Offer & { parked: Map<string, { as: string; translation: ParkedTranslation }> }>();
  for (const { locale, state } of states) {
    const counts = new Map<string, number>();
    for (const [key, translation] of state?.parked ?? []) {
      if (translation.emptied) continue;
      const text = textOf(key) ?? translation.source;
      const prose = normalise(text);
      const nth = (counts.get(prose) ?? 0) + 1;
      counts.set(prose, nth);
      const offer = offers.get(`${nth} ${prose}`) ?? { namespace, key, text, parked: new Map() };
      offers.set(`${nth} ${prose}`, offer);
      offer.parked.set(locale, { as: key, translation });
    }
  }
  return [...offers.values()];
}

/**
 * Find the offers that texts may take: the very same text first, then one that is like it. No offer is taken twice.
 *
 * @param texts New source texts; undefined for one that needs none.
 * @param exactly True where nothing will do that is only like a text.
 * @returns For each text its offer.
 */
export function matchOffers(
  texts: readonly (string | undefined)[],
  offers: readonly Offer[],
  exactly = false,
): (Offer | undefined)[] {
  if (offers.length === 0) return texts.map(() => undefined);
  const free = new Set(offers);
  const found: (Offer | undefined)[] = texts.map(() => undefined);
  // By what it was at last, then by what its translations were made from.
  for (const namesOf of [(offer: Offer) => [offer.text], madeFrom]) {
    const byProse = new Map<string, Offer[]>();
    for (const offer of free) {
      for (const prose of new Set(namesOf(offer).map(normalise))) {
        byProse.set(prose, [...(byProse.get(prose) ?? []), offer]);
      }
    }
    for (const [to, text] of texts.entries()) {
      if (text === undefined || found[to]) continue;
      const offer = byProse.get(normalise(text))?.find((one) => free.has(one));
      if (!offer) continue;
      free.delete(offer);
      found[to] = offer;
    }
  }
  const left = [...free];
  const alike = indexWords(left.map((offer) => wordsOf(offer.text)));
  const candidates = texts.flatMap((text, to) => {
    const words = text === undefined || found[to] || exactly ? [] : wordsOf(text);
    if (words.length < fewWords) return [];
    return alike(words, sameIfReturned).map(({ index, likeness }) => ({ offer: left[index], to, likeness }));
  });
  for (const { offer, to } of candidates.toSorted((a, b) => b.likeness - a.likeness || a.to - b.to)) {
    if (!offer || found[to] || !free.has(offer) || wordsOf(offer.text).length < fewWords) continue;
    free.delete(offer);
    found[to] = offer;
  }
  return found;
}

/** The texts that the translations of an offer were made from. */
export function madeFrom(offer: Offer): string[] {
  return [...offer.parked.values()].map((one) => one.translation.source);
}
