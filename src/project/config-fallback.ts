import { canonical } from './config-locales.ts';
import { toRecord } from './config-record.ts';

/**
 * Tell for each locale where a missing translation comes from, in order.
 *
 * What is not configured follows the tag: `zh-Hant-TW` falls back to `zh-Hant`, then `zh`, as far as these are locales of
 * the project (RFC 4647, 3.4). The source locale, which has every text, ends each list; its own list is empty.
 *
 * @param locales the source locale first
 * @param configured locale → the locales it falls back to, all of them from `locales`
 */
export function fillFallback(
  locales: readonly string[],
  configured: ReadonlyMap<string, readonly string[]>,
): Readonly<Record<string, readonly string[]>> {
  const [sourceLocale = '', ...others] = locales;
  const names = new Map(locales.map((locale) => [canonical(locale), locale]));
  return toRecord([
    [sourceLocale, []],
    ...others.map((locale): [string, readonly string[]] => {
      const chain = new Set(configured.get(locale) ?? truncations(locale).flatMap((tag) => names.get(tag) ?? []));
      chain.delete(locale);
      chain.delete(sourceLocale);
      return [locale, [...chain, sourceLocale]];
    }),
  ]);
}

/** The ever shorter tags above a tag, canonical. A single letter only introduces what follows it. */
function truncations(locale: string): string[] {
  const subtags = canonical(locale).split('-').slice(0, -1);
  const tags: string[] = [];
  for (; subtags.length > 0; subtags.pop()) {
    if ((subtags.at(-1) ?? '').length > 1) tags.push(canonical(subtags.join('-')));
  }
  return tags;
}
