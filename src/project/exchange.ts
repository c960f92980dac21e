import type { ArticlePlan } from '../model/plan.ts';
import type { ParkedTranslation } from '../model/state.ts';
import { normalise } from '../sync/normalise.ts';
import { madeFrom, matchOffers, type Offer } from '../sync/offers.ts';
import { newcomers, offersIn, waiting } from './move-between.ts';

/** What an article may take from others, and what it may give to them, as source texts. */
export interface Exchange {
  /** Texts that stood nowhere at the last sync. */
  readonly new: readonly string[];
  /** Texts that were edited: what they were, and what they are. */
  readonly edited: readonly (readonly [string, string])[];
  /** Texts that were never translated. */
  readonly waiting: readonly string[];
  /** Texts that have gone or are parked, each with what its translations were made from. */
  readonly offers: readonly (readonly string[])[];
}

/** Tell what a plan may take and give. */
export function exchangeOf(plan: ArticlePlan): Exchange {
  const textAt = (index: number): string => plan.segments[index]?.segment.value ?? '';
  return {
    new: newcomers(plan).map(textAt),
    edited: plan.edited.map(({ index, text }) => [text, textAt(index)] as const),
    waiting: waiting(plan).map(textAt),
    offers: offersIn(plan).map((offer) => [...new Set([offer.text, ...madeFrom(offer)])]),
  };
}

/**
 * Find the articles between which a text may move: those whose new, edited or untranslated texts are like one that another
 * has lost. It never misses one; that a text really moves is for `planProject` to say.
 *
 * @param exchanges Name of an article → what it may take and give.
 */
export function findInvolved(exchanges: ReadonlyMap<string, Exchange>): Set<string> {
  const involved = new Set<string>();
  const offers = [...exchanges].flatMap(([name, one]) => one.offers.map((texts) => offerOf(name, texts)));
  const lost = new Map<string, Set<string>>();
  const lose = (text: string, name: string): void => {
    const prose = normalise(text);
    lost.set(prose, (lost.get(prose) ?? new Set()).add(name));
  };
  for (const [name, { edited, offers: own }] of exchanges) {
    for (const [was] of edited) lose(was, name);
    for (const text of own.flat()) lose(text, name);
  }
  if (lost.size === 0) return involved;
  for (const [name, one] of exchanges) {
    for (const text of [...one.new, ...one.edited.map(([, is]) => is), ...one.waiting]) {
      const givers = lost.get(normalise(text));
      for (const giver of givers ?? []) involved.add(giver);
      if (givers) involved.add(name);
    }
  }
  const seekers = [...exchanges].flatMap(([name, one]) => one.new.map((text) => ({ name, text })));
  const found = matchOffers(
    seekers.map(({ text }) => text),
    offers,
  );
  for (const [nth, { name }] of seekers.entries()) {
    const offer = found[nth];
    if (offer) involved.add(name).add(offer.namespace);
  }
  return involved;
}

/** An offer without its translations, which are not asked for here. */
function offerOf(namespace: string, [text = '', ...others]: readonly string[]): Offer {
  const parked = others.map((source, index): [string, { as: string; translation: ParkedTranslation }] => [
    String(index),
    { as: '', translation: { source, text: '', origin: 'unknown', serial: 0 } },
  ]);
  return { namespace, key: '', text, parked: new Map(parked) };
}
