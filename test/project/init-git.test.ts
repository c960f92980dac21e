import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const attributes = [
  'locales/**/*.json merge=vertaalstraat\n',
  '.vertaalstraat/state/**/*.json merge=vertaalstraat\n',
  '.vertaalstraat/baseline.json merge=vertaalstraat\n',
].join('');
const driver = whenMissing('npx --no-install vertaalstraat merge-driver %O %A %B %P');

/** Where the package is not installed, git merges line by line. */
function whenMissing(command: string): string {
  return `was=$(git hash-object %A); ${command} || { test "$was" = "$(git hash-object %A)" && git merge-file %A %O %B; false; }`;
}

function git(project: TestProject, ...args: string[]): string {
  return execFileSync('git', args, { cwd: project.root, encoding: 'utf8', stdio: 'pipe' }).trim();
}

function repository(files: Readonly<Record<string, string>> = {}): TestProject {
  const project = makeProject({ 'articles/a.md': 'Een.\n', ...files });
  git(project, 'init', '-q');
  return project;
}

const manifest = (scripts: object): string =>
  `${JSON.stringify({ name: 'n', devDependencies: { vertaalstraat: '*' }, scripts }, null, 2)}\n`;

function scriptsOf(project: TestProject): Record<string, string> {
  return (JSON.parse(project.read('package.json')) as { scripts: Record<string, string> }).scripts;
}

