import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseState } from '../../src/catalog/parse-state.ts';
import {
  edit,
  noFiles,
  plan,
  statusesOf,
  sync,
  translated,
  translationsOf,
  valuesOf,
  type LineFiles,
} from '../support/line.ts';

const words = 'de het een auto merk rijdt snel naar Europa met grote plannen en veel haast vanuit München'.split(' ');
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 9 })
  .map((list) => `${list.join(' ')}.`);
const block = fc.oneof(
  sentence,
  sentence.map((text) => `## ${text}`),
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc.tuple(sentence, sentence).map(([a, b]) => `[${a}](https://x.nl/${a.length}) ${b}`),
  fc.constant('Ja'),
);
const article = fc.array(block, { minLength: 1, maxLength: 8 });

/** Every translation there is: in the catalog or parked. */
function texts({ target, state }: LineFiles): string[] {
  const parked = parseState(state).state?.parked.values() ?? [];
  return [
    ...[...valuesOf(target).values()].filter((value) => value !== ''),
    ...[...parked].map((one) => one.text),
  ].toSorted();
}

describe('law 4, nothing is lost', () => {
  it('should keep every translation through any edit of the article', () => {
    fc.assert(
      fc.property(article, article, (before, after) => {
        const files = translated(before.join('\n\n'), (source) => `EN ${source.replaceAll(/\]\[\d+\]/g, '')}`);
        expect(texts(sync(after.join('\n\n'), files))).toEqual(expect.arrayContaining([...new Set(texts(files))]));
        expect(texts(sync(after.join('\n\n'), files))).toHaveLength(texts(files).length);
      }),
      { numRuns: 200 },
    );
  });

  it('should bring every translation back when the article comes back', () => {
    fc.assert(
      fc.property(article, (blocks) => {
        const text = blocks.join('\n\n');
        const files = translated(text);
        const back = sync(text, sync('Iets heel anders.', files));
        expect(texts(back)).toEqual(texts(files));
        expect([...valuesOf(back.target).values()].toSorted()).toEqual([...valuesOf(files.target).values()].toSorted());
      }),
      { numRuns: 100 },
    );
  });
});

