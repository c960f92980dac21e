import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { makeProject } from '../support/project.ts';

const bin = resolve('lib/bin/vertaalstraat.js');

/** Only bundled code remembers. */
function check(cwd: string): { stdout: string; status: number | null } {
  const { stdout, status } = spawnSync(process.execPath, [bin, 'check', '--format', 'json'], { cwd, encoding: 'utf8' });
  return { stdout, status };
}

describe('a check that remembers what it found', () => {
  it.each([
    ['a folder beside the locales', 'locales/{locale}/site/{namespace}.json', 'locales/frx/x.json', '{}'],
    ['a catalog whose name has its locale', 'locales/{locale}/{namespace}.{locale}.json', 'locales/en/zoek.en.json'],
    ['a catalog where the locale is an ending', 'locales/{namespace}.{locale}.json', 'locales/diep/zoek.en.json'],
    ['a catalog where the locale comes last', 'i18n/{namespace}/{locale}.json', 'i18n/zoek/en.json'],
    ['a source catalog', 'locales/{locale}/{namespace}.json', 'locales/nl/zoek.json'],
    ['an article in capitals', 'locales/{locale}/{namespace}.json', 'articles/GROOT.MD'],
  ])('should look again when there is %s', async (_, resources, file, content = '{"text-a": "A"}\n') => {
    const project = makeProject({
      'articles/a.md': '# Een kop\n\nWoorden.\n',
      'vertaalstraat.config.json': JSON.stringify({ resources, locales: ['nl', 'en'] }),
    });
    await project.runs('sync');
    const remembered = await settled(project.root);
    project.write(file, content);
    const warm = check(project.root);
    expect(warm).not.toEqual(remembered);
    forget(project.root);
    expect(warm).toEqual(check(project.root));
  });

  it('should look again when what is left of an article changes', async () => {
    const project = makeProject({
      'articles/a.md': '# Een kop\n\nWoorden.\n',
      'articles/b.md': '# Nog een kop\n\nAndere woorden, en meer.\n',
      'locales/en/': '',
    });
    await project.runs('sync');
    project.remove('articles/b.md');
    await project.runs('sync');
    await settled(project.root);
    for (const [file, content] of [
      ['locales/nl/b.json', '{"text-woorden": "Woorden."}\n'],
      ['locales/en/b.json', '{ "half'],
      ['.vertaalstraat/state/nl/b.json', '{'],
    ] as const) {
      project.write(file, content);
      const copy = `${project.root}-copy`;
      cpSync(project.root, copy, { recursive: true, preserveTimestamps: true });
      forget(copy);
      expect(check(project.root)).toEqual(check(copy));
      rmSync(copy, { recursive: true });
      await settled(project.root);
    }
  });
});

describe('what is remembered', () => {
  it.each([[['build']], [['sync', '--check']], [['status']], [['sync', '--check', 'articles/c.md']]])(
    'should not hide from %j that another article has taken the name',
    async (argv) => {
      const project = makeProject({ 'articles/a.md': '# A\n\nB.\n', 'articles/c.md': '# C\n', 'locales/en/': '' });
      const ran = (...words: string[]): unknown => {
        const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...words], {
          cwd: project.root,
          encoding: 'utf8',
        });
        return { stdout, stderr, status };
      };
      await project.runs('sync');
      for (const _ of [1, 2, 3]) {
        await new Promise((done) => setTimeout(done, 80));
        ran('build');
        ran(...argv);
      }
      project.write('articles/a.markdown', '# A\n\nB.\n');
      const warm = ran(...argv);
      forget(project.root);
      expect(warm).toEqual(ran(...argv));
    },
  );

  it('should stand in the project where its modules are elsewhere, as in a second worktree', async () => {
    const elsewhere = makeProject({ 'node_modules/': '' });
    const project = makeProject({ 'articles/a.md': '# Een kop\n', 'locales/en/': '' });
    symlinkSync(`${elsewhere.root}/node_modules`, `${project.root}/node_modules`);
    await project.runs('sync');
    await settled(project.root);
    expect(project.files('.vertaalstraat/cache/remembered')).toContain('.vertaalstraat/cache/remembered/check.json');
    expect(elsewhere.files()).toEqual([]);
  });
});

/** Check for as long as files are too young to count on, and once more, so that it is remembered. */
async function settled(root: string): Promise<unknown> {
  await new Promise((done) => setTimeout(done, 120));
  check(root);
  return check(root);
}

function forget(root: string): void {
  rmSync(`${root}/.vertaalstraat/cache/remembered`, { recursive: true, force: true });
}
