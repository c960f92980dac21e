import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packTexts } from '../../src/project/packed-texts.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\uFEFFa', '𝒳é\n', 'x'.repeat(300_000), '€'.repeat(90_000)),
);

it('should keep texts as a map does', () => {
  const change = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), text);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const [packed, map] = [packTexts(), new Map<string, string>()];
      for (const [name, value] of changes) {
        for (const one of [packed, map]) one.set(name, value);
        expect(packed.get(name)).toBe(map.get(name));
      }
      expect(packed.size).toBe(map.size);
      expect([...packed.keys()].map((name) => [name, packed.get(name)])).toEqual([...map]);
    }),
  );
});
