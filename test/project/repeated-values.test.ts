import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repeatedValues, valuePrints } from '../../src/project/repeated-values.ts';

const text = fc.record({
  source: fc.constantFrom('De kat slaapt.', 'De hond blaft.', 'Het regent.'),
  value: fc.constantFrom(
    'The cat is asleep on the mat.',
    'The dog barks at the mailman.',
    'It rains.',
    'It has been raining for days now.',
  ),
});
const articles = fc.dictionary(fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md'), fc.array(text, { maxLength: 5 }));

it('should find what looking at all texts finds: a long value that stands for several texts', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const entries = Object.entries(all);
      const repeated = repeatedValues(
        new Map(entries.map(([file, texts]) => [file, { prints: new Map([['en', valuePrints(texts)]]) }])),
      );
      const every = entries.flatMap(([file, texts]) => texts.map((one) => ({ file, ...one })));
      const expected = (value: string): string[] => {
        const own = every.filter((one) => one.value === value);
        return value.length >= 20 && new Set(own.map(({ source }) => source)).size > 1
          ? [...new Set(own.map(({ file }) => file))]
          : [];
      };
      for (const { value } of every)
        expect(repeated.filesWith('en', value).toSorted()).toEqual(expected(value).toSorted());
      for (const [file, texts] of entries)
        expect(repeated.isIn(file, 'en')).toBe(texts.some(({ value }) => expected(value).length > 0));
      expect(repeated.isIn('a.md', 'de')).toBe(false);
    }),
  );
});
