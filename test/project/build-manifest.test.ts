import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/memory-host.ts';
import { openManifest } from '../../src/project/build-manifest.ts';

const pattern = 'dist/{locale}/{path}';
const changesOf = fc.array(
  fc.tuple(
    fc.nat(60).map((name) => `dist/en/${name}.md`),
    fc.option(fc.stringMatching(/^[\da-f]{3}$/), { freq: 3 }),
  ),
  { maxLength: 70 },
);

it('should know every output as the last build left it, however small the changes were', () => {
  fc.assert(
    fc.property(fc.array(changesOf, { maxLength: 12 }), (builds) => {
      const host = createMemoryHost();
      const expected = new Map<string, string>();
      for (const changes of builds) {
        openManifest(host, pattern).save(new Map(changes));
        for (const [path, print] of changes) {
          if (print === null) expected.delete(path);
          else expected.set(path, print);
        }
        expect(new Map(openManifest(host, pattern).files)).toEqual(expected);
      }
    }),
  );
});

it('should take changes of another list for none', () => {
  const host = createMemoryHost();
  const many = Array.from({ length: 40 }, (_, nth): [string, string] => [`dist/en/${nth}.md`, 'a']);
  openManifest(host, pattern).save(new Map(many));
  const [all = ''] = [...host.files.keys()].filter((path) => /built-\w+\.json$/.test(path));
  const before = host.text(all) ?? '';
  openManifest(host, pattern).save(new Map([['dist/en/0.md', 'b']]));
  expect(host.text(all)).toBe(before);
  expect(openManifest(host, pattern).files.get('dist/en/0.md')).toBe('b');
  // As when a run is killed between two files, or one of them is put back.
  host.write(all, before.replace(/"id":"\w+"/, '"id":"another"'));
  expect(openManifest(host, pattern).files.get('dist/en/0.md')).toBe('a');
});

it('should remember nothing where a list is damaged', () => {
  const host = createMemoryHost();
  openManifest(host, pattern).save(new Map([['dist/en/0.md', 'a']]));
  for (const path of host.files.keys()) if (/built-/.test(path)) host.write(path, '{"files":[["dist/en/0.md"');
  expect(openManifest(host, pattern).files.size).toBe(0);
});
