import type { ParkedTranslation, State } from '../model/state.ts';
import type { SourceInput, TargetInput } from './plan-article.ts';

/**
 * Park every translation of a catalog: the article is no longer for that locale.
 *
 * @param source The source locale's files as the last sync left them: what the numbers in the translations stand for.
 */
export function parkAll(
  { catalog, state }: TargetInput,
  source: SourceInput,
  fingerprint: (text: string) => string,
): State {
  const parked = new Map<string, ParkedTranslation>(state?.parked);
  const texts = new Map(source.catalog.entries.map((entry) => [entry.key, entry.value]));
  let serial = Math.max(0, ...[...parked.values()].map((one) => one.serial));
  for (const { key, value } of catalog.entries) {
    if (value === undefined || !/\S/.test(value)) continue;
    const known = state?.translations.get(key);
    const links = source.states?.get(key)?.links;
    // What an editor wrote since the last sync was made from the source text of that sync.
    const made = known?.value === fingerprint(value) ? known.source : texts.get(key);
    serial += 1;
    parked.set(key, {
      source: made ?? known?.source ?? '',
      ...(links && { links }),
      text: value,
      origin: known?.value === fingerprint(value) ? known.origin : 'human',
      serial,
    });
  }
  return { translations: new Map(), parked };
}
