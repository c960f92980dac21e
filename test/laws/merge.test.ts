import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCatalogs } from '../../src/catalog/merge-catalogs.ts';
import { mergeMaps } from '../../src/catalog/merge-maps.ts';
import { mergeResource } from '../../src/catalog/merge-resource.ts';
import { mergeStates } from '../../src/catalog/merge-states.ts';
import { parseState } from '../../src/catalog/parse-state.ts';
import { readCatalog } from '../../src/catalog/read-catalog.ts';
import { serializeState } from '../../src/catalog/serialize-state.ts';
import { holdsTwoTexts, splitTexts } from '../../src/catalog/two-texts.ts';
import { fingerprint } from '../../src/host/fingerprint.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { ParkedTranslation, State, TranslationState } from '../../src/model/state.ts';

const runs = { numRuns: 1500 };
const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const value = fc.constantFrom('', ' ', 'one', 'two', 'three\nlines', 'caf\u00e9 "x"', '\\');

/** A branch's work on a catalog, in any layout, in any order. */
const texts = fc.uniqueArray(fc.tuple(keys, value), { selector: ([key]) => key }).chain((entries) =>
  fc
    .constantFrom<(from: Record<string, string>) => string>(
      (from) => `${JSON.stringify(from, null, 2)}\n`,
      (from) => JSON.stringify(from),
      (from) => `\uFEFF${JSON.stringify(from, null, '\t').replaceAll('\n', '\r\n')}`,
    )
    .map((write) => write(Object.fromEntries(entries))),
);

function catalogOf(text: string): Catalog {
  const { catalog } = readCatalog(text);
  if (!catalog) throw new Error(`Expected a catalog: ${text}`);
  return catalog;
}

function valuesIn(text: string): Map<string, string> {
  return new Map(catalogOf(text).entries.map(({ key, value: one }) => [key, one ?? '']));
}

const merge = (base: string, ours: string, theirs: string) =>
  mergeCatalogs({ base: catalogOf(base), ours: catalogOf(ours), theirs: catalogOf(theirs) });

const sorted = (map: ReadonlyMap<string, unknown>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('a merge of catalogs', () => {
  it('should lose nothing that a branch wrote', () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, ours, theirs) => {
        const { text, undecided } = merge(base, ours, theirs);
        const merged = valuesIn(text);
        const before = valuesIn(base);
        const [our, their] = [valuesIn(ours), valuesIn(theirs)];
        for (const [one, other] of [
          [our, their],
          [their, our],
        ] as const) {
          for (const [key, written] of one) {
            if (written === before.get(key)) continue;
            const now = merged.get(key) ?? 'nothing';
            const both = splitTexts(now);
            if (/\S/.test(written)) expect([now, ...(both ?? [])]).toContain(written);
            else if (!other.has(key)) expect(now).toBe(written);
          }
        }
        for (const [key, now] of merged) expect(holdsTwoTexts(now)).toBe(undecided.includes(key));
        // What nobody touched stays, what somebody removed and nobody changed goes.
        for (const [key, was] of before) {
          const left = [our, their].filter((side) => side.get(key) === was).length;
          if (left === 2) expect(merged.get(key)).toBe(was);
          if (left === 1 && [our, their].some((side) => !side.has(key))) expect(merged.has(key)).toBe(false);
        }
      }),
      runs,
    );
  });

  it('should be what the other branch has, where one did nothing or both did the same', () => {
    fc.assert(
      fc.property(texts, texts, (x, y) => {
        const wanted = sorted(valuesIn(y));
        expect(sorted(valuesIn(merge(x, x, y).text))).toEqual(wanted);
        expect(merge(x, y, x)).toEqual({ text: y, undecided: [] });
        expect(merge(x, y, y)).toEqual({ text: y, undecided: [] });
        expect(mergeResource('x.json', { base: x, ours: x, theirs: y }, fingerprint)).toEqual({
          text: y,
          undecided: [],
        });
      }),
      runs,
    );
  });

  it('should be the same from either side, but for the order', () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, ours, theirs) => {
        const [one, other] = [merge(base, ours, theirs), merge(base, theirs, ours)];
        expect(one.undecided.toSorted()).toEqual(other.undecided.toSorted());
        const plain = (text: string) =>
          sorted(valuesIn(text)).map(([key, now]) => [
            key,
            splitTexts(String(now))?.toSorted() ?? (/\S/.test(String(now)) ? now : ''),
          ]);
        expect(plain(one.text)).toEqual(plain(other.text));
      }),
      runs,
    );
  });

  it('should keep the order of ours, and put the new keys of theirs behind their predecessor', () => {
    const map = (word: string) => new Map([...word].map((key) => [key, key]));
    const order = (base: string, ours: string, theirs: string) =>
      [
        ...mergeMaps(
          { base: map(base), ours: map(ours), theirs: map(theirs) },
          () => true,
          ({ ours: our }) => our,
        ).keys(),
      ].join('');
    expect(order('abc', 'abc', 'xabycz')).toBe('xabycz');
    expect(order('abc', 'cba', 'axybc')).toBe('cbaxy');
    expect(order('abc', 'ac', 'abyc')).toBe('ayc');
    expect(order('abc', 'aobc', 'atbc')).toBe('atobc');
    expect(order('', 'ab', 'xay')).toBe('xayb');
  });
});

