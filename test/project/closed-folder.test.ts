import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.ts';
import type { Config } from '../../src/model/config.ts';
import type { Problem } from '../../src/model/problem.ts';
import { buildProject, type BuildReport } from '../../src/project/build-project.ts';
import { knownRules } from '../../src/project/all-rules.ts';
import { checkProject } from '../../src/project/check-project.ts';
import { checkWalk } from '../../src/project/check-walk.ts';
import { checkedScope } from '../../src/project/checked-scope.ts';
import { loadConfig } from '../../src/project/load-config.ts';
import { loadProject } from '../../src/project/load-project.ts';
import { lookedAt } from '../../src/project/looked-at.ts';
import { planProject, type ProjectPlan } from '../../src/project/plan-project.ts';
import { selectArticles } from '../../src/project/select-articles.ts';
import { syncProject, type SyncReport } from '../../src/project/sync-project.ts';
import { closedHost } from '../support/closed-host.ts';

const load = (host: Host): Promise<Config> => loadConfig(host, () => Promise.reject(new Error('none')), knownRules);

function sync(host: Host, config: Config, paths: readonly string[] = []): Promise<SyncReport> {
  return syncProject(host, config, selectArticles(host, config, paths), { writes: true, drafts: true });
}

function build(host: Host, config: Config): Promise<BuildReport> {
  return buildProject(host, config, selectArticles(host, config, []), {
    locales: config.locales,
    output: config.output,
    missing: 'fallback',
    stale: 'publish',
    everything: true,
  });
}

async function check(host: Host, config: Config): Promise<{ plan: ProjectPlan; problems: Problem[] }> {
  const { files, all, closed } = selectArticles(host, config, []);
  const plan = planProject(host, loadProject(host, config, files, all, { closed }), { source: 'keep' });
  const problems = checkProject(plan, { host, everything: true });
  const walked = await checkWalk(host, config, { files, all, ...(closed && { closed }) }, { host, everything: true });
  expect(walked).toMatchObject({ problems, looked: lookedAt(plan) });
  return { plan, problems };
}

const errorsOf = (problems: readonly Problem[]): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ rule, place }) => `${rule} ${place.file}`);

/** A project that is translated, synced and built, with the bytes of all its files. */
async function makeBuilt(): Promise<{ host: MemoryHost; config: Config; before: Record<string, string | undefined> }> {
  const host = createMemoryHost({
    'vertaalstraat.config.json': '{"locales": ["nl", "de"]}',
    'articles/a.md': 'Lees [meer](blog/b.md) over fietsen.\n\n![kaart](blog/img/kaart.png)\n',
    'articles/blog/b.md': 'De bergen zijn hoog en de dalen diep.\n',
    'articles/blog/c.md': 'Over de zee komt de wind vandaan.\n',
    'articles/blog/img/kaart.png': 'png',
  });
  const config = await load(host);
  await sync(host, config);
  const fill = (path: string, from: RegExp, to: string): void =>
    host.write(path, (host.text(path) ?? '').replace(from, to));
  fill('locales/de/a.json', /""/, '"Lies [mehr](blog/b.md) über Fahrräder."');
  fill('locales/de/a.json', /""/, '"Karte"');
  fill('locales/de/blog/b.json', /""/, '"Die Berge sind hoch und die Täler tief."');
  fill('locales/de/blog/c.json', /""/, '"Vom Meer her kommt der Wind."');
  await sync(host, config);
  expect(errorsOf((await build(host, config)).problems)).toEqual([]);
  expect(errorsOf((await check(host, config)).problems)).toEqual([]);
  return { host, config, before: snapshot(host) };
}

function snapshot(host: MemoryHost): Record<string, string | undefined> {
  const paths = [...host.files.keys()].filter((path) => !path.includes('cache/')).sort();
  return Object.fromEntries(paths.map((path) => [path, host.text(path)]));
}

describe.each([
  'articles/blog',
  'articles/blog/img',
  'articles',
  'locales/nl/blog',
  'locales/de/blog',
  'locales/de',
  '.vertaalstraat/state/nl/blog',
  '.vertaalstraat/state/de/blog',
  '.vertaalstraat/state',
])('%s without permission', (folder) => {
  it('should be one error of every command, and change nothing', async () => {
    const { host, config, before } = await makeBuilt();
    const closed = closedHost(host, folder);
    const expected = [`folder-unreadable ${folder}`];
    expect(errorsOf((await sync(closed, config)).problems)).toEqual(expected);
    expect(errorsOf((await check(closed, config)).problems)).toEqual(expected);
    const built = await build(closed, config);
    expect(errorsOf(built.problems)).toEqual(expected);
    expect(built.removed).toEqual([]);
    expect(snapshot(host)).toEqual(before);
  });
});

it('should still do the other articles', async () => {
  const { host, config } = await makeBuilt();
  host.write('articles/a.md', `${host.text('articles/a.md')}\nNieuw.\n`);
  const closed = closedHost(host, 'articles/blog');
  await sync(closed, config);
  await build(closed, config);
  expect(host.text('locales/nl/a.json')).toContain('Nieuw.');
  expect(host.text('dist/de/a.md')).toMatch(/^Lies [\s\S]*Nieuw\.\n$/);
});

it('should give a new article nothing of what may stand in the folder, and find it again afterwards', async () => {
  const { host, config } = await makeBuilt();
  host.write('articles/d.md', host.read('articles/blog/b.md'));
  host.remove('articles/blog/b.md');
  await sync(closedHost(host, 'articles/blog'), config);
  expect(host.text('locales/de/blog/b.json')).toContain('Die Berge');
  await sync(host, config);
  expect(host.text('locales/de/d.json')).toContain('Die Berge');
});

it('should move no text out of an article that has gone while one of its translations cannot be read', async () => {
  const { host, config } = await makeBuilt();
  const others = 'Een heel andere alinea over brood.\n\nNog een alinea, nu over kaas en wijn.\n\nEn dan de derde.\n\n';
  host.write('articles/d.md', `${others}${host.text('articles/blog/b.md')}`);
  host.remove('articles/blog/b.md');
  expect(errorsOf((await sync(closedHost(host, 'locales/de/blog'), config)).problems)).toEqual([
    'folder-unreadable locales/de/blog',
  ]);
  await sync(host, config);
  expect(host.text('locales/de/d.json')).toContain('Die Berge');
});

it('should count nothing of the baseline as paid that may stand in the folder', async () => {
  const { host, config } = await makeBuilt();
  const isPaid = async (one: Host): Promise<boolean> =>
    checkedScope(lookedAt((await check(one, config)).plan), {
      isPartial: false,
      locales: undefined,
      only: undefined,
      touched: undefined,
    })({ namespace: 'blog/b', locale: 'de', rule: 'no-stale', fingerprint: '00000000', count: 1 });
  expect(await isPaid(closedHost(host, 'articles/blog'))).toBe(false);
  host.remove('articles/blog/b.md');
  expect(await isPaid(host)).toBe(true);
});

it('should take a path in the folder, or above it, for one that may name articles', async () => {
  const { host, config } = await makeBuilt();
  const closed = closedHost(host, 'articles/blog');
  for (const path of ['articles/blog', 'articles/blog/b.md', 'articles/blog/*'])
    expect(errorsOf((await sync(closed, config, [path])).problems), path).toEqual(['folder-unreadable articles/blog']);
  expect(() => selectArticles(closed, config, ['articles/blok'])).toThrow('expected an article');
});
