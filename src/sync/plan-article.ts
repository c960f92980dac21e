import { linkTexts } from '../markdown/link-texts.ts';
import { renumber } from '../markdown/renumber.ts';
import type { Catalog } from '../model/catalog.ts';
import type { ArticlePlan } from '../model/plan.ts';
import type { Segment, SegmentedArticle } from '../model/segment.ts';
import type { SourceStates, State } from '../model/state.ts';
import { align } from './align.ts';
import { differ, keepEntry } from './entries.ts';
import { keepCorrected } from './keep-corrected.ts';
import { labelsIn, linksOf, listLinks, relabelling, renumbering, type Link } from './links.ts';
import { nameSegments } from './name-segments.ts';
import { normalise } from './normalise.ts';
import { madeFrom, matchOffers, offersOf, type Offer } from './offers.ts';
import { oldSegments, type OldSegment } from './old-segments.ts';
import { planInStep } from './plan-in-step.ts';
import { planLocale, type PlanningSegment } from './plan-locale.ts';
import { regroup } from './regroup.ts';
import { planSource } from './plan-source.ts';
import { surroundings } from './surroundings.ts';

/** Everything that is known of one article. */
export interface ArticleInput {
  readonly namespace: string;
  readonly article: SegmentedArticle;
  readonly source: SourceInput;
  /** The target locales that the article is for. */
  readonly targets: readonly TargetInput[];
  /** Index of a segment → the text elsewhere that it is, which stands there no more. */
  readonly arrivals?: ReadonlyMap<number, Offer>;
  /** What is known to have come from other articles, or to have gone there: indexes of segments, keys of old ones. */
  readonly settled?: { readonly arriving: ReadonlySet<number>; readonly leaving: ReadonlySet<string> };
}

/** The source locale's files. */
export interface SourceInput {
  readonly locale: string;
  readonly catalog: Catalog;
  /** Undefined where there is no state file. */
  readonly states: SourceStates | undefined;
}

/** A target locale's files. */
export interface TargetInput {
  readonly locale: string;
  readonly catalog: Catalog;
  /** Undefined where there is no state file. */
  readonly state: State | undefined;
  /** Key → the text that the last sync saw, where it is known and no longer stands in the catalog. */
  readonly seen?: ReadonlyMap<string, string>;
  /** Key → what its translation was made from, where that is not the last sync's text. */
  readonly madeFrom?: ReadonlyMap<string, { readonly source: string; readonly links: readonly string[] }>;
}

/** How to decide. */
export interface PlanOptions {
  readonly fingerprint: (text: string) => string;
  /** `article`: a value that an editor changed in the source catalog is replaced by the article's. */
  readonly source: 'keep' | 'article';
  /** Tells of which translations a person said that they are right as they are; absent: of none. */
  readonly accepts?: (locale: string, key: string) => boolean;
  /** Tells of which a person said that they are empty on purpose. */
  readonly acceptsEmpty?: (locale: string, key: string) => boolean;
  /** Rules that are to have nothing to say of a translation. */
  readonly disables?: (locale: string, key: string) => readonly string[];
}

/**
 * Decide what the catalogs and states of an article are to be.
 *
 * Law 4: no translation is removed; one whose segment has gone is parked. Law 5: planning again from the result
 * changes nothing. Law 6: a changed word touches one segment, and a key never goes to another text.
 */
export function planArticle(input: ArticleInput, options: PlanOptions): ArticlePlan {
  return planInStep(input, options) ?? planAligned(input, options);
}

