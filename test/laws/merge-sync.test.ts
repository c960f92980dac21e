import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeResource } from '../../src/catalog/merge-resource.ts';
import { parseState } from '../../src/catalog/parse-state.ts';
import { splitTexts } from '../../src/catalog/two-texts.ts';
import { fingerprint } from '../../src/host/fingerprint.ts';
import { edit, noFiles, plan, sync, valuesOf, type LineFiles } from '../support/line.ts';

const words = 'de het een auto merk rijdt snel naar Europa met grote plannen veel haast vanuit München straks'.split(
  ' ',
);
const block = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 9 }))
  .map(([isHeading, list]) => `${isHeading ? '## ' : ''}${list.join(' ')}`);
const article = fc.array(block, { minLength: 1, maxLength: 7 });
const edits = fc.array(
  fc.record({ what: fc.constantFrom('move', 'remove', 'add', 'word'), from: fc.nat(99), to: fc.nat(99), block }),
  { maxLength: 4 },
);
/** What an editor does with each value: fills what is empty, changes what is there, or neither. */
const work = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });

type Edits = typeof edits extends fc.Arbitrary<infer One> ? One : never;

function author(blocks: readonly string[], changes: Edits): string[] {
  const after = [...blocks];
  for (const { what, from, to, block: added } of changes) {
    const [at, into] = [from % (after.length || 1), to % (after.length + 1)];
    const one = after[at];
    if (what === 'add') after.splice(into, 0, added);
    else if (one === undefined) continue;
    else if (what === 'word') after[at] = `${one} ${added.replace('## ', '').split(' ')[0]}`;
    else {
      after.splice(at, 1);
      if (what === 'move') after.splice(to % (after.length + 1), 0, one);
    }
  }
  return after;
}

const textOf = (blocks: readonly string[]): string => blocks.join('\n\n');

/** Every translation tells by whom it was made, and of which text. */
function editor(files: LineFiles, name: string, todo: readonly boolean[]): LineFiles {
  const source = valuesOf(files.source);
  const keys = [...valuesOf(files.target).keys()];
  return {
    ...files,
    target: edit(files.target, (value, key) => (todo[keys.indexOf(key)] ? `${name}: ${source.get(key)}` : value)),
  };
}

function mergeAll(base: LineFiles, ours: LineFiles, theirs: LineFiles): LineFiles {
  const merge = (path: string, name: keyof LineFiles): string => {
    const merged = mergeResource(path, { base: base[name], ours: ours[name], theirs: theirs[name] }, fingerprint);
    if ('side' in merged) throw new Error(`Expected ${path} to be readable`);
    return merged.text;
  };
  return {
    source: merge('locales/nl/x.json', 'source'),
    sourceState: merge('.vertaalstraat/state/nl/x.json', 'sourceState'),
    target: merge('locales/en/x.json', 'target'),
    state: merge('.vertaalstraat/state/en/x.json', 'state'),
  };
}

/** Solve what the merge left. */
function decide(files: LineFiles, side: 0 | 1): LineFiles {
  const values = Object.fromEntries(
    Object.entries(JSON.parse(files.target) as Record<string, string>).map(([key, value]) => [
      key,
      splitTexts(value)?.[side] ?? value,
    ]),
  );
  return { ...files, target: `${JSON.stringify(values, null, 2)}\n` };
}

function textsIn({ target, state }: LineFiles): string[] {
  const parked = parseState(state).state?.parked.values() ?? [];
  return [...valuesOf(target).values(), ...[...parked].map((one) => one.text)];
}

describe('an author’s branch and an editor’s, merged and synced', () => {
  it.each([[true], [false]])(
    'should have all work of both, and call nothing current that is not; synced: %j',
    (isSynced) => {
      fc.assert(
        fc.property(
          article,
          work,
          edits,
          work,
          work,
          fc.constantFrom<0 | 1>(0, 1),
          fc.boolean(),
          (blocks, done, changes, own, other, side, turned) => {
            const text = textOf(blocks);
            const start = sync(text, editor(sync(text, noFiles), 'a', done));
            const after = textOf(author(blocks, changes));
            const ours = sync(after, editor(sync(after, start), 'b', own));
            const edited = editor(start, 'c', other);
            const theirs = isSynced ? sync(text, edited) : edited;
            const merged = turned ? mergeAll(start, theirs, ours) : mergeAll(start, ours, theirs);
            const undecided = Object.values(JSON.parse(merged.target) as Record<string, string>).flatMap(
              (value) => splitTexts(value)?.[1 - side] ?? [],
            );
            const decided = decide(merged, side);
            const last = sync(after, decided);
            const kept = textsIn(last);
            for (const files of [ours, theirs]) {
              for (const one of textsIn(files)) {
                const isOld = one === '' || textsIn(start).includes(one);
                if (!isOld && !undecided.includes(one)) expect(kept).toContain(one);
              }
            }
            expect(sync(after, last)).toEqual(last);
            const planned = plan(after, last);
            const [locale] = planned.locales;
            const values = valuesOf(last.target);
            for (const { key, segment } of isSynced ? planned.segments : []) {
              const source = values.get(key)?.replace(/^\w: /, '');
              if (locale?.statuses.get(key) === 'current') expect(source).toBe(segment.value);
            }
          },
        ),
        { numRuns: 400 },
      );
    },
  );
});
