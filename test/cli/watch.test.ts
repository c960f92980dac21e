import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const bin = resolve('lib/bin/vertaalstraat.js');

interface Watching {
  readonly said: () => string;
  /** Wait until something is so. */
  readonly until: (what: () => boolean) => Promise<void>;
  readonly end: (signal: NodeJS.Signals) => Promise<unknown>;
}

async function watching(project: TestProject, ...words: string[]): Promise<Watching> {
  const child = spawn(process.execPath, [bin, 'watch', ...words], { cwd: project.root });
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += part.toString()));
  child.stderr.on('data', (part: Buffer) => (text += part.toString()));
  onTestFinished(() => void child.kill('SIGKILL'));
  const until = async (what: () => boolean): Promise<void> => {
    for (let waited = 0; !what(); waited += 20) {
      if (waited > 20_000 || child.exitCode !== null) throw new Error(`It did not come about. Said:\n${text}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  await until(() => text.includes('Waiting for changes'));
  return {
    said: () => text,
    until,
    end: async (signal) => {
      const over = once(child, 'exit');
      child.kill(signal);
      return (await over)[0];
    },
  };
}

const site = (): TestProject =>
  makeProject({
    'articles/a.md': '# Hallo\n\nEen eerste alinea.\n',
    'articles/map/b.md': '# Dag\n\nEen tweede alinea.\n',
    'locales/en/': '',
    'locales/de/': '',
    'node_modules/': '',
  });

const built = (project: TestProject, path: string): string => (project.exists(path) ? project.read(path) : '');

describe('watch', () => {
  it('should build at first, and then what changes of articles and catalogs', async () => {
    const project = site();
    const { said, until, end } = await watching(project);
    expect(built(project, 'dist/de/map/b.md')).toContain('# Dag');
    expect(said()).toMatch(/^\d\d:\d\d:\d\d 2 articles → nl, .* \(\d+ ms\)\n/);
    project.write('articles/a.md', '# Hallo\n\nEen andere alinea.\n');
    await until(() => built(project, 'dist/en/a.md').includes('andere'));
    await until(() => /^\d\d:\d\d:\d\d articles\/a\.md → .*en.* \(\d+ ms\)$/m.test(said()));
    const key = Object.entries(project.catalog('nl', 'a')).find(([, text]) => text === 'Een andere alinea.')?.[0] ?? '';
    project.fill('en', 'a', { [key]: 'Another paragraph.' });
    await until(() => built(project, 'dist/en/a.md').includes('Another paragraph.'));
    expect(built(project, 'dist/de/a.md')).toContain('andere');
    expect(await end('SIGINT')).toBe(0);
    expect(project.catalog('en', 'a')[key]).toBe('Another paragraph.');
  });

  it('should survive how editors save', async () => {
    const project = site();
    const { until, end } = await watching(project);
    project.translate('en', 'a');
    await until(() => built(project, 'dist/en/a.md').includes('(en)'));
    const file = join(project.root, 'articles/a.md');
    const saves: ((text: string) => void)[] = [
      (text) => {
        writeFileSync(`${file}.tmp`, text);
        renameSync(`${file}.tmp`, file);
      },
      (text) => {
        rmSync(file);
        writeFileSync(file, text);
      },
      (text) => {
        renameSync(file, `${file}~`);
        writeFileSync(file, text);
        rmSync(`${file}~`);
      },
      (text) => {
        writeFileSync(join(project.root, 'articles/.a.md.swp'), 'x');
        writeFileSync(join(project.root, 'articles/4913'), '');
        rmSync(join(project.root, 'articles/4913'));
        writeFileSync(file, '');
        writeFileSync(file, text);
        rmSync(join(project.root, 'articles/.a.md.swp'));
      },
    ];
    for (const [nth, save] of saves.entries()) {
      save(`# Hallo\n\nEen eerste alinea.\n\nBewaard op manier ${nth}.\n`);
      await until(() => built(project, 'dist/en/a.md').includes(`manier ${nth}`));
      expect(built(project, 'dist/en/a.md')).toContain('Een eerste alinea. (en)');
    }
    expect(await end('SIGTERM')).toBe(0);
  });

  it('should follow articles and folders that come, go and are renamed', async () => {
    const project = site();
    const { until, end } = await watching(project);
    project.write('articles/nieuw/diep/c.md', '# Nieuw\n');
    await until(() => built(project, 'dist/en/nieuw/diep/c.md') === '# Nieuw\n');
    project.translate('en', 'map/b');
    await until(() => built(project, 'dist/en/map/b.md').includes('(en)'));
    mkdirSync(join(project.root, 'articles/verhuisd'));
    renameSync(join(project.root, 'articles/map/b.md'), join(project.root, 'articles/verhuisd/b.md'));
    await until(() => built(project, 'dist/en/verhuisd/b.md').includes('(en)') && !project.exists('dist/en/map/b.md'));
    project.remove('articles/nieuw');
    await until(() => !project.exists('dist/en/nieuw/diep/c.md'));
    project.write('articles/nieuw/d.md', '# Weer\n');
    await until(() => project.exists('dist/de/nieuw/d.md'));
    expect(await end('SIGTERM')).toBe(0);
  });

  it('should say what is wrong and go on, also with another configuration', async () => {
    const project = site();
    const { said, until, end } = await watching(project);
    const catalog = project.read('locales/en/a.json');
    project.write('locales/en/a.json', '{ "oops');
    await until(() => said().includes('locales/en/a.json:'));
    project.write('articles/map/b.md', '# Dag allemaal\n');
    await until(() => built(project, 'dist/en/map/b.md').includes('allemaal'));
    project.write('locales/en/a.json', catalog);
    project.write('vertaalstraat.config.json', '{ "outptu": 3 }');
    await until(() => said().includes('outptu'));
    project.write('vertaalstraat.config.json', '{ "output": "uit/{locale}/{path}" }');
    await until(() => built(project, 'uit/de/map/b.md').includes('allemaal'));
    project.write('articles/a.md', '# Hallo weer\n');
    await until(() => built(project, 'uit/en/a.md').includes('weer'));
    expect(await end('SIGINT')).toBe(0);
  });

  it('should say what became of pictures, outputs and folders', async () => {
    const project = site();
    project.write('articles/a.md', '# Hallo\n\n![Beeld](een.png)\n');
    project.write('articles/een.png', 'een');
    const { said, until, end } = await watching(project);
    const says = (what: RegExp): Promise<void> => until(() => what.test(said()));
    project.write('articles/een.png', 'twee');
    await says(/een\.png → 3 files copied \(\d+ ms\)$/m);
    project.remove('articles/map/b.md');
    await says(/map\/b\.md → 3 outputs removed \(\d+ ms\)$/m);
    mkdirSync(join(project.root, 'locales/fr'));
    await says(/→ fr, 1 file copied \(\d+ ms\)$/m);
    expect(said()).not.toContain(' 0 files');
    expect(await end('SIGINT')).toBe(0);
  });

  it('should wait while git is at work', async () => {
    const project = site();
    const { said, until, end } = await watching(project);
    // What it wrote itself comes round before.
    await new Promise((done) => setTimeout(done, 1000));
    project.write('.git/index.lock', '');
    project.remove('.vertaalstraat/state/en/map');
    await new Promise((done) => setTimeout(done, 700));
    project.remove('articles/map');
    await new Promise((done) => setTimeout(done, 700));
    expect(said().split('\n').length).toBe(3);
    project.remove('.git/index.lock');
    await until(() => said().includes('3 outputs removed'));
    expect(project.files('.vertaalstraat/state').filter((file) => file.includes('/en/map'))).toEqual([]);
    expect(await end('SIGINT')).toBe(0);
  });

  it('should build all again when the outputs were cleared away', async () => {
    const project = site();
    const { said, until, end } = await watching(project);
    const rounds = (): number => said().match(/^\d\d:/gm)?.length ?? 0;
    for (const folder of ['dist', 'dist/en']) {
      const before = rounds();
      rmSync(join(project.root, folder), { recursive: true });
      project.write('articles/a.md', `# Hallo ${folder}\n`);
      await until(() => project.exists('dist/en/map/b.md') && project.exists('dist/de/map/b.md'));
      await until(() => rounds() > before);
    }
    expect(await end('SIGINT')).toBe(0);
  });

  it('should not run after what it writes itself', async () => {
    const project = site();
    const { said, until, end } = await watching(project, 'articles/a.md', '--locale', 'en', '--out', 'uit');
    project.write('articles/a.md', '# Hallo daar\n');
    await until(() => built(project, 'uit/en/a.md').includes('daar'));
    await until(() => said().includes('articles/a.md → en'));
    await new Promise((done) => setTimeout(done, 1500));
    expect(
      said()
        .split('\n')
        .filter((line) => /^\d\d:/.test(line)).length,
    ).toBe(2);
    expect(project.files('uit')).toEqual(['uit/en/a.md']);
    expect(await end('SIGINT')).toBe(0);
  });

  it('should end with 2 where there is nothing to watch', async () => {
    const project = makeProject({ 'node_modules/': '' });
    const child = spawn(process.execPath, [bin, 'watch'], { cwd: project.root });
    expect((await once(child, 'exit'))[0]).toBe(2);
  });
});
