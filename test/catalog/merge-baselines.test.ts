import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeBaselines } from '../../src/catalog/merge-baselines.ts';
import { parseBaseline } from '../../src/catalog/parse-baseline.ts';
import { serializeBaseline } from '../../src/catalog/serialize-baseline.ts';
import { baselineId, type Baseline, type BaselineEntry } from '../../src/model/baseline.ts';

const entry: fc.Arbitrary<BaselineEntry> = fc.record(
  {
    namespace: fc.constantFrom('a', 'map/b c', '__proto__', '"'),
    locale: fc.constantFrom('en', 'de'),
    key: fc.constantFrom('title', 'Menu open', 'constructor'),
    rule: fc.constantFrom('no-empty', 'no-stale'),
    fingerprint: fc.constantFrom('01234567', '89abcdef'),
    count: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ['namespace', 'locale', 'rule', 'fingerprint', 'count'] },
);

const baseline: fc.Arbitrary<Baseline> = fc
  .array(entry, { maxLength: 8 })
  .map((entries) => new Map(entries.map((one) => [baselineId(one), one])));

/** Identity of an entry → how many it accepts. */
function counts(one: Baseline | undefined): Record<string, number> {
  return Object.fromEntries([...(one ?? [])].map(([id, { count }]) => [id, count]));
}

describe('a baseline', () => {
  it('should be read as it was written, in one way only', () => {
    fc.assert(
      fc.property(baseline, (one) => {
        const text = serializeBaseline(one);
        expect(counts(parseBaseline(text).baseline)).toEqual(counts(one));
        expect(serializeBaseline(new Map([...one].toReversed()))).toBe(text);
      }),
    );
  });

  it('should be what one branch made of it where the other left it alone, whichever is ours', () => {
    fc.assert(
      fc.property(baseline, baseline, (base, other) => {
        expect(counts(mergeBaselines({ base, ours: base, theirs: other }))).toEqual(counts(other));
        expect(counts(mergeBaselines({ base, ours: other, theirs: base }))).toEqual(counts(other));
      }),
    );
  });

  it('should be merged alike from either side, and never accept more than both together do', () => {
    fc.assert(
      fc.property(baseline, baseline, baseline, (base, ours, theirs) => {
        const merged = counts(mergeBaselines({ base, ours, theirs }));
        expect(counts(mergeBaselines({ base, ours: theirs, theirs: ours }))).toEqual(merged);
        for (const [id, count] of Object.entries(merged)) {
          expect(count).toBeGreaterThan(0);
          expect(count).toBeLessThanOrEqual((ours.get(id)?.count ?? 0) + (theirs.get(id)?.count ?? 0));
        }
      }),
    );
  });

  it('should mean the higher count where a merge line by line left an entry twice', () => {
    const line = '{"namespace":"a","locale":"en","rule":"no-empty","fingerprint":"01234567","count":';
    const { baseline: read } = parseBaseline(`{"accepted": [\n${line}1},\n${line}3}\n]}`);
    expect(Object.values(counts(read))).toEqual([3]);
  });
});
