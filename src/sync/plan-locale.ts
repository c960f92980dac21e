import type { KeyedSegment, LocalePlan, PlannedEntry } from '../model/plan.ts';
import type { ParkedTranslation, Status, TranslationState } from '../model/state.ts';
import { differ, keepEntry } from './entries.ts';
import { linksOf } from './links.ts';
import { sameProse } from './normalise.ts';
import type { Offer } from './offers.ts';
import type { OldSegment } from './old-segments.ts';
import { parkingOf } from './parking.ts';
import type { TargetInput } from './plan-article.ts';
import { port } from './port.ts';
import type { Regrouped } from './regroup.ts';
import { regroupedValue } from './regrouped-value.ts';

/** What a translation was made from. */
interface Made {
  readonly source: string;
  readonly links?: readonly string[];
}

/** A segment, and what is known of how it came to be what it is. */
export interface PlanningSegment extends KeyedSegment {
  /** What it was at the last sync. */
  readonly old: OldSegment | undefined;
  /** The text that it is, which stood nowhere until now. */
  readonly offer: Offer | undefined;
  /** Give the references in a translation the numbers that the source now has; `made`: what it was made from, if not from the last sync's text. */
  readonly mend: (value: string, made?: Made) => string;
  /** Numbers of the last sync's text whose targets have gone. */
  readonly retargeted: readonly number[];
  /** How it came to be out of other texts of the last sync, whose indexes these are. */
  readonly regrouped?: Regrouped;
}

interface LocaleInput {
  readonly target: TargetInput;
  readonly namespace: string;
  readonly sourceLocale: string;
  readonly segments: readonly PlanningSegment[];
  /** All segments of the last sync. */
  readonly olds: readonly OldSegment[];
  readonly gone: readonly OldSegment[];
  readonly fingerprint: (text: string) => string;
  /** Tells whether a person said that a translation is right as it is. */
  readonly accepts: (key: string) => boolean;
  /** Tells whether a person said that it is empty on purpose. */
  readonly acceptsEmpty: (key: string) => boolean;
  /** Rules of which a person said that they have nothing to say of it. */
  readonly disables: (key: string) => readonly string[];
}

