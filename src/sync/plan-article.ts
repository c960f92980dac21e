import { linkTexts } from '../markdown/link-texts.ts';
import { renumber } from '../markdown/renumber.ts';
import type { Catalog } from '../model/catalog.ts';
import type { ArticlePlan, KeyedSegment, Outcome, PlannedEntry } from '../model/plan.ts';
import type { Segment, SegmentedArticle } from '../model/segment.ts';
import type { SourceState, SourceStates, State } from '../model/state.ts';
import { align } from './align.ts';
import { differ, keepEntry } from './entries.ts';
import { keepCorrected } from './keep-corrected.ts';
import { linksOf, renumbering, type NumberedLinks } from './links.ts';
import { makeKey } from './make-key.ts';
import { normalise } from './normalise.ts';
import { planLocale, type OldSegment } from './plan-locale.ts';
import { surroundings } from './surroundings.ts';

/** Everything that is known of one article. */
export interface ArticleInput {
  readonly namespace: string;
  readonly article: SegmentedArticle;
  readonly source: SourceInput;
  /** The target locales that the article is for. */
  readonly targets: readonly TargetInput[];
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
}

/** How to decide. */
export interface PlanOptions {
  readonly fingerprint: (text: string) => string;
  /** `article`: a value that an editor changed in the source catalog is replaced by the article's. */
  readonly source: 'keep' | 'article';
  /** Tells of which translations a person said that they are right as they are; absent: of none. */
  readonly accepts?: (locale: string, key: string) => boolean;
}

/**
 * Decide what the catalogs and states of an article are to be.
 *
 * Law 4: no translation is removed; one whose segment has gone is parked. Law 5: planning again from the result
 * changes nothing. Law 6: a changed word touches one segment, and a key never goes to another text.
 */
export function planArticle(input: ArticleInput, options: PlanOptions): ArticlePlan {
  const { article, source, targets } = input;
  const { fingerprint } = options;
  const old = oldSegments(source, fingerprint);
  const near = surroundings(article, fingerprint);
  const pairs = align(
    old,
    article.segments.map(({ value, key }, index) => ({
      text: value,
      identity: fingerprint(value),
      near: near[index],
      key,
    })),
  );
  const ours = new Set(old.map((one) => one.key));
  const foreign = source.catalog.entries.filter((entry) => !ours.has(entry.key));
  const segments = nameSegments(article.segments, old, pairs, input);
  const kept = new Set(pairs);
  const gone = old.filter((_, index) => !kept.has(index));
  const known = { definitions: article.definitions, footnotes: article.footnotes };
  const numbered = (text: string, urls: readonly string[]): NumberedLinks => {
    const labels = urls.flatMap((url, index) => (url === '' ? [] : [index + 1]));
    return { urls, texts: linkTexts(text, labels, article.syntax) };
  };
  /** What became of the numbers since a source text was the article's. */
  const numbersSince = (before: { text: string; links: readonly string[] } | undefined, segment: Segment) => {
    const own = linksOf(segment);
    if (!before || before.links.join('\n') === own.join('\n')) return new Map<number, number | undefined>();
    return renumbering(numbered(before.text, before.links), numbered(segment.value, own));
  };
  const written = planSource(input, segments, near, old, pairs, options);
  const left = options.source === 'keep' ? keepCorrected(input, gone, fingerprint) : undefined;
  const locales = targets.map((target) =>
    planLocale({
      target,
      segments: segments.map((named, index) => {
        const before = old[pairs[index] ?? -1];
        const change = numbersSince(before, named.segment);
        return {
          ...named,
          old: before,
          mend: (value: string, made?: { source: string; links?: readonly string[] }) =>
            named.segment.format === 'markdown'
              ? renumber(
                  value,
                  made ? numbersSince({ text: made.source, links: made.links ?? [] }, named.segment) : change,
                  article.syntax,
                  known,
                )
              : value,
        };
      }),
      gone,
      fingerprint,
      accepts: (key) => options.accepts?.(target.locale, key) ?? false,
    }),
  );
  const sourceEntries = [...written.entries, ...(left?.entries ?? []), ...foreign.map(keepEntry)];
  const corrections = [...written.corrections, ...(left?.corrections ?? [])];
  return {
    namespace: input.namespace,
    article,
    segments,
    sourceEntries,
    sourceStates: new Map([...written.states, ...(left?.states ?? [])]),
    gone: gone.map((one) => one.key),
    corrections,
    locales,
    concerns:
      corrections.length > 0 || locales.some((locale) => locale.concerns) || differ(source.catalog, sourceEntries),
  };
}

