import type { ArticlePlan, LocalePlan } from '../model/plan.ts';
import { matchOffers, offersOf, type Offer } from '../sync/offers.ts';

/** The texts that left one article and appear in another. */
export interface Moves {
  /** Namespace → index of a new segment → the text that it is. */
  readonly arrivals: ReadonlyMap<string, ReadonlyMap<number, Offer>>;
  /** Namespace → locale → names of parked translations that have gone elsewhere. */
  readonly departures: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
}

/**
 * Find the texts that left one article and appear in another: their translations go with them. A copy of a text that is
 * still in its place is none of these.
 *
 * @param plans The articles whose new texts look for a translation.
 * @param others Articles, and remains of articles, that have nothing to be written, but may have lost a text.
 */
export function findMoves(plans: readonly ArticlePlan[], others: readonly ArticlePlan[]): Moves {
  const arrivals = new Map<string, Map<number, Offer>>();
  const departures = new Map<string, Map<string, Set<string>>>();
  const wanted = plans.flatMap((plan) => newcomers(plan).map((index) => ({ plan, index })));
  if (wanted.length === 0) return { arrivals, departures };
  const offers = [...plans, ...others].flatMap(offersIn);
  const found = matchOffers(
    wanted.map(({ plan, index }) => plan.segments[index]?.segment.value),
    offers,
  );
  for (const [nth, { plan, index }] of wanted.entries()) {
    const offer = found[nth];
    if (!offer) continue;
    const to = arrivals.get(plan.namespace) ?? new Map<number, Offer>();
    arrivals.set(plan.namespace, to.set(index, offer));
    const from = departures.get(offer.namespace) ?? new Map<string, Set<string>>();
    departures.set(offer.namespace, from);
    for (const [locale, { as }] of offer.parked) {
      if (plan.locales.some((one) => one.locale === locale)) from.set(locale, (from.get(locale) ?? new Set()).add(as));
    }
  }
  return { arrivals, departures };
}

/** Tell whether an article has texts that may have come from another. */
export function newcomers(plan: ArticlePlan): number[] {
  const back = new Set(plan.locales.flatMap((locale) => locale.revived));
  if (plan.locales.length === 0) return [];
  return plan.segments.flatMap(({ outcome, key }, index) => (outcome === 'new' && !back.has(key) ? [index] : []));
}

/** Take what has gone elsewhere out of an article's parking. */
export function depart(
  plan: ArticlePlan,
  departures: ReadonlyMap<string, ReadonlySet<string>> | undefined,
): ArticlePlan {
  if (!departures) return plan;
  return {
    ...plan,
    locales: plan.locales.map((locale): LocalePlan => {
      const names = departures.get(locale.locale) ?? new Set();
      if (names.size === 0) return locale;
      const parked = new Map([...locale.state.parked].filter(([name]) => !names.has(name)));
      return {
        ...locale,
        state: { translations: locale.state.translations, parked },
        parked: locale.parked.filter((key) => !names.has(key)),
      };
    }),
  };
}

function offersIn({ namespace, gone, locales }: ArticlePlan): Offer[] {
  const texts = new Map(gone.map(({ key, text }) => [key, text]));
  return offersOf(namespace, locales, (key) => texts.get(key) || undefined);
}