describe('vertaalstraat init --git', () => {
  it('should tell git, say what it did, and change nothing the second time', async () => {
    const project = repository({ 'package.json': manifest({ test: 'x' }) });
    const { stdout } = await project.runs('init', '--git');
    expect(stdout).toContain('Added to .gitattributes:\n  locales/**/*.json merge=vertaalstraat\n');
    expect(stdout).toContain('Set the script prepare in package.json');
    expect(stdout).toContain('Next: commit .gitattributes and package.json.');
    expect(project.read('.gitattributes')).toBe(attributes);
    expect(scriptsOf(project)).toEqual({ test: 'x', prepare: 'vertaalstraat init --git --quiet || exit 0' });
    expect(git(project, 'config', 'merge.vertaalstraat.driver')).toBe(driver);
    expect(git(project, 'config', 'merge.vertaalstraat.name')).not.toBe('');
    expect(project.exists('vertaalstraat.config.json')).toBe(false);
    const before = project.snapshot();
    const again = await project.runs('init', '--git');
    expect(again.stdout).toBe('Git is set up; there was nothing to change.\n');
    expect(project.snapshot()).toEqual(before);
  });

  it('should set up another clone without a word', async () => {
    const project = repository({ '.gitattributes': attributes, 'package.json': manifest({}) });
    await project.runs('init', '--git');
    const before = project.snapshot('locales');
    git(project, 'config', '--unset', 'merge.vertaalstraat.driver');
    expect(await project.runs('init', '--git', '--quiet')).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(git(project, 'config', 'merge.vertaalstraat.driver')).toBe(driver);
    expect(project.snapshot('locales')).toEqual(before);
  });

  it.each([
    ['tsc', 'tsc && (vertaalstraat init --git --quiet || exit 0)'],
    ['npx vertaalstraat init --git && tsc', 'npx vertaalstraat init --git && tsc'],
    ['', 'vertaalstraat init --git --quiet || exit 0'],
  ])('should keep what `prepare` does: %j', async (before, after) => {
    const text = manifest({ prepare: before, test: 'x' });
    const project = repository({ 'package.json': `\uFEFF${text}` });
    await project.runs('init', '--git');
    expect(project.read('package.json')).toBe(
      `\uFEFF${text.replace(`: ${JSON.stringify(before)}`, `: ${JSON.stringify(after)}`)}`,
    );
  });

  it.each([
    ['', attributes],
    ['*.png binary', `*.png binary\n${attributes}`],
    ['# é\r\n*.png  binary\r\n', `# é\r\n*.png  binary\r\n${attributes.replaceAll('\n', '\r\n')}`],
    [
      'locales/**/*.json \tmerge=vertaalstraat\n',
      `locales/**/*.json \tmerge=vertaalstraat\n${attributes.slice(attributes.indexOf('\n') + 1)}`,
    ],
    [attributes, attributes],
  ])('should keep what .gitattributes says: %j', async (before, after) => {
    const project = repository({ '.gitattributes': before });
    await project.runs('init', '--git');
    expect(project.read('.gitattributes')).toBe(after);
  });

  it.each([
    ['i18n/{namespace}.{locale}.json', ['i18n/en/deep/a.json', 'i18n/a.en.json'], ['a.json', 'src/i18n/a.json']],
    ['{locale}/texts/{namespace}.json', ['en/texts/a.json', 'nl/texts/b/c.json'], ['a.json', 'lib/texts/a.json']],
    ['my texts/{locale}/{namespace}.json', ['my texts/en/a.json'], ['texts/en/a.json']],
  ])('should tell git of the catalogs in %s', async (resources, ours, others) => {
    const config = JSON.stringify({ resources, locales: ['nl', 'en'] });
    const project = repository({ 'vertaalstraat.config.json': config });
    await project.runs('init', '--git');
    const merged = (path: string): boolean =>
      git(project, 'check-attr', 'merge', '--', path).endsWith(': vertaalstraat');
    expect(ours.filter((path) => !merged(path))).toEqual([]);
    expect(others.filter(merged)).toEqual([]);
    expect(merged('.vertaalstraat/state/en/deep/a.json')).toBe(true);
  });

  it('should find the program of a project below the top of the repository', async () => {
    const outer = repository({ 'a b/it’s/articles/a.md': 'Een.\n' });
    await outer.runs('--cwd', 'a b/it’s', 'init', '--git');
    expect(outer.read('a b/it’s/.gitattributes')).toBe(attributes);
    expect(git(outer, 'config', 'merge.vertaalstraat.driver')).toBe(
      whenMissing("(cd 'a b/it’s' && npx --no-install vertaalstraat --cwd ../.. merge-driver %O %A %B %P)"),
    );
  });

  it('should show both sides of a merge where the program is not installed', async () => {
    const project = repository({ 'bin/npx': '#!/bin/sh\nexit 1\n', 'locales/en/a.json': '{\n  "a": ""\n}\n' });
    await project.runs('init', '--git');
    chmodSync(join(project.root, 'bin/npx'), 0o755);
    const env = { ...process.env, PATH: `${join(project.root, 'bin')}:${process.env['PATH'] ?? ''}` };
    const as = ['-c', 'user.name=Els', '-c', 'user.email=els@example.org', '-c', 'commit.gpgsign=false'];
    const commit = (value: string): void => {
      project.write('locales/en/a.json', `{\n  "a": "${value}"\n}\n`);
      git(project, 'add', '-A');
      git(project, ...as, 'commit', '-qm', 'Work');
    };
    commit('');
    git(project, 'switch', '-qc', 'theirs');
    commit('Theirs');
    git(project, 'switch', '-qc', 'ours', 'HEAD~');
    commit('Ours');
    const { status } = spawnSync('git', [...as, 'merge', 'theirs'], { cwd: project.root, env });
    expect(status).toBe(1);
    const text = project.read('locales/en/a.json');
    for (const side of ['"Ours"', '"Theirs"', '<<<<<<<', '>>>>>>>']) expect(text).toContain(side);
  });

  it('should leave another command for the merge as it is', async () => {
    const project = repository();
    git(project, 'config', 'merge.vertaalstraat.driver', 'mine %O %A %B %P');
    await project.runs('init', '--git');
    expect(git(project, 'config', 'merge.vertaalstraat.driver')).toBe('mine %O %A %B %P');
  });

  it('should say that every clone needs it, where there is no package.json', async () => {
    const { stdout } = await repository().runs('init', '--git');
    expect(stdout).toContain('run `vertaalstraat init --git` once in every other one');
  });

  it('should say so outside a repository, and change nothing', async () => {
    const project = makeProject({ 'articles/a.md': 'Een.\n', 'package.json': manifest({}) });
    const before = project.snapshot();
    const { exitCode, stdout, stderr } = await project.run('init', '--git');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('Unexpected folder outside a git repository, expected a repository to set up');
    expect(stderr).toContain('Run `git init` first');
    expect(project.snapshot()).toEqual(before);
  });

  it.each([
    [undefined, 0],
    ['true', 0],
    ['false', 1],
  ])('should let an installation go on where the program is not installed, after %j', async (before, status) => {
    const project = repository({ 'package.json': manifest(before === undefined ? {} : { prepare: before }) });
    await project.runs('init', '--git');
    const { PATH } = process.env;
    const shell = spawnSync('sh', ['-c', scriptsOf(project)['prepare'] ?? ''], { cwd: project.root, env: { PATH } });
    expect(shell.status).toBe(status);
  });
});