const source = fc.constantFrom('een', 'twee', 'drie');
const print = fc.constantFrom(fingerprint(''), fingerprint('one'), fingerprint('two'), '');
const origin = fc.constantFrom<TranslationState['origin']>('human', 'ported');
const entry: fc.Arbitrary<TranslationState> = fc
  .record({ source, value: print, origin, review: fc.boolean(), disabled: fc.subarray(['x', 'y']) })
  .map(({ review, disabled, ...one }) => ({
    ...one,
    ...(review && { review }),
    ...(disabled.length > 0 && { disabled }),
  }));
const parked: fc.Arbitrary<ParkedTranslation> = fc.record({
  source,
  text: fc.constantFrom('one', 'two'),
  origin,
  serial: fc.nat(5),
});
const map = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<Map<string, T>> =>
  fc.uniqueArray(fc.tuple(keys, one), { selector: ([key]) => key }).map((entries) => new Map(entries));
const state: fc.Arbitrary<State> = fc.record({ translations: map(entry), parked: map(parked) });

const mergeState = (base: State, ours: State, theirs: State): string =>
  serializeState(mergeStates({ base, ours, theirs }, fingerprint('')));

describe('a merge of states', () => {
  it('should lose nothing that is parked, and nothing that is known of a translation', () => {
    fc.assert(
      fc.property(state, state, state, (base, ours, theirs) => {
        const merged = parseState(mergeState(base, ours, theirs)).state;
        const texts = [...(merged?.parked.values() ?? [])].map((one) => `${one.source} ${one.text} ${one.origin}`);
        for (const side of [ours, theirs]) {
          for (const [key, one] of side.parked) {
            const before = base.parked.get(key);
            const isNew = !before || before.text !== one.text || before.source !== one.source;
            if (isNew) expect(texts).toContain(`${one.source} ${one.text} ${one.origin}`);
          }
          for (const [key, one] of side.translations) {
            if (JSON.stringify(one) !== JSON.stringify(base.translations.get(key)))
              expect(merged?.translations.has(key)).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('should be what the other branch has, where one did nothing or both did the same', () => {
    fc.assert(
      fc.property(state, state, (x, y) => {
        const inOneSerial = (text: string) => text.replace(/"serial":\d/g, '"serial":0');
        const wanted = inOneSerial(serializeState(y));
        expect(inOneSerial(mergeState(x, x, y))).toBe(wanted);
        expect(inOneSerial(mergeState(x, y, x))).toBe(wanted);
        expect(inOneSerial(mergeState(x, y, y))).toBe(wanted);
      }),
      runs,
    );
  });

  it('should never say more of a text than one of the branches said', () => {
    fc.assert(
      fc.property(state, state, state, (base, ours, theirs) => {
        const merged = parseState(mergeState(base, ours, theirs)).state;
        for (const [key, now] of merged?.translations ?? []) {
          const sides = [ours, theirs].flatMap((side) => side.translations.get(key) ?? []);
          const sure = sides.filter((one) => one.value === now.value && one.source === now.source);
          if (now.value !== '' && !now.review) expect(sure.length).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });
});
