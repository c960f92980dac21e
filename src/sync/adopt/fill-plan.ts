import type { KeyedSegment, LocalePlan } from '../../model/plan.ts';
import type { TranslationState } from '../../model/state.ts';
import { linksOf } from '../links.ts';
import type { Adopted } from './adopt-article.ts';

/**
 * Put translations that were found into the plan of a locale; a key that has a value keeps it.
 *
 * @returns The plan, and for each index of a segment that was found what came of it.
 */
export function fillPlan(
  segments: readonly KeyedSegment[],
  plan: LocalePlan,
  adopted: readonly Adopted[],
  fingerprint: (text: string) => string,
): { plan: LocalePlan; outcomes: Map<number, 'sure' | 'review' | 'same' | 'differs'> } {
  const outcomes = new Map<number, 'sure' | 'review' | 'same' | 'differs'>();
  const values = new Map(plan.entries.map((entry) => [entry.key, entry.value]));
  const translations = new Map(plan.state.translations);
  const statuses = new Map(plan.statuses);
  for (const { source, value, sure } of adopted) {
    const keyed = segments[source];
    if (!keyed || !/\S/.test(value)) continue;
    const { key, segment } = keyed;
    const now = values.get(key);
    // What is no text in the file, or empty on purpose, is a person's.
    const isFree = now !== undefined && !/\S/.test(now) && statuses.get(key) === 'missing';
    if (!isFree) {
      outcomes.set(source, now !== undefined && flat(now) === flat(value) ? 'same' : 'differs');
      continue;
    }
    const links = linksOf(segment);
    const state: TranslationState = {
      source: segment.value,
      ...(links.length > 0 && { links }),
      value: fingerprint(value),
      origin: 'human',
      ...(!sure && { review: true as const }),
    };
    values.set(key, value);
    translations.set(key, state);
    statuses.set(key, sure ? 'current' : 'review');
    outcomes.set(source, sure ? 'sure' : 'review');
  }
  const entries = plan.entries.map((entry) =>
    entry.value === undefined ? entry : { key: entry.key, value: values.get(entry.key) ?? '' },
  );
  return { plan: { ...plan, entries, statuses, state: { ...plan.state, translations } }, outcomes };
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