/** Decide what the catalog and state of one target locale are to be. */
export function planLocale(input: LocaleInput): LocalePlan {
  const { target, segments, gone, fingerprint, accepts } = input;
  const { catalog, state } = target;
  const values = new Map(catalog.entries.map((entry) => [entry.key, entry.value]));
  const unusable = new Map(
    catalog.entries.filter((entry) => entry.value === undefined).map((entry) => [entry.key, entry]),
  );
  const translations = new Map<string, TranslationState>();
  const parking = parkingOf(state);
  const statuses = new Map<string, Status>();
  const report = {
    parked: [] as string[],
    revived: [] as string[],
    mended: [] as string[],
    ported: [] as string[],
    recorded: [] as string[],
    accepted: [] as string[],
  };
  const empty = fingerprint('');

  const entries = segments.map((planning): PlannedEntry => {
    const { key, segment, old, mend } = planning;
    // The author may have given the segment another key.
    const was = old?.key ?? key;
    const other = unusable.get(was);
    if (other) {
      // No text, and nothing to write over: the file keeps it, and loading it has reported it.
      statuses.set(key, 'missing');
      return { ...keepEntry(other), key };
    }
    const made = pick({ source: segment.value, links: linksOf(segment) });
    const regrouped = planRegrouped(planning);
    if (regrouped) return regrouped;
    let value = values.get(was) ?? '';
    let known = state?.translations.get(was);
    // What stands nowhere in the locale may come back: the segment has returned, or the locale itself has.
    const returns = !isText(value) && (!old || catalog.text === '' || !known) && known?.value !== empty;
    const revived = returns && !parking.wasEmptied(segment.value) ? takeParked(planning) : undefined;
    if (revived) {
      report.revived.push(key);
      value = revived.text;
      known = { ...pick(revived), value: fingerprint(value), origin: revived.origin };
    }
    if (!isText(value)) {
      const seen = target.seen?.get(was);
      if (seen !== undefined && known && known.value !== empty) {
        parking.park(was, { ...pick(known), text: seen, origin: known.origin, emptied: true });
        report.parked.push(key);
      }
      return planEmpty(planning, known, made);
    }
    const isKnown = known?.value === fingerprint(value) || known?.value === '';
    const history = isKnown ? undefined : target.madeFrom?.get(was);
    const seen = stateOf(value, known, history ? { text: history.source, links: history.links } : old, segment.value);
    if (known?.value !== seen.value) report.recorded.push(key);
    const planned = follow(planning, value, seen, made, { revived, history, untouched: known?.value === seen.value });
    const told = accepts(key) && statusOf(planned.state, segment.value) !== 'current';
    if (told) report.accepted.push(key);
    const { value: print, origin, disabled: before = [] } = planned.state;
    const disabled = [...new Set([...before, ...input.disables(key)])].toSorted();
    if (disabled.length > before.length && !told) report.accepted.push(key);
    const last: TranslationState = {
      ...(told ? { ...made, value: print, origin: origin === 'unknown' ? 'human' : origin } : planned.state),
      ...(disabled.length > 0 && { disabled }),
    };
    translations.set(key, last);
    statuses.set(key, statusOf(last, segment.value));
    return { key, value: planned.value };

    /** Bring a translation along where nothing but links, numbers or code changed in its source. */
    function follow(
      { retargeted }: PlanningSegment,
      text: string,
      seen: TranslationState,
      made: Made,
      {
        revived,
        history,
        untouched,
      }: { revived: ParkedTranslation | undefined; history: Made | undefined; untouched: boolean },
    ): { value: string; state: TranslationState } {
      const mended = mend(text, revived ?? history);
      const before = revived?.source ?? old?.text ?? '';
      const isFor = (source: string): boolean => sameProse(seen.source, source);
      const carried = { ...seen, ...made, value: fingerprint(mended) };
      if (isFor(segment.value)) {
        // A link of its own stands for one of the source’s, which now leads elsewhere.
        const overrides =
          untouched &&
          !revived &&
          retargeted.some((label) => !text.includes(`][${label}]`)) &&
          /\]\(|href=|<http/.test(text);
        if (overrides) return { value: mended, state: { ...carried, review: true } };
        if (mended === text) return { value: text, state: seen };
        report.mended.push(key);
        const isAsItWas = revived !== undefined || history !== undefined || sameProse(before, segment.value);
        return { value: mended, state: isAsItWas ? carried : { ...seen, value: fingerprint(mended) } };
      }
      const ported =
        untouched && !seen.review && isFor(before)
          ? port({
              before,
              after: segment.value,
              value: mended,
              sourceLocale: input.sourceLocale,
              locale: target.locale,
            })
          : undefined;
      if (ported) {
        report.ported.push(key);
        const moved = { ...made, value: fingerprint(ported.value), origin: 'ported' } as const;
        return { value: ported.value, state: ported.sure ? moved : { ...moved, review: true } };
      }
      if (mended === text) return { value: text, state: seen };
      report.mended.push(key);
      return { value: mended, state: { ...seen, value: fingerprint(mended) } };
    }
  });

  for (const one of gone) {
    const text = values.get(one.key) ?? '';
    if (!isText(text)) continue;
    const known = state?.translations.get(one.key);
    const source = known && known.value === fingerprint(text) ? known.source : one.text;
    // The numbers in the text have followed the source up to the last sync, whatever text it was made from.
    parking.park(one.key, { ...pick({ source, links: one.links }), text, origin: known?.origin ?? 'human' });
    report.parked.push(one.key);
  }
  const leaving = new Set(gone.map((one) => one.key));
  const ours = new Set(segments.flatMap((one) => [one.key, one.old?.key ?? one.key]));
  const others = catalog.entries.filter((entry) => !ours.has(entry.key));
  for (const { key, value = '' } of others) {
    const made = leaving.has(key) || !isText(value) ? undefined : knownSource(key, value);
    if (!made) continue;
    parking.replace(key, { ...made, text: value, origin: 'human' });
    report.parked.push(key);
    leaving.add(key);
  }
  const foreign = others.filter((entry) => !leaving.has(entry.key) || entry.value === undefined);
  const planned = [...entries, ...foreign.map(keepEntry)];
  return {
    locale: target.locale,
    entries: planned,
    state: { translations, parked: parking.all },
    statuses,
    ...report,
    concerns: differ(catalog, planned),
  };

  /** What a text was made from that a merge brought back, although its segment has gone; undefined for a key that no sync wrote. */
  function knownSource(key: string, value: string): Made | undefined {
    const known = state?.translations.get(key);
    const history = known?.value === fingerprint(value) ? undefined : target.madeFrom?.get(key);
    const made = history ?? known ?? state?.parked.get(key);
    return made && pick(made);
  }

  /** Take a segment's translation out of parking: the one it was offered, or one of its own. */
  function takeParked({ key, segment, old, offer }: PlanningSegment): ParkedTranslation | undefined {
    const offered = offer?.parked.get(target.locale);
    if (offered) {
      if (offer?.namespace === input.namespace) parking.take(offered.as);
      return offered.translation;
    }
    return old ? parking.takeFor(key, segment.value) : undefined;
  }

  /** Make a translation out of those that the texts had which this one was made of. */
  function planRegrouped({ key, segment, old, regrouped, mend }: PlanningSegment): PlannedEntry | undefined {
    if (!regrouped || (!old && isText(values.get(key) ?? ''))) return undefined;
    const first = input.olds[regrouped.type === 'split' ? regrouped.from : (regrouped.from[0] ?? 0)];
    const translationOf = (from: number): string | undefined => {
      const one = input.olds[from];
      const text = values.get(one?.key ?? '') ?? '';
      const known = state?.translations.get(one?.key ?? '');
      const isCurrent = known?.value === fingerprint(text) && !known.review && sameProse(known.source, one?.text ?? '');
      return one && isText(text) && isCurrent ? mend(text, { source: one.text, links: one.links }) : undefined;
    };
    const locales = { source: input.sourceLocale, target: target.locale };
    const value = regroupedValue(regrouped, first?.text ?? '', translationOf, locales);
    if (value === undefined) return undefined;
    const made = pick({ source: segment.value, links: linksOf(segment) });
    translations.set(key, { ...made, value: fingerprint(value), origin: 'ported', review: true });
    statuses.set(key, 'review');
    report.ported.push(key);
    return { key, value };
  }

  /** Keep no text, where a person said that there is to be none. */
  function planEmpty(
    { key, segment, old }: PlanningSegment,
    known: TranslationState | undefined,
    made: Made,
  ): PlannedEntry {
    const value = values.get(old?.key ?? key) ?? '';
    const told = value === '' && input.acceptsEmpty(key) && mayBeEmpty(segment.kind);
    const meant = told
      ? { ...made, value: empty, origin: 'human' as const }
      : known?.value === empty
        ? known
        : undefined;
    if (meant) translations.set(key, meant);
    if (told && known?.value !== empty) report.accepted.push(key);
    statuses.set(key, meant ? statusOf(meant, segment.value) : 'missing');
    return { key, value };
  }

  /** What is known of a translation, an editor's work since the last sync included. */
  function stateOf(
    value: string,
    known: TranslationState | undefined,
    old: Pick<OldSegment, 'text' | 'links'> | undefined,
    source: string,
  ): TranslationState {
    const made = pick({ source: old?.text || source, links: old?.links ?? [] });
    const print = fingerprint(value);
    if (!state && !known) return { ...made, value: print, origin: 'unknown', review: true };
    if (!known) return { ...made, value: print, origin: 'human' };
    if (known.value === print) return known;
    // A merge left two texts here, and a person has chosen: see `mergeStates`.
    if (known.value === '') return { ...known, value: print };
    // Edited while the author went back to the text it was first made from: nobody knows which one it is for.
    const wentBack = sameProse(known.source, source) && !sameProse(made.source, source);
    if (wentBack) return { ...pick(known), value: print, origin: 'human', review: true };
    return { ...made, value: print, origin: 'human' };
  }
}

/** Derive the status of a translation that is there. */
function statusOf(state: TranslationState, source: string): Status {
  if (state.review) return 'review';
  return sameProse(state.source, source) ? 'current' : 'stale';
}

function isText(value: string): boolean {
  return /\S/.test(value);
}

/** A block of prose is never empty; a picture or a link may have nothing to say in a language. */
function mayBeEmpty(kind: KeyedSegment['segment']['kind']): boolean {
  return kind === 'alt' || kind === 'title' || kind === 'attribute' || kind === 'field';
}

function pick({ source, links }: Made): Made {
  return { source, ...(links && links.length > 0 && { links }) };
}
