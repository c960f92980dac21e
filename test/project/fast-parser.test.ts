import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fakeParser, takesAllForCode } from '../support/fake-parser.ts';
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

  it('should give nothing that one parser read to the other, in one thread or in two', () => {
    const project = site();
    for (const [path, content] of Object.entries(fakeParser(takesAllForCode, '0.10.5'))) project.write(path, content);
    const total = (parser: string, threads: string): number => {
      project.write(config, `{ "parser": "${parser}" }\n`);
      const [one, again] = [1, 2].map(() => run(project, ['status', '--format', 'json'], threads).stdout);
      expect(again).toBe(one);
      return (JSON.parse(one ?? '') as { totals: { en?: { total: number } } }).totals.en?.total ?? 0;
    };
    const readings = [total('remark', '1'), total('satteri', '2'), total('remark', '2'), total('satteri', '1')];
    expect(readings).toEqual([552, 0, 552, 0]);
    expect(countTexts(project)).toBe(120);
  });

  it('should refuse another version, or none, even where all is remembered', () => {
    const project = site();
    const folder = mkdtempSync(join(tmpdir(), 'vertaalstraat-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(bin, folder, { recursive: true });
    project.write(config, '{ "parser": "satteri" }\n');
    const version = 'node_modules/satteri/package.json';
    for (const [path, content] of Object.entries(fakeParser(takesAllForCode, '0.10.5'))) project.write(path, content);
    expect(run(project, ['sync'], '', folder).status).toBe(0);
    expect(run(project, ['build'], '', folder).status).toBe(0);
    project.write(version, project.read(version).replace('0.10.5', '0.10.6'));
    expect(run(project, ['build'], '', folder)).toMatchObject({
      status: 2,
      stderr: telling('Unexpected version 0.10.6'),
    });
    project.remove('node_modules/satteri');
    for (const words of [...commands, ['watch']])
      expect(run(project, words, '2', folder)).toMatchObject({
        status: 2,
        stderr: telling('expected it to be installed'),
      });
  });

  it.each([
    ['another version', fakeParser('', '9.9.9'), 'Unexpected version 9.9.9 of satteri, expected 0.10.5'],
    ['no version', fakeParser(''), 'Unexpected version'],
    ['no package.json', { 'node_modules/satteri/index.js': '' }, 'Unexpected version'],
    [
      'a binary that does not load',
      fakeParser('throw new Error("dlopen failed\\nat x")', '0.10.5'),
      'machine: dlopen failed',
    ],
    ['nothing to call', fakeParser('export const a = 1;', '0.10.5'), 'Unexpected failure of parser "satteri"'],
    ['no tree', fakeParser('export const markdownToMdast = () => undefined;', '0.10.5'), 'Unexpected failure'],
    [
      'another tree',
      fakeParser('export const markdownToMdast = () => ({ children: [] });', '0.10.5'),
      'Unexpected nothing',
    ],
  ])('should say how to mend it where there is %s, whatever the command', async (_, files, said) => {
    const project = makeProject({
      'articles/a.md': '# Een\n',
      'locales/en/': '',
      [config]: '{ "parser": "satteri" }\n',
      ...files,
    });
    for (const words of commands)
      expect(await project.run(...words)).toMatchObject({ exitCode: 2, stdout: '', stderr: telling(said) });
    expect(project.files('dist')).toEqual([]);
  });
});

const commands = [['sync'], ['sync', '--check'], ['build'], ['check'], ['status'], ['todo', '--locale', 'en']];

/** One message that names the configuration and the way to mend it, and no stack. */
function telling(said: string): unknown {
  const part = said.replaceAll(/[.*+?()[\]]/g, '\\$&');
  return expect.stringMatching(
    new RegExp(
      `^vertaalstraat\\.config\\.json: .*${part}.*\\n +Run \`npm install --save-dev satteri@0\\.10\\.5\`.*\\n$`,
    ),
  );
}
