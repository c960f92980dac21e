import { parseCatalog } from '../catalog/parse-catalog.ts';
import { serializeCatalog } from '../catalog/serialize-catalog.ts';
import type { Host } from '../host/host.ts';
import { cacheFolder, writeCache } from './cache-folder.ts';
import { attempt, type LoadedLocale } from './load-files.ts';
import type { ProjectPlan } from './plan-project.ts';

/** Where a sync keeps the values that it saw; a state has their fingerprints only. */
function seenPath(locale: string, namespace: string): string {
  return `seen/${locale}/${namespace}.json`;
}

/**
 * Find the texts that the last sync saw and that an editor has taken out since, so that they can be parked.
 *
 * They come from what that sync remembered on this machine; only a text with the fingerprint that the state has is one.
 *
 * @returns Key → text; undefined where nothing was taken out, or nobody remembers.
 */
export function seenValues(
  host: Host,
  { locale, catalog, state }: LoadedLocale,
  namespace: string,
): ReadonlyMap<string, string> | undefined {
  const empty = host.fingerprint('');
  const values = new Map(catalog.content.entries.map(({ key, value }) => [key, value]));
  const taken = [...(state.content?.translations ?? [])].filter(([key, one]) =>
    one.value !== empty && values.get(key) !== undefined ? !/\S/.test(values.get(key) ?? '') : !values.has(key),
  );
  if (taken.length === 0) return undefined;
  const bytes = attempt(() => host.readIfExists(`${cacheFolder}/${seenPath(locale, namespace)}`));
  const before = bytes instanceof Uint8Array ? parseCatalog(new TextDecoder().decode(bytes)).catalog : undefined;
  const remembered = new Map(before?.entries.map(({ key, value }) => [key, value ?? '']));
  const found = taken.flatMap(([key, one]): [string, string][] => {
    const text = remembered.get(key);
    return text !== undefined && host.fingerprint(text) === one.value ? [[key, text]] : [];
  });
  return new Map(found);
}

/** Remember the values that a sync saw, where they are not those of the sync before. What fails is not remembered. */
export function rememberSeen(host: Host, { articles }: Pick<ProjectPlan, 'articles'>): void {
  for (const { loaded, plan } of articles) {
    for (const target of loaded.targets) {
      const planned = plan.locales.find((one) => one.locale === target.locale);
      const known = target.state.content?.translations;
      const isSeen = [...(planned?.state.translations ?? [])].every(
        ([key, { value }]) => known?.get(key)?.value === value,
      );
      if (!planned || isSeen) continue;
      const text = serializeCatalog(target.catalog.content, planned.entries);
      attempt(() => writeCache(host, seenPath(target.locale, plan.namespace), text, { replaceable: true }));
    }
  }
}
