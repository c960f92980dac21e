import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/memory-host.ts';
import type { Host } from '../../src/host/host.ts';
import { openRecordPacks } from '../../src/project/record-packs.ts';

const folder = '.vertaalstraat/cache/remembered/articles';
const name = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((nth) => `articles/${nth}.md`),
  fc.constantFrom('', 'a\tb', 'a\nb', 'a\\b', '\uFEFF', 'é', '\u{1F600}', '\uD800'),
);
const record = fc.oneof(
  fc.constantFrom('', 'a\tb', '"\\n"', '\uFEFFa', 'é\u{1F600}'),
  fc.integer({ min: 1, max: 200_000 }).map((length) => 'x'.repeat(length)),
);
/** What one run does: set or remove records, then save, but for the names that are gone by then. */
const run = fc.record({
  changes: fc.array(fc.tuple(name, fc.option(record, { freq: 4 })), { maxLength: 12 }),
  isKept: fc.boolean(),
});

it('should remember records from run to run as a map does', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), fc.boolean(), (runs, staysOpen) => {
      const host = createMemoryHost({});
      const map = new Map<string, string>();
      let packs = openRecordPacks(host, 'articles', 'one');
      for (const { changes, isKept } of runs) {
        if (!staysOpen) packs = openRecordPacks(host, 'articles', 'one');
        for (const [key, value] of changes) {
          packs.set(key, value ?? undefined);
          if (value === null) map.delete(key);
          else map.set(key, value);
          expect(packs.get(key)).toBe(map.get(key));
        }
        const lost = isKept ? undefined : changes[0]?.[0];
        packs.save((key) => key !== lost);
        // A pack that has not changed is not written, so not everything that is gone is forgotten.
        if (lost !== undefined && map.get(lost) !== undefined && packs.get(lost) === undefined) map.delete(lost);
        for (const [key, value] of map) expect(packs.get(key)).toBe(value);
      }
      const again = openRecordPacks(host, 'articles', 'one');
      for (const [key, value] of map) expect(again.get(key)).toBe(value);
      for (const { changes } of runs)
        for (const [key] of changes) if (!map.has(key)) expect(again.get(key)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

it('should write one pack of a large site when one record changes, and read no other', () => {
  const host = createMemoryHost({});
  const names = Array.from({ length: 3000 }, (_, nth) => `articles/${String(nth).padStart(4, '0')}.md`);
  const first = openRecordPacks(host, 'articles', 'one');
  for (const each of names) first.set(each, `${each} ${'x'.repeat(500)}`);
  first.save(() => true);
  const sizes = host.glob([`${folder}/*`]).length;
  expect(sizes).toBeGreaterThan(10);

  const used: string[] = [];
  const noted: Host = {
    ...host,
    readIfExists: (path) => (used.push(`read ${path}`), host.readIfExists(path)),
    write: (path, ...rest) => {
      used.push(`write ${path}`);
      host.write(path, ...rest);
    },
  };
  const second = openRecordPacks(noted, 'articles', 'one');
  second.set('articles/1500.md', 'another');
  second.save(() => true);
  expect(used.filter((one) => one.startsWith('read'))).toHaveLength(2);
  expect(used.filter((one) => one.startsWith('write'))).toHaveLength(1);
  const third = openRecordPacks(host, 'articles', 'one');
  expect(names.map((each) => third.get(each)?.slice(0, 16))).toEqual(
    names.map((each) => (each === 'articles/1500.md' ? 'another' : each.slice(0, 16))),
  );
});

it('should give nothing of another identity, and no record of a pack that is damaged', () => {
  const host = createMemoryHost({});
  const packs = openRecordPacks(host, 'articles', 'one');
  packs.set('a', 'first');
  packs.save(() => true);
  expect(openRecordPacks(host, 'articles', 'another').get('a')).toBeUndefined();
  for (const path of host.glob([`${folder}/*`])) host.write(path, 'rubbish');
  const after = openRecordPacks(host, 'articles', 'one');
  expect(after.get('a')).toBeUndefined();
  after.set('a', 'second');
  after.save(() => true);
  expect(openRecordPacks(host, 'articles', 'one').get('a')).toBe('second');
});
