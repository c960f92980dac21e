import type { ArticlePlan, LocalePlan } from '../model/plan.ts';
import { normalise } from '../sync/normalise.ts';
import { madeFrom, matchOffers, offersOf, type Offer } from '../sync/offers.ts';

/** Namespace → index of a segment → the text elsewhere that it is. */
export type Arrivals = ReadonlyMap<string, ReadonlyMap<number, Offer>>;

/** Namespace → locale → names of parked translations that have gone to another article. */
export type Departures = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/**
 * Find the texts that left one article and appear in another: their translations go with them. A copy of a text that is
 * still in its place is none of these.
 *
 * @param plans The articles whose new texts look for a translation.
 * @param others Articles that have nothing to be written, but may have lost a text.
 * @param remains What is left of articles that have gone.
 */
export function findArrivals(
  plans: readonly ArticlePlan[],
  others: readonly ArticlePlan[],
  remains: readonly ArticlePlan[],
): Arrivals {
  const arrivals = new Map<string, Map<number, Offer>>();
  const taken = new Set<string>();
  const nameOf = ({ namespace, key }: Offer): string => `${namespace}\n${key}`;
  // What another article has parked is for new texts only: it would be offered at every sync.
  const searches = [
    { wantedOf: newcomers, givers: [...plans, ...others, ...remains], exactly: false },
    { wantedOf: waiting, givers: [...plans, ...remains], exactly: true },
  ];
  for (const { wantedOf, givers, exactly } of searches) {
    const wanted = plans.flatMap((plan) => wantedOf(plan).map((index) => ({ plan, index })));
    if (wanted.length === 0) continue;
    const found = matchOffers(
      wanted.map(({ plan, index }) => plan.segments[index]?.segment.value),
      givers.flatMap(offersIn).filter((offer) => !taken.has(nameOf(offer))),
      exactly,
    );
    for (const [nth, { plan, index }] of wanted.entries()) {
      const offer = found[nth];
      if (!offer) continue;
      taken.add(nameOf(offer));
      arrivals.set(plan.namespace, (arrivals.get(plan.namespace) ?? new Map<number, Offer>()).set(index, offer));
    }
  }
  return arrivals;
}

/**
 * Tell what may leave the articles it was parked in: what has arrived elsewhere, and will be written there.
 *
 * @param plans The articles, planned with their arrivals.
 */
export function departuresOf(plans: readonly ArticlePlan[], arrivals: Arrivals): Departures {
  const departures = new Map<string, Map<string, Set<string>>>();
  for (const plan of plans) {
    // Nothing is written for an article in which a person has something to decide.
    if (plan.corrections.length > 0) continue;
    for (const [index, { namespace, parked }] of arrivals.get(plan.namespace) ?? []) {
      const key = plan.segments[index]?.key ?? '';
      const from = departures.get(namespace) ?? new Map<string, Set<string>>();
      departures.set(namespace, from);
      for (const [locale, { as }] of parked) {
        const hasArrived = plan.locales.some((one) => one.locale === locale && one.revived.includes(key));
        if (hasArrived) from.set(locale, (from.get(locale) ?? new Set()).add(as));
      }
    }
  }
  return departures;
}

/** What is known of an article's texts before it is asked which were edited: see `ArticleInput`. */
export interface Settled {
  readonly arriving: ReadonlySet<number>;
  readonly leaving: ReadonlySet<string>;
}

/**
 * Find the texts that went from one article to another word for word, although each looked like an edit of something that
 * stayed: a text that is the same counts for more than one that is like it.
 *
 * @returns Namespace → what is settled of the article; nothing for an article that is as it should be.
 */
export function settleMoves(plans: readonly ArticlePlan[], others: readonly ArticlePlan[]): Map<string, Settled> {
  const settled = new Map<string, { arriving: Set<number>; leaving: Set<string> }>();
  const seekers = plans.flatMap((plan) => [
    ...newcomers(plan).map((index) => ({ plan, index })),
    ...plan.edited.map(({ index }) => ({ plan, index })),
  ]);
  if (seekers.length === 0) return settled;
  const of = (namespace: string): { arriving: Set<number>; leaving: Set<string> } => {
    const one = settled.get(namespace) ?? { arriving: new Set(), leaving: new Set() };
    settled.set(namespace, one);
    return one;
  };
  /** Prose → who has lost it; those who lost it for good come first. */
  const givers = new Map<string, Giver[]>();
  const give = (text: string, giver: Giver): void => {
    const prose = normalise(text);
    givers.set(prose, [...(givers.get(prose) ?? []), giver]);
  };
  for (const plan of [...plans, ...others])
    for (const offer of offersIn(plan))
      for (const text of new Set([offer.text, ...madeFrom(offer)]))
        give(text, { namespace: plan.namespace, key: offer.key, edited: false });
  for (const plan of [...plans, ...others])
    for (const { key, text } of plan.edited) give(text, { namespace: plan.namespace, key, edited: true });
  const going: Giver[] = [];
  const coming: { namespace: string; index: number }[] = [];
  for (const { plan, index } of seekers) {
    const { segment, outcome } = plan.segments[index] ?? {};
    const found = givers.get(normalise(segment?.value ?? ''));
    const at = found?.findIndex((one) => one.namespace !== plan.namespace) ?? -1;
    const [giver] = at < 0 || !found ? [] : found.splice(at, 1);
    if (!giver) continue;
    if (!giver.edited) going.push(giver);
    if (!giver.edited && outcome === 'new') {
      coming.push({ namespace: plan.namespace, index });
      continue;
    }
    of(plan.namespace).arriving.add(index);
    if (giver.edited) of(giver.namespace).leaving.add(giver.key);
  }
  // What has gone or come anyway must not be like another text either, now that some of those are free again.
  for (const { namespace, key } of going) settled.get(namespace)?.leaving.add(key);
  for (const { namespace, index } of coming) settled.get(namespace)?.arriving.add(index);
  return settled;
}

/** Who has lost a text. */
interface Giver {
  readonly namespace: string;
  readonly key: string;
  /** True where the text seems to have been edited into another. */
  readonly edited: boolean;
}

/** Tell whether an article has texts that may have come from another. */
export function newcomers(plan: ArticlePlan): number[] {
  const back = new Set(plan.locales.flatMap((locale) => locale.revived));
  if (plan.locales.length === 0) return [];
  return plan.segments.flatMap(({ outcome, key }, index) => (outcome === 'new' && !back.has(key) ? [index] : []));
}

/** The texts that were never translated: a copy whose original has gone since has its translation. */
export function waiting({ segments, locales }: ArticlePlan): number[] {
  if (locales.length === 0) return [];
  return segments.flatMap(({ key, outcome }, index) =>
    outcome !== 'new' &&
    locales.every((locale) => locale.statuses.get(key) === 'missing' && !locale.parked.includes(key))
      ? [index]
      : [],
  );
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

/** The texts that an article has lost, and those that it has parked, with their translations. */
export function offersIn({ namespace, gone, locales }: ArticlePlan): Offer[] {
  const texts = new Map(gone.map(({ key, text }) => [key, text]));
  return offersOf(namespace, locales, (key) => texts.get(key) || undefined);
}