describe('law 5, nothing is done twice', () => {
  it('should change no byte the second time', () => {
    fc.assert(
      fc.property(article, article, (before, after) => {
        const once = sync(after.join('\n\n'), translated(before.join('\n\n')));
        expect(sync(after.join('\n\n'), once)).toEqual(once);
        expect(plan(after.join('\n\n'), once).concerns).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('should stay clean when an editor fills or changes values', () => {
    fc.assert(
      fc.property(article, (blocks) => {
        const text = blocks.join('\n\n');
        const files = sync(text, noFiles);
        const filled = { ...files, target: edit(files.target, (_, key) => `EN ${key}`) };
        expect(plan(text, filled).concerns).toBe(false);
        const changed = { ...filled, target: edit(filled.target, (value) => `${value} again`) };
        expect(plan(text, sync(text, changed)).concerns).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('should read a catalog in any order', () => {
    const text = '# Een\n\nTwee drie vier.\n\nJa\n\nVijf zes zeven.';
    const files = translated(text);
    const shuffled = (catalog: string): string =>
      `${JSON.stringify(Object.fromEntries([...valuesOf(catalog)].toReversed()), null, 2)}\n`;
    const planned = plan(text, { ...files, source: shuffled(files.source), target: shuffled(files.target) });
    expect(planned.concerns).toBe(false);
    expect([...(planned.locales[0]?.statuses.values() ?? [])]).toEqual(['current', 'current', 'current', 'current']);
  });
});

describe('law 6, small change, small consequence', () => {
  const before =
    '# De kop\n\nEen alinea met *nadruk* en een [link](https://a.nl).\n\n- eerste punt hier\n- tweede punt daar\n\nNog een slot van het verhaal.';

  it.each([
    ['re-wrapping', (text: string) => text.replace('met *nadruk*', 'met\n*nadruk*')],
    ['other bullets', (text: string) => text.replaceAll('\n- ', '\n* ')],
    ['other emphasis markers', (text: string) => text.replace('*nadruk*', '_nadruk_')],
    ['another indentation', (text: string) => text.replaceAll('\n- ', '\n  - ')],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a setext heading', (text: string) => text.replace('# De kop', 'De kop\n======')],
    [
      'a moved section',
      () =>
        '- eerste punt hier\n- tweede punt daar\n\nNog een slot van het verhaal.\n\n# De kop\n\nEen alinea met *nadruk* en een [link](https://a.nl).',
    ],
    ['a changed link target', (text: string) => text.replace('https://a.nl', 'https://b.nl')],
    ['a block quote around it', (text: string) => text.replace('Nog een', '> Nog een')],
  ])('should make no translation stale by %s', (_, change) => {
    const files = translated(before);
    const after = change(before);
    expect([...new Set(statusesOf(after, files).values())]).toEqual(['current']);
    expect([...new Set(statusesOf(after, sync(after, files)).values())]).toEqual(['current']);
    expect([...valuesOf(sync(after, files).target).values()].toSorted()).toEqual(
      [...valuesOf(files.target).values()].toSorted(),
    );
  });

  it('should touch one segment when one word changes', () => {
    const after = before.replace('eerste punt hier', 'eerste punt nu');
    const files = translated(before);
    const statuses = statusesOf(after, files);
    expect([...statuses].filter(([, status]) => status !== 'current')).toEqual([['eerste punt nu', 'stale']]);
    expect([...valuesOf(sync(after, files).source).keys()]).toEqual([...valuesOf(files.source).keys()]);
    expect(translationsOf(after, files).get('eerste punt nu')).toBe('EN eerste punt hier');
  });

  it('should be current again when the source goes back', () => {
    const files = translated(before);
    const there = sync(before.replace('eerste punt hier', 'eerste punt nu'), files);
    expect([...new Set(statusesOf(before, there).values())]).toEqual(['current']);
  });

  it('should give a new text a new key, never an old one', () => {
    const files = translated('Een verhaal over katten.\n\nTot slot dit.');
    const after = sync('Honden zijn heel wat anders!\n\nTot slot dit.', files);
    expect([...valuesOf(after.source).keys()][0]).not.toBe([...valuesOf(files.source).keys()][0]);
    expect([...valuesOf(after.target).values()][0]).toBe('');
  });

  it('should give a segment the key that the author chooses, translation and all', () => {
    const files = translated('Welkom hier.\n\nTot slot dit.');
    const named = sync('<!-- i18n: key welkom -->\n\nWelkom hier.\n\nTot slot dit.', files);
    expect([...valuesOf(named.target)][0]).toEqual(['welkom', 'EN Welkom hier.']);
    expect([...statusesOf('<!-- i18n: key welkom -->\n\nWelkom hier.\n\nTot slot dit.', named).values()]).toEqual([
      'current',
      'current',
    ]);
    const rewritten = '<!-- i18n: key welkom -->\n\nHallo daar allemaal!\n\nTot slot dit.';
    expect([...valuesOf(sync(rewritten, named).target)][0]).toEqual(['welkom', 'EN Welkom hier.']);
    expect([...statusesOf(rewritten, named).values()]).toEqual(['stale', 'current']);
  });

  it('should keep twenty equal cells apart', () => {
    const rows = Array.from({ length: 20 }, (_, index) => `| Ja | rij ${'abcdefghijklmnopqrst'[index] ?? ''} |`);
    const text = ['| Kop | Rij |', '| --- | --- |', ...rows].join('\n');
    const files = sync(text, noFiles);
    let number = 0;
    const filled = sync(text, {
      ...files,
      target: edit(files.target, (_, key) => (key.startsWith('cell-ja') ? `Yes ${(number += 1)}` : `EN ${key}`)),
    });
    const after = text.replace(`${rows[4] ?? ''}\n`, '');
    const kept = [...valuesOf(sync(after, filled).target).values()].filter((value) => value.startsWith('Yes'));
    expect(kept).toEqual(
      Array.from({ length: 20 }, (_, index) => `Yes ${index + 1}`).filter((value) => value !== 'Yes 5'),
    );
  });

  it('should keep equal cells beside their names, where rows move and names are edited at once', () => {
    const names = ['aap', 'beer', 'cactus', 'dadel', 'ezel', 'fazant'].map((name) => `De ${name} van de buren`);
    const table = (rows: readonly string[]): string =>
      ['| Naam | Kan |', '| --- | --- |', ...rows.map((name) => `| ${name} | Ja |`)].join('\n');
    const files = sync(table(names), noFiles);
    const source = valuesOf(files.source);
    const keys = [...source.keys()];
    const filled = sync(table(names), {
      ...files,
      target: edit(files.target, (_, key) =>
        source.get(key) === 'Ja' ? `Yes: ${source.get(keys[keys.indexOf(key) - 1] ?? '')}` : `EN ${key}`,
      ),
    });
    const [ape = '', bear = '', cactus = '', date = '', donkey = '', pheasant = ''] = names;
    const after = sync(table([pheasant, ape, `${cactus} nu`, 'Iets heel anders dus', `${bear} nu`, donkey]), filled);
    const values = [...valuesOf(after.target).values()].filter((value) => value.startsWith('Yes'));
    expect(values).toEqual([pheasant, ape, cactus, date, bear, donkey].map((name) => `Yes: ${name}`));
  });
});

describe('equal cells in a catalog that another tool has put in another order', () => {
  const names = ['brug', 'schip', 'fiets', 'stad', 'molen', 'haven', 'toren', 'markt'];
  const tableOf = (rows: readonly string[], first: boolean): string =>
    ['| Wat | Kan |', '| --- | --- |', ...rows.map((row) => (first ? `| Ja | ${row} |` : `| ${row} | Ja |`))].join(
      '\n',
    );

  it('should stay beside their names, though a name is edited at the same time', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.shuffledSubarray(names, { minLength: 3 }),
        fc.infiniteStream(fc.nat()),
        fc.nat(),
        (first, some, order, which) => {
          const rows = some.map((name) => `De ${name} van onze buren hier`);
          const text = tableOf(rows, first);
          const empty = sync(text, noFiles);
          const source = valuesOf(empty.source);
          const keys = [...source.keys()];
          const nameOf = (key: string): string => source.get(keys[keys.indexOf(key) + (first ? 1 : -1)] ?? '') ?? '';
          const fill = (_: string, key: string): string =>
            source.get(key) === 'Ja' ? `Yes: ${nameOf(key)}` : `EN ${source.get(key) ?? ''}`;
          const filled = sync(text, { ...empty, target: edit(empty.target, fill) });
          const shuffle = (catalog: string): string => {
            const entries = Object.entries(JSON.parse(catalog) as Record<string, string>);
            const placed = entries.map((entry) => ({ entry, at: order.next().value ?? 0 }));
            return JSON.stringify(Object.fromEntries(placed.toSorted((a, b) => a.at - b.at).map(({ entry }) => entry)));
          };
          const shuffled = { ...filled, source: shuffle(filled.source), target: shuffle(filled.target) };
          const edited = which % rows.length;
          const after = tableOf(
            rows.map((row, index) => (index === edited ? `${row} nu` : row)),
            first,
          );
          const values = valuesOf(sync(after, shuffled).target);
          expect([...values.values()].filter((value) => value.startsWith('Yes'))).toEqual(
            rows.map((row) => `Yes: ${row}`),
          );
        },
      ),
    );
  });
});

describe('numbered references', () => {
  const before = 'Lees [een](https://1.nl) en [twee](https://2.nl) hier.';
  const files = translated(before, () => 'Read [two][2] and [one][1] here, [one][1].');

  it.each([
    [
      'added',
      'Lees [nul](https://0.nl), [een](https://1.nl) en [twee](https://2.nl) hier.',
      'Read [two][3] and [one][2] here, [one][2].',
    ],
    ['swapped', 'Lees [twee](https://2.nl) en [een](https://1.nl) hier.', 'Read [two][1] and [one][2] here, [one][2].'],
    ['removed', 'Lees een en [twee](https://2.nl) hier.', 'Read [two][1] and one here, one.'],
    [
      'retargeted',
      'Lees [een](https://new.nl) en [twee](https://2.nl) hier.',
      'Read [two][2] and [one][1] here, [one][1].',
    ],
    [
      'pushed up by a label of the article’s own',
      `${before} Zie [dit][1].\n\n[1]: https://eigen.nl`,
      'Read [two][3] and [one][2] here, [one][2].',
    ],
  ])('should keep their destinations when a link is %s', (_, after, expected) => {
    const synced = sync(after, files);
    expect([...valuesOf(synced.target).values()]).toEqual([expected]);
    expect(plan(after, synced).concerns).toBe(false);
  });
});

describe('what a new user tried', () => {
  it('should never lead a word to the target of another link', () => {
    const files = translated('Zie [a](https://a.nl) en [b](https://b.nl) voor meer.');
    const after = 'Zie [b](https://b.nl) en [c](https://c.nl) voor meer.';
    expect(translationsOf(after, sync(after, files)).get('Zie [b][1] en [c][2] voor meer.')).toBe(
      'EN Zie a en [b][1] voor meer.',
    );
  });

  it('should bring a parked translation back to a text that has another key by now', () => {
    const files = translated('Een verhaal over katten en honden.\n\nTot slot dit.');
    const without = sync('Tot slot dit.', files);
    const variant = sync('Een verhaal over katten en vogels.\n\nTot slot dit.', without);
    const back = sync('Een verhaal over katten en honden.\n\nTot slot dit.', variant);
    expect([...valuesOf(back.target).values()]).toEqual(['EN Een verhaal over katten en honden.', 'EN Tot slot dit.']);
  });

  it('should stay in doubt, and twice the same, where there is no state to compare with', () => {
    const files = { ...translated('Een verhaal over katten.\n\nTot slot dit.'), sourceState: '', state: '' };
    const after = 'Een verhaal over katten en vogels.\n\nTot slot dit.';
    const once = sync(after, files);
    expect(sync(after, once)).toEqual(once);
    expect(plan(after, once).corrections).toHaveLength(1);
    expect([...valuesOf(once.target).values()]).toEqual(['EN Een verhaal over katten.', 'EN Tot slot dit.']);
    const decided = sync(after, once, 'article');
    expect([...valuesOf(decided.source).values()][0]).toBe('Een verhaal over katten en vogels.');
    expect([...valuesOf(decided.target).values()][0]).toBe('EN Een verhaal over katten.');
  });
});
