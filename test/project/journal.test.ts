import { describe, expect, it } from 'vitest';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.ts';
import type { Host } from '../../src/host/host.ts';
import { applyChanges } from '../../src/project/apply-changes.ts';
import { completeJournal } from '../../src/project/journal.ts';
import { loadConfig } from '../../src/project/load-config.ts';
import { loadProject } from '../../src/project/load-project.ts';
import { planProject } from '../../src/project/plan-project.ts';

const config = await loadConfig(
  createMemoryHost({ 'locales/en/x.json': '{}', 'locales/nl/x.json': '{}' }),
  () => Promise.reject(new Error('Expected no script')),
  new Map(),
);

class Killed extends Error {}

/** A host whose process is killed before the nth thing that it changes. */
function dying(host: Host, after: number): Host {
  let left = after;
  const count = (): void => {
    if (left === 0) throw new Killed();
    left -= 1;
  };
  return {
    ...host,
    write: (path, content) => {
      count();
      host.write(path, content);
    },
    remove: (path, upTo) => {
      count();
      host.remove(path, upTo);
    },
  };
}

function sync(host: Host): void {
  completeJournal(host);
  const files = host.glob(config.articles);
  applyChanges(host, config, planProject(host, loadProject(host, config, files, files)).groups);
}

const section = 'Een zin die van het ene naar het andere artikel gaat.';

/** A project that was translated, and in which a text has moved, an article was renamed and one has gone since. */
function desk(): MemoryHost {
  const host = createMemoryHost({
    'articles/a.md': `# Aap\n\n${section}\n\nDit blijft.\n`,
    'articles/b.md': '# Beer\n\nDe beer danst op de tafel.\n\nDit gaat weg.\n',
    'articles/c.md': '# Cactus\n\nDe cactus staat in het raam.\n',
    'locales/en/.keep': '',
  });
  sync(host);
  for (const name of ['a', 'b', 'c']) {
    const path = `locales/en/${name}.json`;
    const values = JSON.parse(host.text(`locales/nl/${name}.json`) ?? '{}') as Record<string, string>;
    host.write(
      path,
      JSON.stringify(Object.fromEntries(Object.entries(values).map(([key, text]) => [key, `EN ${text}`])), null, 2),
    );
  }
  sync(host);
  host.write('articles/a.md', '# Aap\n\nDe beer danst op de tafel.\n\nDit blijft.\n');
  host.write('articles/b.md', `# Beer\n\n${section}\n`);
  host.write('articles/d.md', host.text('articles/c.md') ?? '');
  host.remove('articles/c.md');
  return host;
}

const translations = [
  section,
  'Dit blijft.',
  'De beer danst op de tafel.',
  'Dit gaat weg.',
  'De cactus staat in het raam.',
];

describe('a sync that is killed', () => {
  it('should be completed by the next one, whenever it was', () => {
    const whole = desk();
    sync(whole);
    let kills = 0;
    for (;;) {
      const host = desk();
      const before = new Map([...host.files].map(([path]) => [path, host.text(path)]));
      let killed = false;
      try {
        sync(dying(host, kills));
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        killed = true;
      }
      // Every file is old or new.
      for (const path of host.files.keys()) {
        if (path === '.vertaalstraat/journal.json') continue;
        const versions = [before.get(path), whole.text(path)];
        const isStage = path.includes('/state/');
        if (!isStage) expect(versions).toContain(host.text(path));
      }
      const all = [...host.files.keys()].map((path) => host.text(path)).join('\n');
      for (const text of translations) expect(all).toContain(`EN ${text}`);
      sync(host);
      expect(new Map(host.files)).toEqual(new Map(whole.files));
      if (!killed) break;
      kills += 1;
    }
    expect(kills).toBeGreaterThan(10);
  });

  it('should leave alone what a person changed since, and say so', () => {
    const host = desk();
    try {
      sync(dying(host, 4));
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    const journal = JSON.parse(host.text('.vertaalstraat/journal.json') ?? '') as { changes: { path: string }[] };
    const path = journal.changes.find((one) => one.path === 'locales/en/b.json')?.path ?? '';
    const mine = (host.text(path) ?? '').replace('EN De beer', 'EN The bear');
    host.write(path, mine);
    const problems = completeJournal(host);
    expect(problems.map((one) => [one.place.file, one.rule])).toEqual([[path, 'file-changed']]);
    expect(host.text(path)).toBe(mine);
    expect(host.text('.vertaalstraat/journal.json')).toBeUndefined();
    sync(host);
    const all = [...host.files.keys()].map((one) => host.text(one)).join('\n');
    for (const text of [section, 'Dit blijft.', 'Dit gaat weg.', 'De cactus staat in het raam.', 'The bear'])
      expect(all).toContain(`EN ${text}`);
  });

  it('should say how to mend a journal that cannot be read', () => {
    const host = createMemoryHost({ '.vertaalstraat/journal.json': '{"changes": [{"path": 1}]}' });
    expect(() => completeJournal(host)).toThrow(/journal/);
  });
});
