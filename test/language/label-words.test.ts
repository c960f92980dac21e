import { expect, it } from 'vitest';
import { commonWords } from '../../src/language/common-words.ts';
import { functionWords } from '../../src/language/function-words.ts';
import { labelWords } from '../../src/language/label-words.ts';
import { isLabelIn } from '../../src/language/speaks.ts';

it.each(['nl', 'en', 'de'])('should have words of %s that no other list has', (language) => {
  const words = [...(labelWords.get(language) ?? [])];
  expect(words.length).toBeGreaterThan(300);
  for (const word of words) {
    expect(word).toMatch(/^\p{Ll}{3,}$/u);
    for (const list of [commonWords, functionWords, labelWords])
      for (const [other, all] of list)
        if (list !== labelWords || other !== language) expect([word, all.has(word)]).toEqual([word, false]);
  }
});

it.each([
  ['nl', 'Uitloggen'],
  ['nl', 'Privé-modus uitgeschakeld'],
  ['en', 'Uploading completed'],
  ['de', 'Versionsinformation anzeigen.'],
])('should tell that a label is in %s: %s', (locale, text) => {
  expect(isLabelIn(text, locale)).toBe(true);
});

it.each([
  ['nl', 'Contact'],
  ['en', 'Internet'],
  ['en', 'Mozilla Firefox'],
  ['de', 'Navigation'],
  ['fr', 'Annuler'],
])('should not tell that a label is in %s: %s', (locale, text) => {
  expect(isLabelIn(text, locale)).toBe(false);
});
