import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const bin = resolve('lib/bin');
const config = 'vertaalstraat.config.json';

/** A site that is large enough for a thread; some of it only remark-parse may read. */
function site(): TestProject {
  const files = Array.from({ length: 60 }, (_, index): [string, string] => {
    const doubtful = index % 5 === 0 ? '\n\n1.\n---\nb' : '';
    const text = `---\ntitle: Stuk ${index}\n---\n\n# Kop ${index}\n\nEen **alinea** met [een link](https://voorbeeld.nl/${index} "titel").\n\n- [ ] a\n\n| x | y |\n|---|---|\n| z | q |${doubtful}\n`;
    return [`articles/stuk-${index}.md`, text];
  });
  return makeProject({ ...Object.fromEntries(files), 'locales/en/': '', 'node_modules/x/y': '' });
}

function run(project: TestProject, words: readonly string[], threads = '', folder = bin): SpawnSyncReturns<string> {
  const env = { ...process.env, VERTAALSTRAAT_THREADS: threads };
  const command = [join(folder, 'vertaalstraat.js'), ...words, '--cwd', project.root];
  return spawnSync(process.execPath, command, { encoding: 'utf8', env });
}

/** How many texts are remembered as they were taken apart. */
function countTexts(project: TestProject): number {
  const folder = join(project.root, 'node_modules/.cache/vertaalstraat/segments');
  const packs = readdirSync(folder).filter((name) => name !== 'index');
  return packs.reduce((sum, name) => sum + readFileSync(join(folder, name), 'utf8').split('\n').length - 1, 0);
}

describe('parser: "satteri"', () => {
  it('should make the very files that remark-parse makes, in one thread and in two', () => {
    const results = [undefined, '1', '2'].map((threads) => {
      const project = site();
      if (threads !== undefined) project.write(config, '{ "parser": "satteri" }\n');
      const said = [['sync'], ['build'], ['check']].map((words) => run(project, words, threads ?? '1').stdout);
      return { said, files: { ...project.snapshot('locales'), ...project.snapshot('dist') } };
    });
    expect(Object.keys(results[0]?.files ?? {}).length).toBeGreaterThan(200);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('should take nothing from what another parser is remembered to have read', () => {
    const project = site();
    run(project, ['sync']);
    expect(countTexts(project)).toBe(60);
    project.write(config, '{ "parser": "satteri" }\n');
    expect(run(project, ['build']).status).toBe(0);
    expect(countTexts(project)).toBe(120);
  });

  it('should say how to install it where it is not installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vertaalstraat-'));
    cpSync(bin, folder, { recursive: true });
    const project = makeProject({
      'articles/a.md': '# Een\n',
      'locales/en/': '',
      [config]: '{ "parser": "satteri" }\n',
    });
    const { status, stderr } = run(project, ['build'], '2', folder);
    rmSync(folder, { recursive: true });
    expect(status).toBe(2);
    expect(stderr).toContain('Unexpected parser "satteri", expected it to be installed');
    expect(stderr).toContain('npm install --save-dev satteri@0.10.5');
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