/** The segments of the last sync: those of the catalog, and those of the state that an editor took out of it. */
function oldSegments(source: SourceInput, fingerprint: (text: string) => string): OldSegment[] {
  const { catalog, states } = source;
  const found: OldSegment[] = [];
  const inCatalog = new Set<string>();
  for (const { key, value } of catalog.entries) {
    const state = states?.get(key);
    inCatalog.add(key);
    // A key that no sync wrote is somebody else's.
    if (states && !state) continue;
    const identity = state?.value ?? fingerprint(value ?? '');
    found.push({ key, text: value ?? '', identity, near: state?.near, links: state?.links ?? [] });
  }
  for (const [key, state] of states ?? []) {
    if (!inCatalog.has(key))
      found.push({ key, text: '', identity: state.value, near: state.near, links: state.links ?? [] });
  }
  return found;
}

function nameSegments(
  segments: readonly Segment[],
  old: readonly OldSegment[],
  pairs: readonly number[],
  { source, targets }: ArticleInput,
): KeyedSegment[] {
  const taken = new Set([
    ...old.map((one) => one.key),
    ...source.catalog.entries.map((entry) => entry.key),
    ...targets.flatMap(({ catalog, state }) => [
      ...catalog.entries.map((entry) => entry.key),
      ...(state?.translations.keys() ?? []),
      ...(state?.parked.keys() ?? []),
    ]),
  ]);
  const parked = parkedKeys(targets, old);
  let last = -1;
  return segments.map((segment, index) => {
    const from = pairs[index] ?? -1;
    const before = old[from];
    const wanted = segment.key !== undefined && !taken.has(segment.key) ? segment.key : undefined;
    if (before) {
      const outcome = outcomeOf(before, segment, from > last);
      last = Math.max(last, from);
      const key = wanted ?? before.key;
      taken.add(key);
      return { key, segment, outcome };
    }
    const returned = parked.get(normalise(segment.value))?.shift();
    const key = wanted ?? returned ?? makeKey(segment, (name) => taken.has(name));
    taken.add(key);
    return { key, segment, outcome: 'new' };
  });
}

function outcomeOf(before: OldSegment, segment: Segment, inOrder: boolean): Outcome {
  const sameLinks = before.links.join('\n') === linksOf(segment).join('\n');
  if (before.text === segment.value && sameLinks) return inOrder ? 'unchanged' : 'moved';
  return normalise(before.text) === normalise(segment.value) ? 'ported' : 'changed';
}

/** Keys of parked translations by the source text they were made from; keys in use are left out. */
function parkedKeys(targets: readonly TargetInput[], old: readonly OldSegment[]): Map<string, string[]> {
  const inUse = new Set(old.map((one) => one.key));
  const found = new Map<string, string[]>();
  for (const { state } of targets) {
    for (const [key, parked] of state?.parked ?? []) {
      if (inUse.has(key)) continue;
      const name = normalise(parked.source);
      const keys = found.get(name) ?? [];
      if (!keys.includes(key)) found.set(name, [...keys, key]);
    }
  }
  return found;
}

/** The source catalog: the article's texts, but for those that an editor changed. */
function planSource(
  { namespace, source }: ArticleInput,
  segments: readonly KeyedSegment[],
  near: readonly (string | undefined)[],
  old: readonly OldSegment[],
  pairs: readonly number[],
  { fingerprint, source: decision }: PlanOptions,
) {
  const written = new Map(source.catalog.entries.map((entry) => [entry.key, entry]));
  const states = new Map<string, SourceState>();
  const corrections: ArticlePlan['corrections'][number][] = [];
  const entries = segments.map(({ key, segment }, index): PlannedEntry => {
    const before = old[pairs[index] ?? -1];
    const entry = written.get(before?.key ?? key);
    const links = linksOf(segment);
    const last = source.states?.get(before?.key ?? key);
    if (entry && entry.value === undefined && decision === 'keep') {
      // No text, and nothing to write over: the file keeps it, and loading it has reported it.
      if (last) states.set(key, last);
      return keepEntry(entry);
    }
    const around = near[index];
    const state: SourceState = {
      value: fingerprint(segment.value),
      ...(links.length > 0 && { links }),
      ...(around !== undefined && { near: around }),
    };
    const edited =
      entry?.value !== undefined &&
      entry.value !== segment.value &&
      /\S/.test(entry.value) &&
      (last?.value ?? '') !== fingerprint(entry.value);
    if (!edited || decision === 'article' || !before) {
      states.set(key, state);
      return { key, value: segment.value };
    }
    corrections.push({
      message: 'Unexpected text in the source catalog, expected the text of the article',
      note: `The article says: ${segment.value} The catalog says: ${entry.value} Say which one counts: \`vertaalstraat sync --source article\` or \`--source catalog\`. Until then both stay as they are.`,
      place: { file: '', line: 0, column: 0 },
      expected: segment.value,
      actual: entry.value ?? '',
      locale: source.locale,
      namespace,
      key,
    });
    // Without a last sync to compare with, nobody can tell who changed what; the next one cannot either.
    states.set(key, last ?? { ...state, value: '' });
    return { key, value: entry.value ?? '' };
  });
  return { entries, states, corrections };
}
