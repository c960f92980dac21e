import type { KeyedSegment, LocalePlan, PlannedEntry } from '../model/plan.ts';
import type { ParkedTranslation, Status, TranslationState } from '../model/state.ts';
import { differ, keepEntry } from './entries.ts';
import { linksOf } from './links.ts';
import { normalise } from './normalise.ts';
import type { TargetInput } from './plan-article.ts';

/** A segment of the last sync. */
export interface OldSegment {
  readonly key: string;
  /** What the source catalog holds. */
  readonly text: string;
  /** Fingerprint of what sync last wrote there. */
  readonly identity: string;
  /** What stood around it, for a text that the article had more than once. */
  readonly near: string | undefined;
  readonly links: readonly string[];
}

interface LocaleInput {
  readonly target: TargetInput;
  readonly segments: readonly (KeyedSegment & {
    readonly old: OldSegment | undefined;
    /** Give the references in a translation the numbers that the source now has; `made`: what it was made from, if not from the last sync's text. */
    readonly mend: (value: string, made?: { source: string; links?: readonly string[] }) => string;
  })[];
  readonly gone: readonly OldSegment[];
  readonly fingerprint: (text: string) => string;
  /** Tells whether a person said that a translation is right as it is. */
  readonly accepts: (key: string) => boolean;
}

/** Decide what the catalog and state of one target locale are to be. */
export function planLocale({ target, segments, gone, fingerprint, accepts }: LocaleInput): LocalePlan {
  const { catalog, state } = target;
  const values = new Map(catalog.entries.map((entry) => [entry.key, entry.value]));
  const unusable = new Map(
    catalog.entries.filter((entry) => entry.value === undefined).map((entry) => [entry.key, entry]),
  );
  const translations = new Map<string, TranslationState>();
  const parked = new Map<string, ParkedTranslation>(state?.parked);
  const statuses = new Map<string, Status>();
  const report = {
    parked: [] as string[],
    revived: [] as string[],
    mended: [] as string[],
    recorded: [] as string[],
    accepted: [] as string[],
  };

  const entries = segments.map(({ key, segment, old, mend }): PlannedEntry => {
    // The author may have given the segment another key.
    const was = old?.key ?? key;
    const other = unusable.get(was);
    if (other) {
      // No text, and nothing to write over: the file keeps it, and loading it has reported it.
      statuses.set(key, 'missing');
      return { ...keepEntry(other), key };
    }
    const made = pick({ source: segment.value, links: linksOf(segment) });
    let value = values.get(was) ?? '';
    let known = state?.translations.get(was);
    const [storedAs, stored] = parkedFor(key, segment.value);
    // What an editor emptied is not parked; so what is parked may come back wherever nothing stands.
    const revived = !isText(value) && stored && (!old || catalog.text === '' || !known) ? stored : undefined;
    if (revived) {
      // The segment has come back, or the locale has, and the translation with it.
      parked.delete(storedAs);
      report.revived.push(key);
      value = revived.text;
      known = { ...pick(revived), value: fingerprint(value), origin: revived.origin };
    }
    if (!isText(value)) {
      statuses.set(key, 'missing');
      return { key, value };
    }
    const seen = stateOf(value, known, old, segment.value);
    if (known?.value !== seen.value) report.recorded.push(key);
    const mended = mend(value, revived);
    if (mended === value) translations.set(key, seen);
    else {
      report.mended.push(key);
      const prose = normalise(segment.value);
      const ported =
        (revived !== undefined || normalise(old?.text ?? '') === prose) && normalise(seen.source) === prose;
      translations.set(key, { ...(ported ? { ...seen, ...made } : seen), value: fingerprint(mended) });
    }
    const planned = translations.get(key) ?? seen;
    if (accepts(key) && statusOf(planned, segment.value) !== 'current') {
      report.accepted.push(key);
      translations.set(key, {
        ...made,
        value: planned.value,
        origin: planned.origin === 'unknown' ? 'human' : planned.origin,
      });
    }
    statuses.set(key, statusOf(translations.get(key) ?? seen, segment.value));
    return { key, value: mended };
  });

  let serial = Math.max(0, ...[...parked.values()].map((one) => one.serial));
  const leaving = new Set(gone.map((one) => one.key));
  for (const one of gone) {
    const text = values.get(one.key) ?? '';
    if (!isText(text)) continue;
    const known = state?.translations.get(one.key);
    const source = known && known.value === fingerprint(text) ? known.source : one.text;
    // The numbers in the text have followed the source up to the last sync, whatever text it was made from.
    const made = pick({ source, links: one.links });
    serial += 1;
    parked.set(one.key, { ...made, text, origin: known?.origin ?? 'human', serial });
    report.parked.push(one.key);
  }
  const ours = new Set(segments.flatMap((one) => [one.key, one.old?.key ?? one.key]));
  const foreign = catalog.entries.filter(
    (entry) => !ours.has(entry.key) && !(leaving.has(entry.key) && entry.value !== undefined),
  );
  const planned = [...entries, ...foreign.map(keepEntry)];
  return {
    locale: target.locale,
    entries: planned,
    state: { translations, parked },
    statuses,
    ...report,
    concerns: differ(catalog, planned),
  };

  /** The parked translation of a segment: under its own key, or made from the very same text. */
  function parkedFor(key: string, source: string): [string, ParkedTranslation | undefined] {
    const own = parked.get(key);
    if (own && normalise(own.source) === normalise(source)) return [key, own];
    const same =
      parked.size > 0 ? [...parked].find(([, one]) => normalise(one.source) === normalise(source)) : undefined;
    return same ?? [key, own];
  }

  /** What is known of a translation, an editor's work since the last sync included. */
  function stateOf(
    value: string,
    known: TranslationState | undefined,
    old: OldSegment | undefined,
    source: string,
  ): TranslationState {
    const made = pick({ source: old?.text || source, links: old?.links ?? [] });
    const print = fingerprint(value);
    if (!state) return { ...made, value: print, origin: 'unknown', review: true };
    if (!known) return { ...made, value: print, origin: 'human' };
    if (known.value === print) return known;
    // Edited while the author went back to the text it was first made from: nobody knows which one it is for.
    const wentBack = normalise(known.source) === normalise(source) && normalise(made.source) !== normalise(source);
    if (wentBack) return { ...pick(known), value: print, origin: 'human', review: true };
    return { ...made, value: print, origin: 'human' };
  }
}

/** Derive the status of a translation that is there. */
function statusOf(state: TranslationState, source: string): Status {
  if (state.review) return 'review';
  return normalise(state.source) === normalise(source) ? 'current' : 'stale';
}

function isText(value: string): boolean {
  return /\S/.test(value);
}

function pick({ source, links }: { source: string; links?: readonly string[] }): {
  source: string;
  links?: readonly string[];
} {
  return { source, ...(links && links.length > 0 && { links }) };
}
