import type { CatalogEntry } from '../model/catalog.ts';
import type { ArticlePlan, KeyedSegment, LocalePlan } from '../model/plan.ts';
import type { SourceState, Status } from '../model/state.ts';
import { linksOf } from './links.ts';
import { sameProse } from './normalise.ts';
import type { ArticleInput, PlanOptions, TargetInput } from './plan-article.ts';
import { surroundings, type Surroundings } from './surroundings.ts';

/**
 * Plan an article in which nobody changed anything since the last sync: as nearly all are.
 *
 * The plan is the one that aligning everything would come to; its states and the entries of its catalogs are the very
 * objects that were given.
 *
 * @returns Undefined where anything at all may have changed.
 */
export function planInStep(input: ArticleInput, options: PlanOptions): ArticlePlan | undefined {
  const { namespace, article, source, targets, arrivals, settled } = input;
  const { accepts, acceptsEmpty, disables, fingerprint } = options;
  if (arrivals ?? settled ?? accepts ?? acceptsEmpty ?? disables) return undefined;
  const { states, catalog } = source;
  const { entries } = catalog;
  const count = article.segments.length;
  if (!states || states.size !== count || entries.length !== count || !areTexts(entries)) return undefined;
  const near = surroundings(article, fingerprint);
  const segments: KeyedSegment[] = [];
  for (const [index, segment] of article.segments.entries()) {
    const { key = '', value } = entries[index] ?? {};
    const state = states.get(key);
    if (!state || value !== segment.value || !/\S/.test(value) || (segment.key ?? key) !== key) return undefined;
    const around = near[index];
    const beside = around?.beside.map((other) => entries[other ?? -1]?.key ?? '');
    if (state.value !== fingerprint(value) || !areLinks(state.links, linksOf(segment))) return undefined;
    if (!isAround(state, around, beside)) return undefined;
    segments.push({ key, segment, outcome: 'unchanged' });
  }
  const locales: LocalePlan[] = [];
  for (const target of targets) {
    const planned = planTarget(target, segments, fingerprint);
    if (!planned) return undefined;
    locales.push(planned);
  }
  return {
    namespace,
    article,
    segments,
    sourceEntries: entries,
    sourceStates: states,
    gone: [],
    edited: [],
    corrections: [],
    restored: [],
    locales,
    concerns: false,
  };
}

/** Plan a locale whose every entry is as the last sync saw it: translated, or still to be. */
function planTarget(
  { locale, catalog, state, seen, madeFrom }: TargetInput,
  segments: readonly KeyedSegment[],
  fingerprint: (text: string) => string,
): LocalePlan | undefined {
  const { entries } = catalog;
  if (!state || (seen ?? madeFrom) || entries.length !== segments.length || !areTexts(entries)) return undefined;
  const statuses = new Map<string, Status>();
  let known = 0;
  for (const [index, { key, segment }] of segments.entries()) {
    const entry = entries[index];
    if (entry?.key !== key || (entry.value !== '' && !/\S/.test(entry.value))) return undefined;
    const translation = state.translations.get(key);
    if (translation) {
      known += 1;
      if (translation.value !== fingerprint(entry.value) || translation.disabled) return undefined;
      const isCurrent = sameProse(translation.source, segment.value);
      statuses.set(key, translation.review ? 'review' : isCurrent ? 'current' : 'stale');
    } else if (entry.value === '' && state.parked.size === 0) statuses.set(key, 'missing');
    else return undefined;
  }
  if (known !== state.translations.size) return undefined;
  const nothing = { parked: [], revived: [], mended: [], ported: [], accepted: [], recorded: [] };
  return { locale, entries, state, statuses, ...nothing, concerns: false };
}

/** Tell whether a catalog has nothing but texts. */
function areTexts(entries: readonly CatalogEntry[]): entries is readonly (CatalogEntry & { readonly value: string })[] {
  return entries.every(({ value }) => value !== undefined);
}

function isAround(
  { near, beside }: SourceState,
  around: Surroundings | undefined,
  keys: readonly string[] | undefined,
): boolean {
  if (near !== around?.near || beside?.length !== keys?.length) return false;
  return beside?.every((key, side) => key === keys?.[side]) ?? true;
}

/** Tell whether links are written down as a sync writes them. */
function areLinks(written: readonly string[] | undefined, links: readonly string[]): boolean {
  if (!written || links.length === 0) return !written && links.length === 0;
  return written.length === links.length && links.every((url, index) => url === written[index]);
}
