import { expect, it } from 'vitest';
import { textDirection } from '../../src/language/text-direction.ts';

it('should go by the script that a language is usually written in, or that its tag names', () => {
  const directions = Object.fromEntries(
    [
      'nl',
      'de-AT',
      'ar',
      'ar-XB',
      'he',
      'fa',
      'ur-PK',
      'yi',
      'ckb',
      'dv',
      'az',
      'az-Arab',
      'ks-Deva',
      'pa-PK',
      'no tag',
    ].map((locale) => [locale, textDirection(locale)]),
  );
  expect(Object.keys(directions).filter((locale) => directions[locale] === 'rtl')).toEqual([
    'ar', 'ar-XB', 'he', 'fa', 'ur-PK', 'yi', 'ckb', 'dv', 'az-Arab', 'pa-PK',
  ]); // prettier-ignore
});