/** Decide it by aligning the article with what it was at the last sync, whether anything changed or not. */
export function planAligned(input: ArticleInput, options: PlanOptions): ArticlePlan {
  const { article, source, targets, arrivals } = input;
  const { fingerprint } = options;
  const old = oldSegments(source, fingerprint);
  const near = surroundings(article, fingerprint);
  const items = article.segments.map(({ value, key, kind }, index) => ({
    text: value,
    identity: fingerprint(value),
    near: near[index]?.near,
    beside: near[index]?.beside,
    key,
    isHeading: kind === 'heading',
  }));
  const offered = offersOf(input.namespace, targets);
  const parked = new Set(offered.flatMap((offer) => [offer.text, ...madeFrom(offer)].map(normalise)));
  const settled = {
    byPlace: source.states === undefined,
    before: new Set(old.flatMap((one, index) => (input.settled?.leaving.has(one.key) ? [index] : []))),
    // What was parked word for word has come back, and is no edit of another text.
    after: new Set(
      items.flatMap((item, index) =>
        input.settled?.arriving.has(index) || (parked.size > 0 && parked.has(normalise(item.text))) ? [index] : [],
      ),
    ),
  };
  const pairs = align(old, items, settled);
  const regrouped = regroup(old, items, pairs, settled);
  const olds = pairs.map((from) => old[from]);
  const kept = new Set(pairs);
  const gone = old.filter((_, index) => !kept.has(index));
  const own = matchOffers(
    article.segments.map((segment, index) =>
      olds[index] || regrouped.has(index) || arrivals?.has(index) ? undefined : segment.value,
    ),
    offered,
  );
  const offers = own.map((offer, index) => arrivals?.get(index) ?? offer);
  let keys: ReturnType<typeof keysIn> | undefined;
  const used = (): ReturnType<typeof keysIn> => (keys ??= keysIn(input, old));
  const segments = nameSegments(article.segments, olds, offers, used, positionsOf(old));
  const written = planSource(input, segments, near, olds, options);
  const left = options.source === 'keep' ? keepCorrected(input, gone, fingerprint) : undefined;
  const planning = segments.map((named, index): PlanningSegment => {
    const before = olds[index];
    const group = regrouped.get(index);
    return {
      ...named,
      outcome: group?.type ?? named.outcome,
      old: before,
      offer: offers[index],
      ...(group && { regrouped: group }),
      ...linkChanges(named.segment, before, article),
    };
  });
  const locales = targets.map((target) =>
    planLocale({
      target,
      namespace: input.namespace,
      sourceLocale: source.locale,
      segments: planning,
      olds: old,
      gone,
      fingerprint,
      accepts: (key) => options.accepts?.(target.locale, key) ?? false,
      acceptsEmpty: (key) => options.acceptsEmpty?.(target.locale, key) ?? false,
      disables: (key) => options.disables?.(target.locale, key) ?? [],
    }),
  );
  const ours = new Set(old.map((one) => one.key));
  const foreign = source.catalog.entries.filter((entry) => !ours.has(entry.key));
  const sourceEntries = [...written.entries, ...(left?.entries ?? []), ...foreign.map(keepEntry)];
  const corrections = [...written.corrections, ...(left?.corrections ?? [])];
  return {
    namespace: input.namespace,
    article,
    segments: planning.map(({ key, segment, outcome }) => ({ key, segment, outcome })),
    sourceEntries,
    sourceStates: new Map([...written.states, ...(left?.states ?? [])]),
    gone: gone.map(({ key, text }) => ({ key, text })),
    edited: segments.flatMap(({ outcome }, index) => {
      const before = olds[index];
      return outcome === 'changed' && before ? [{ index, key: before.key, text: before.text }] : [];
    }),
    corrections,
    restored: written.restored,
    locales,
    concerns:
      corrections.length > 0 || locales.some((locale) => locale.concerns) || differ(source.catalog, sourceEntries),
  };
}

/** What a change of links means for the translations of a segment. */
function linkChanges(
  segment: Segment,
  before: OldSegment | undefined,
  article: SegmentedArticle,
): Pick<PlanningSegment, 'mend' | 'retargeted'> {
  const known = { definitions: article.definitions, footnotes: article.footnotes };
  const linksIn = (text: string, urls: readonly string[], labels: readonly string[]): Link[] => {
    const numbers = urls.flatMap((url, index) => (url === '' ? [] : [String(index + 1)]));
    return listLinks(urls, linkTexts(text, numbers, labels, article.syntax));
  };
  const own = linksOf(segment);
  /** What became of the references since a source text was the article's. */
  const since = (text: string, links: readonly string[]): Map<string, string | undefined> => {
    if (text === segment.value && links.join('\n') === own.join('\n')) return new Map();
    const exact = relabelling(text, segment.value);
    // What the article defined then is not known, so whatever may have been a label counts as one.
    return exact ?? renumbering(linksIn(text, links, labelsIn(text)), linksIn(segment.value, own, article.definitions));
  };
  const change = before && since(before.text, before.links);
  return {
    mend: (value, made) =>
      segment.format === 'markdown'
        ? renumber(value, made ? since(made.source, made.links ?? []) : (change ?? new Map()), article.syntax, known)
        : value,
    retargeted: (before?.links ?? []).flatMap((url, index) => (url === '' || own.includes(url) ? [] : [index + 1])),
  };
}

/** The keys that new segments may not have: those of texts in use, and all that anybody knows. */
function keysIn(
  { source, targets }: ArticleInput,
  old: readonly OldSegment[],
): { inUse: ReadonlySet<string>; known: ReadonlySet<string> } {
  const inUse = [
    ...old.map((one) => one.key),
    ...source.catalog.entries.map((entry) => entry.key),
    ...targets.flatMap(({ catalog }) => catalog.entries.map((entry) => entry.key)),
  ];
  const known = targets.flatMap(({ state }) => [
    ...(state?.translations.keys() ?? []),
    ...(state?.parked.keys() ?? []),
  ]);
  return { inUse: new Set(inUse), known: new Set([...inUse, ...known]) };
}

function positionsOf(old: readonly OldSegment[]): Map<string, number> {
  return new Map(old.map((one, index) => [one.key, index]));
}
