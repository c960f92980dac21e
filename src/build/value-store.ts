import { createInstance, type i18n } from 'i18next';

/** A value, and the locale whose catalog it comes from. */
export interface StoredValue {
  readonly value: string;
  readonly locale: string;
}

/** Values by locale and namespace, served by i18next with its fallbacks. */
export interface ValueStore {
  /** Put a namespace in, one locale. */
  add(locale: string, namespace: string, values: ReadonlyMap<string, string>): void;
  /** Take a namespace out again, in all locales. */
  remove(namespace: string): void;
  /** Look a value up along the locale's chain. */
  get(locale: string, namespace: string, key: string): StoredValue | undefined;
}

/**
 * Make a store around an i18next instance of its own.
 *
 * Article text is data: keys are not split, and nothing in a value is interpolated or nested.
 *
 * @param fallback Locale → the locales to try after it, in order.
 */
export function createValueStore(
  locales: readonly string[],
  fallback: Readonly<Record<string, readonly string[]>>,
): ValueStore {
  const codeOf = new Map(locales.map((locale) => [locale, canonicalTag(locale)]));
  const localeOf = new Map([...codeOf].map(([locale, code]) => [code, locale]));
  const canonical = (locale: string): string => codeOf.get(locale) ?? canonicalTag(locale);
  const instance: i18n = createInstance();
  void instance.init({
    lng: codeOf.get(locales[0] ?? '') ?? 'en',
    fallbackLng: Object.fromEntries(
      locales.map((locale) => [canonical(locale), (fallback[locale] ?? []).map(canonical)]),
    ),
    load: 'currentOnly',
    ns: [],
    resources: {},
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
  });
  /** What i18next has not been given yet: it is asked only where a locale has no text of its own. */
  const waiting = new Map<string, Map<string, ReadonlyMap<string, string>>>();
  const given = new Set<string>();
  return {
    add(locale, namespace, values) {
      const own = waiting.get(namespace) ?? new Map<string, ReadonlyMap<string, string>>();
      waiting.set(namespace, own.set(canonical(locale), values));
    },
    remove(namespace) {
      waiting.delete(namespace);
      if (!given.delete(namespace)) return;
      for (const code of codeOf.values()) instance.removeResourceBundle(code, namespace);
    },
    get(locale, namespace, key) {
      const own = waiting.get(namespace)?.get(canonical(locale))?.get(key);
      if (own) return { value: own, locale };
      for (const [code, values] of waiting.get(namespace) ?? [])
        instance.addResourceBundle(code, namespace, Object.fromEntries(values), false, true);
      waiting.delete(namespace);
      given.add(namespace);
      const found = instance.t(key, {
        lng: canonical(locale),
        ns: namespace,
        skipInterpolation: true,
        returnDetails: true,
      });
      const { res, usedLng } = found as unknown as { res: unknown; usedLng: string };
      if (typeof res !== 'string' || !instance.getResource(usedLng, namespace, key)) return undefined;
      return { value: res, locale: localeOf.get(usedLng) ?? usedLng };
    },
  };
}

/** Write a tag the one way i18next knows it by. */
function canonicalTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? locale;
  } catch {
    return locale;
  }
}
