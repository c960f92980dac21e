import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const files = { 'articles/a.md': 'Een.\n', 'locales/en/': '', 'locales/de/': '' };

describe('the command line', () => {
  it('should come to an end at the root of the disk, where links have nothing above them', () => {
    const bin = fileURLToPath(new URL('../../lib/bin/vertaalstraat.js', import.meta.url));
    const { status, signal } = spawnSync(process.execPath, [bin, 'status'], { cwd: '/', timeout: 20_000 });
    expect({ status, signal }).toEqual({ status: 2, signal: null });
  });

  it.each([
    [['snyc'], 'sync'],
    [['biuld'], 'build'],
    [['statsu'], 'status'],
    [['build', '--local', 'en'], '--locale'],
    [['build', '--mising', 'fail'], '--missing'],
    [['sync', '--chek'], '--check'],
    [['check', '--formt', 'json'], '--format'],
    [['build', '--locale', 'eng'], 'en'],
    [['build', '--missing', 'fails'], 'fail'],
    [['build', '--stale', 'publsh'], 'publish'],
    [['sync', '--source', 'artcle'], 'article'],
    [['status', '--format', 'jsn'], 'json'],
  ])('should say what was meant by %j', async (argv, meant) => {
    const project = makeProject(files);
    const before = project.snapshot();
    const { exitCode, stdout, stderr } = await project.run(...argv);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^vertaalstraat: /);
    expect(stderr).toMatch(new RegExp(`[Dd]id you mean \`?${meant}\`?\\?`));
    expect(project.snapshot()).toEqual(before);
  });

  it('should say how to add a locale that there is none of', async () => {
    const project = makeProject(files);
    const { exitCode, stderr } = await project.run('build', '--locale', 'fr-CA');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('expected one of `nl`, `de`, `en`');
    expect(stderr).toContain('make a folder for it (`locales/fr-CA`)');
  });

  it.each(['sync', 'build', 'check', 'status', 'init'])('should show help with examples for %s', async (command) => {
    const project = makeProject(files);
    const { stdout, stderr } = await project.runs(command, '--help');
    expect(stderr).toBe('');
    expect(stdout).toContain(`Usage: vertaalstraat ${command}`);
    expect(stdout).toContain('Examples:');
    expect(stdout).toContain(`  vertaalstraat ${command}`);
    expect(stdout).toContain('--cwd');
    expect(stdout).toContain('--quiet');
  });

  it.each([
    ['before the command', (folder: string) => ['--cwd', folder, 'sync']],
    ['after the command', (folder: string) => ['sync', '--cwd', folder]],
  ])('should work in another folder with --cwd %s', async (_, argvOf) => {
    const project = makeProject(files);
    const other = makeProject({});
    await other.runs(...argvOf(project.root));
    expect(project.exists('locales/en/a.json')).toBe(true);
    expect(other.files()).toEqual([]);
    const outer = makeProject({ 'deep/articles/a.md': 'Een.\n', 'deep/locales/en/': '' });
    await outer.runs(...argvOf('deep'));
    expect(outer.exists('deep/locales/en/a.json')).toBe(true);
  });

  it('should say so when the folder of --cwd does not exist', async () => {
    const project = makeProject(files);
    const { exitCode, stderr } = await project.run('sync', '--cwd', 'nergens');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('nergens');
    expect(stderr).toContain('it does not exist');
  });

  it('should print nothing but problems with --quiet', async () => {
    const project = makeProject(files);
    expect(await project.runs('sync', '--quiet')).toMatchObject({ stdout: '', stderr: '' });
    expect(await project.runs('--quiet', 'build')).toMatchObject({ stdout: '', stderr: '' });
    project.translate('en', 'a');
    project.translate('de', 'a');
    expect(await project.runs('check', '--quiet')).toMatchObject({ stdout: '', stderr: '' });
    project.fill('en', 'a', { 'text-een': '' });
    const { exitCode, stdout } = await project.run('check', '--quiet');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Unexpected empty value');
  });
});

describe('the built command', () => {
  const bin = fileURLToPath(new URL('../../lib/bin/vertaalstraat.js', import.meta.url));

  function spawn(project: TestProject, argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
    return spawnSync(process.execPath, [bin, ...argv], {
      cwd: project.root,
      encoding: 'utf8',
      env: { ...rest, ...env },
    });
  }

  it.each(['--version', '-V'])('should print its version with %s', (option) => {
    const { status, stdout, stderr } = spawn(makeProject({}), [option]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([[['--help']], [['-h']], [['help']], [[]]])('should show help with examples with %j', (argv) => {
    const { status, stdout, stderr } = spawn(makeProject({}), argv);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('Usage: vertaalstraat <command>');
    expect(stdout).toContain('Examples:\n  vertaalstraat sync');
    for (const name of ['sync', 'build', 'check', 'status', 'init'])
      expect(stdout).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
  });

  it.each(['process.exit(0);', 'await new Promise(() => {});'])(
    'should tell of a configuration that says %s',
    (text) => {
      const project = makeProject({ ...files, 'vertaalstraat.config.mjs': `${text}\nexport default {};\n` });
      const { status, stdout, stderr } = spawn(project, ['check']);
      expect(stderr).toMatch(/^vertaalstraat\.config\.mjs: Unexpected end .*, expected /);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    },
  );

  it.runIf(existsSync('/dev/full'))('should say so, without a stack, when nothing can be printed', () => {
    const project = makeProject(files);
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [bin, 'status'], {
      cwd: project.root,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect(stderr).toMatch(/^vertaalstraat: Cannot print: .*\n$/);
    expect(status).toBe(2);
  });

  it('should not offer help of a command that does not exist', () => {
    const { status, stderr } = spawn(makeProject({}), ['help', 'synk']);
    expect(stderr).toContain("unknown command 'synk'");
    expect(status).toBe(2);
  });

  it('should sync, build and check', () => {
    const project = makeProject({ 'articles/a.md': '# Kop\n\nEen [link](x).\n', 'locales/en/': '' });
    expect(spawn(project, ['sync'])).toMatchObject({ status: 0, stderr: '' });
    project.translate('en', 'a');
    expect(spawn(project, ['build', '--locale', 'en'])).toMatchObject({ status: 0, stderr: '' });
    expect(project.read('dist/en/a.md')).toBe('# Kop (en)\n\nEen [link](x). (en)\n');
    expect(spawn(project, ['check'])).toMatchObject({ status: 0, stderr: '' });
    project.fill('en', 'a', { 'heading-kop': '' });
    expect(spawn(project, ['check'])).toMatchObject({ status: 1 });
    expect(spawn(project, ['chek'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('should have no colours where there is no terminal, unless they are asked for', () => {
    const project = makeProject({ 'articles/a.md': 'Een.\n', 'locales/en/': '' });
    expect(spawn(project, ['status']).stdout).not.toContain('\u001B');
    expect(spawn(project, ['status'], { FORCE_COLOR: '1' }).stdout).toContain('\u001B[');
    expect(spawn(project, ['status'], { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain('\u001B');
  });
});
