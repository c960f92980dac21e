import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/host/fingerprint.ts';
import type { ArticlePlan } from '../../src/model/plan.ts';
import { planAligned } from '../../src/sync/plan-article.ts';
import { planInStep } from '../../src/sync/plan-in-step.ts';
import { edit, inputOf, noFiles, sync, translated, type LineFiles } from '../support/line.ts';

const options = { fingerprint, source: 'keep' } as const;

const blocks = fc.array(
  fc.constantFrom(
    ...[
      ['Ja', 'Nee', '## Ja', 'Een auto rijdt.', '- Ja\n- Nee\n- Ja', 'Zie [hier](https://x.nl/a) en [daar](b.md).'],
      ['| a | b |\n|---|---|\n| Ja | Nee |\n| Ja | Ja |', '![Een kat](kat.png)', '<!-- key: eigen -->\n\nMijn tekst.'],
      ['Het *merk* verkocht 12 auto’s.', '---', '`code`'],
    ].flat(),
  ),
  { maxLength: 6 },
);

type Json = Record<string, unknown>;

/** What may happen to the files of an article; most of it nobody would do on purpose. */
const happenings: readonly ((files: LineFiles) => LineFiles)[] = [
  (files) => files,
  (files) => ({ ...files, target: edit(files.target, (value, key) => (key.length % 3 === 0 ? '' : value)) }),
  (files) => ({ ...files, target: edit(files.target, (value, key) => (key.length % 3 === 1 ? `${value}!` : value)) }),
  (files) => ({ ...files, target: edit(files.target, (value, key) => (key.length % 5 === 1 ? ' ' : value)) }),
  (files) => ({ ...files, source: edit(files.source, (value, key) => (key.length % 4 === 1 ? `${value}!` : value)) }),
  (files) => ({ ...files, target: turned(files.target) }),
  (files) => ({ ...files, source: turned(files.source) }),
  (files) => ({ ...files, target: changed(files.target, (all) => ({ ...all, 'van-een-ander': 'x' })) }),
  (files) => ({ ...files, source: changed(files.source, (all) => ({ ...all, 'van-een-ander': 'x' })) }),
  (files) => ({ ...files, target: changed(files.target, without) }),
  (files) => ({ ...files, state: inSection(files.state, 'translations', without) }),
  (files) => ({ ...files, sourceState: inSection(files.sourceState, 'source', without) }),
  (files) => ({ ...files, state: '' }),
  (files) => ({ ...files, sourceState: '' }),
  ...[
    { review: true },
    { source: 'Iets anders.' },
    { source: ' Ja ' },
    { links: ['c.md'] },
    { links: [] },
    { value: '' },
  ].map((facts) => (files: LineFiles) => ({
    ...files,
    state: inSection(files.state, 'translations', (all) => withLast(all, facts)),
  })),
  ...[{ disabled: ['dash'] }, { disabled: ['dash', 'alt-text'] }, { disabled: [] }, { origin: 'unknown' }].map(
    (facts) => (files: LineFiles) => ({
      ...files,
      state: inSection(files.state, 'translations', (all) => withLast(all, facts)),
    }),
  ),
  ...[{ links: ['c.md'] }, { links: [] }, { near: 'x' }, { beside: ['', ''] }, { value: '' }].map(
    (facts) => (files: LineFiles) => ({
      ...files,
      sourceState: inSection(files.sourceState, 'source', (all) => withLast(all, facts)),
    }),
  ),
  (files) => ({ ...files, state: inSection(files.state, 'parked', (all) => ({ ...all, 'text-x': parked('Mooi.') })) }),
  (files) => ({ ...files, state: inSection(files.state, 'parked', (all) => ({ ...all, 'text-x': parked('Ja') })) }),
  (files) => ({
    ...files,
    target: edit(files.target, () => ' '),
    state: inSection(files.state, 'translations', (all) => mapped(all, { value: fingerprint(' ') })),
  }),
  (files) => ({
    ...files,
    state: inSection(files.state, 'translations', (all) => ({ ...all, weg: Object.values(all)[0] })),
  }),
];

const parked = (source: string): Json => ({ source, text: 'Yes', origin: 'human', serial: 1 });

const rich = '## Ja\n\nEen auto rijdt.\n\n- Ja\n- Nee\n\nZie [hier](https://x.nl/a).\n\n![Een kat](kat.png)\n\nMooi.';

describe('planInStep', () => {
  it('should plan what aligning everything comes to, or nothing', () => {
    const plans = (text: string, files: LineFiles): number => {
      const input = inputOf(text, files);
      const found = planInStep(input, options);
      if (found) expect(shown(found)).toEqual(shown(planAligned(input, options)));
      return found ? 1 : 0;
    };
    const untranslated = sync(rich, noFiles);
    for (const change of happenings) for (const files of [translated(rich), untranslated]) plans(rich, change(files));
    let inStep = 0;
    const changes = fc.array(fc.constantFrom(...happenings), { maxLength: 2 });
    const check = fc.property(blocks, blocks, changes, fc.boolean(), (was, is, changes, moves) => {
      const before = was.join('\n\n');
      const files = changes.reduce((all, change) => change(all), translated(before));
      inStep += plans(moves ? is.join('\n\n') : before, files);
    });
    fc.assert(check, { numRuns: 400 });
    expect(inStep).toBeGreaterThan(40);
  });

  it('should plan all that nobody changed, translated or not', () => {
    const check = fc.property(blocks, fc.boolean(), (list, isTranslated) => {
      const text = list.join('\n\n');
      const files = isTranslated ? translated(text) : sync(text, noFiles);
      expect(planInStep(inputOf(text, files), options)).toBeDefined();
    });
    fc.assert(check, { numRuns: 200 });
  });
});

/** A plan by what it says: an entry of a catalog counts for its key and value. */
function shown(plan: ArticlePlan): unknown {
  const entriesOf = (entries: ArticlePlan['sourceEntries']): unknown =>
    entries.map(({ key, value }) => ({ key, value }));
  return {
    ...plan,
    sourceEntries: entriesOf(plan.sourceEntries),
    locales: plan.locales.map((one) => ({ ...one, entries: entriesOf(one.entries), statuses: [...one.statuses] })),
  };
}

function changed(json: string, change: (all: Json) => Json): string {
  return `${JSON.stringify(change(JSON.parse(json || '{}') as Json), null, 2)}\n`;
}

function inSection(json: string, name: string, change: (all: Json) => Json): string {
  return changed(json, (all) => ({ ...all, [name]: change((all[name] ?? {}) as Json) }));
}

function turned(json: string): string {
  return changed(json, (all) => Object.fromEntries(Object.entries(all).toReversed()));
}

function without(all: Json): Json {
  return Object.fromEntries(Object.entries(all).slice(1));
}

function mapped(all: Json, facts: Json): Json {
  return Object.fromEntries(Object.entries(all).map(([key, record]) => [key, { ...(record as Json), ...facts }]));
}

function withLast(all: Json, facts: Json): Json {
  const [key, record] = Object.entries(all).at(-1) ?? [];
  return key === undefined ? all : { ...all, [key]: { ...(record as Json), ...facts } };
}
