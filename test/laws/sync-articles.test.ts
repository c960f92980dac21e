import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.ts';
import type { Config } from '../../src/model/config.ts';
import { applyChanges } from '../../src/project/apply-changes.ts';
import { loadConfig } from '../../src/project/load-config.ts';
import { loadProject } from '../../src/project/load-project.ts';
import { planProject, type ProjectPlan } from '../../src/project/plan-project.ts';

const config: Config = await loadConfig(
  createMemoryHost({ 'locales/en/x.json': '{}', 'locales/nl/x.json': '{}' }),
  () => Promise.reject(new Error('Expected no script')),
  new Map(),
);

function plan(host: MemoryHost): ProjectPlan {
  const files = host.glob(config.articles);
  return planProject(host, loadProject(host, config, files, files));
}

/** Sync all articles; with `fail` the nth file cannot be written. */
function sync(host: MemoryHost, texts: ReadonlyMap<string, readonly string[]>): void {
  for (const path of host.files.keys()) {
    if (path.startsWith('articles/') && !texts.has(path)) host.remove(path);
  }
  for (const [path, blocks] of texts) host.write(path, `${blocks.join('\n\n')}\n`);
  const planned = plan(host);
  expect(planned.project.problems).toEqual([]);
  expect(applyChanges(host, config, planned.groups).problems).toEqual([]);
}

/** Translate all that is missing: a translation tells which text it is of. */
function translate(host: MemoryHost): void {
  const planned = plan(host);
  for (const { plan: article } of planned.articles) {
    const path = `locales/en/${article.namespace}.json`;
    const text = host.text(path);
    if (text === undefined) continue;
    const values = JSON.parse(text) as Record<string, string>;
    for (const { key, segment } of article.segments) if (values[key] === '') values[key] = `EN ${segment.value}`;
    host.write(path, JSON.stringify(values, null, 2));
  }
  applyChanges(host, config, plan(host).groups);
}

const words =
  'de het een auto merk rijdt snel naar Europa met grote plannen veel haast vanuit München straks weer'.split(' ');
const text = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 12 }).map((list) => list.join(' '));
const names = ['articles/a.md', 'articles/b.md', 'articles/c/d.md'];
const site = fc
  .array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: names.length, maxLength: names.length })
  .map((articles) => new Map(articles.map((blocks, index) => [names[index] ?? '', blocks])));
/** What an author does: blocks change places, articles too; some texts go, some come, some are there twice. */
const edits = fc.array(
  fc.record({
    what: fc.constantFrom('move', 'move', 'remove', 'add', 'copy', 'rename'),
    from: fc.nat(99),
    to: fc.nat(99),
    text,
  }),
  { minLength: 1, maxLength: 5 },
);

type Edit = typeof edits extends fc.Arbitrary<(infer One)[]> ? One : never;

function edited(texts: ReadonlyMap<string, readonly string[]>, all: readonly Edit[]): Map<string, string[]> {
  const result = new Map([...texts].map(([path, blocks]): [string, string[]] => [path, [...blocks]]));
  for (const { what, from, to, text: added } of all) {
    const paths = [...result.keys()];
    const source = paths[from % paths.length] ?? '';
    const target = paths[to % paths.length] ?? '';
    const blocks = result.get(source) ?? [];
    const index = from % Math.max(1, blocks.length);
    const into = result.get(target) ?? [];
    if (what === 'rename') {
      result.delete(source);
      result.set(`articles/new-${to}.md`, blocks);
    } else if (what === 'add') into.splice(to % (into.length + 1), 0, added);
    else if (what === 'copy' && blocks[index]) into.splice(to % (into.length + 1), 0, blocks[index]);
    else if (what === 'remove' && blocks.length > 1) blocks.splice(index, 1);
    else if (what === 'move' && blocks.length > 1) {
      const [block = ''] = blocks.splice(index, 1);
      into.splice(to % (into.length + 1), 0, block);
    }
  }
  return result;
}

/** How often each text has a translation that is current, and the translations that are of another text. */
function counts(host: MemoryHost): {
  current: Map<string, number>;
  stale: Set<string>;
  wrong: string[];
  all: Map<string, number>;
} {
  const current = new Map<string, number>();
  const all = new Map<string, number>();
  const wrong: string[] = [];
  const stale = new Set<string>();
  for (const { plan: article } of plan(host).articles) {
    const locale = article.locales[0];
    const values = new Map(locale?.entries.map(({ key, value }) => [key, value]));
    for (const { key, segment } of article.segments) {
      all.set(segment.value, (all.get(segment.value) ?? 0) + 1);
      if (locale?.statuses.get(key) === 'stale') stale.add(values.get(key) ?? '');
      if (locale?.statuses.get(key) !== 'current') continue;
      current.set(segment.value, (current.get(segment.value) ?? 0) + 1);
      if (values.get(key) !== `EN ${segment.value}`) wrong.push(`${segment.value} → ${values.get(key)}`);
    }
  }
  return { current, stale, wrong, all };
}

describe('laws 4 and 6 over several articles', () => {
  it('should keep the translation of every text that stays, wherever it goes, and give it to no other', () => {
    fc.assert(
      fc.property(site, edits, (texts, all) => {
        const host = createMemoryHost({ 'locales/en/.keep': '' });
        sync(host, texts);
        translate(host);
        const before = counts(host);
        expect(before.wrong).toEqual([]);
        sync(host, edited(texts, all));
        const after = counts(host);
        expect(after.wrong).toEqual([]);
        for (const [one, number] of after.all) {
          const kept = Math.min(number, before.all.get(one) ?? 0);
          // A copy has no translation until somebody makes one.
          expect([one, after.current.get(one) ?? 0]).toEqual([one, kept]);
        }
        // Law 5.
        const files = new Map(host.files);
        sync(host, edited(texts, all));
        expect(new Map(host.files)).toEqual(files);
      }),
      { numRuns: 250 },
    );
  });

  it('should lose no translation when articles come and go, and bring all back', () => {
    fc.assert(
      fc.property(site, fc.array(edits, { minLength: 1, maxLength: 3 }), (texts, rounds) => {
        const host = createMemoryHost({ 'locales/en/.keep': '' });
        sync(host, texts);
        translate(host);
        const known = [...counts(host).all.keys()];
        let now = new Map(texts);
        for (const all of rounds) {
          now = edited(now, all);
          sync(host, now);
          const files = [...host.files.keys()].filter((path) =>
            /^(?:locales\/en|\.vertaalstraat\/state\/en)\//.test(path),
          );
          const kept = files.map((path) => host.text(path) ?? '').join('\n');
          for (const one of known) expect(kept).toContain(`EN ${one}`);
        }
        sync(host, texts);
        // What an edit in place made of a text keeps its translation until somebody brings it up to date. Of a text that
        // was there more than once nobody can tell which one came back, only that none was lost.
        const { current, stale } = counts(host);
        const twice = rounds.flat().some(({ what }) => what === 'copy' || what === 'add');
        const are = [...texts.values()].flat().length;
        if (twice || are > new Set([...texts.values()].flat()).size) return;
        for (const one of known) expect([one, current.has(one) || stale.has(`EN ${one}`)]).toEqual([one, true]);
      }),
      { numRuns: 250 },
    );
  });
});
