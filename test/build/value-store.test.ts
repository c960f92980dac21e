import fc from 'fast-check';
import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { createValueStore } from '../../src/build/value-store.ts';

const locales = ['nl', 'en', 'de', 'pt-BR'];
const fallback: Record<string, string[]> = { de: ['en', 'nl'], en: ['nl'], 'pt-BR': ['en'] };
const keys = ['a', 'b', 'a.b', 'x:y'];
const texts = fc.constantFrom('Hallo', '{{naam}} $t(a)', 'a', '', '  ', 'a.b:c');
const catalogs = fc.array(fc.dictionary(fc.constantFrom(...keys), texts), { minLength: 4, maxLength: 4 });

it('should give what i18next gives', () => {
  fc.assert(
    fc.property(catalogs, catalogs, (...namespaces) => {
      const store = createValueStore(locales, fallback);
      for (const [index, values] of namespaces.entries()) {
        const namespace = `stuk-${index}`;
        const plain = createInstance();
        void plain.init({
          lng: 'nl',
          fallbackLng: fallback,
          load: 'currentOnly',
          ns: [namespace],
          defaultNS: namespace,
          initAsync: false,
          keySeparator: false,
          nsSeparator: false,
          returnEmptyString: false,
          resources: Object.fromEntries(locales.map((locale, nth) => [locale, { [namespace]: { ...values[nth] } }])),
        });
        for (const [nth, locale] of locales.entries())
          store.add(locale, namespace, new Map(Object.entries(values[nth] ?? {})));
        for (const locale of locales) {
          for (const key of keys) {
            const chain = [locale, ...(fallback[locale] ?? [])];
            const from = chain.find((one) => plain.getResource(one, namespace, key));
            const value = plain.t(key, { lng: locale, skipInterpolation: true });
            expect(store.get(locale, namespace, key)).toEqual(from === undefined ? undefined : { value, locale: from });
          }
        }
        store.remove(namespace);
        for (const locale of locales) expect(store.get(locale, namespace, 'a')).toBeUndefined();
      }
    }),
  );
});
