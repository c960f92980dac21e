import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeProject } from './support/project.ts';
import { makeRepository, type TestRepository } from './support/repository.ts';

const bin = fileURLToPath(new URL('../lib/bin/vertaalstraat.js', import.meta.url));
const readme = readFileSync('README.md', 'utf8');

/** The block of the README in a language that begins with something. */
function block(language: string, start: string): string {
  const blocks = [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)];
  const found = blocks.find(([, name, text = '']) => name === language && text.startsWith(start));
  return found?.[2] ?? '';
}

interface Framework {
  readonly repos: readonly { readonly hooks: readonly { readonly entry: string; readonly files: string }[] }[];
}

const { entry, files } = (parse(block('yaml', 'repos:')) as Framework).repos[0]?.hooks[0] ?? { entry: '', files: '' };

/** A repository with the hook, and a way to commit in it. */
async function hooked(
  hook: string,
): Promise<TestRepository & { readonly commits: () => { readonly status: number | null; readonly output: string } }> {
  const repository = await makeRepository({ 'articles/a.md': 'Een.\n', 'locales/en/.gitkeep': '' }, false);
  repository.fill('en', 'a', { 'text-een': 'One.' });
  await repository.runs('sync');
  repository.commit();
  const tools = makeProject({ npx: `#!/bin/sh\nshift 2\nexec '${process.execPath}' '${bin}' "$@"\n` });
  chmodSync(join(tools.root, 'npx'), 0o755);
  repository.write('.git/hooks/pre-commit', hook);
  chmodSync(join(repository.root, '.git/hooks/pre-commit'), 0o755);
  return {
    ...repository,
    commits: () => {
      const { status, stdout, stderr } = spawnSync('git', ['commit', '-qm', 'Work'], {
        cwd: repository.root,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${tools.root}${delimiter}${process.env['PATH'] ?? ''}` },
      });
      return { status, output: stdout + stderr };
    },
  };
}

describe.each([
  ['the hook of the README', block('sh', '#!/bin/sh')],
  ['what the pre-commit framework runs', `#!/bin/sh\n${entry}\n`],
])('%s', (_, hook) => {
  it('should sync an editor’s work into the commit that brings it', async () => {
    const repository = await hooked(hook);
    repository.fill('en', 'a', { 'text-een': 'The first.' });
    repository.gits('add', 'locales');
    expect(repository.commits()).toEqual({ status: 0, output: '' });
    expect(repository.gits('status', '--porcelain')).toBe('');
    expect(repository.gits('show', '--name-only', '--format=').trim().split('\n')).toEqual([
      '.vertaalstraat/state/en/a.json',
      'locales/en/a.json',
    ]);
  });

  it('should stop what readers would stumble over, and say where it is', async () => {
    const repository = await hooked(hook);
    repository.write('articles/a.md', 'Een auto.\n\nTwee.\n');
    repository.gits('add', 'articles');
    const { status, output } = repository.commits();
    expect(status).toBe(1);
    expect(output).toMatch(/locales\/en\/a\.json:\d+:\d+ {2}error/);
    expect(repository.gits('log', '--oneline').trim().split('\n')).toHaveLength(2);
  });

  it('should not mind findings in articles that the commit does not touch', async () => {
    const repository = await hooked('#!/bin/sh\n');
    repository.write('articles/b.md', 'Twee.\n');
    await repository.runs('sync');
    repository.commit();
    repository.write('.git/hooks/pre-commit', hook);
    repository.fill('en', 'a', { 'text-een': 'The first.' });
    repository.gits('add', 'locales');
    expect(repository.commits()).toEqual({ status: 0, output: '' });
  });
});

it('should have the framework run the hook for articles and catalogs', () => {
  expect(['articles/a.md', 'locales/en/a.json', 'src/a.ts'].filter((file) => new RegExp(files).test(file))).toEqual([
    'articles/a.md',
    'locales/en/a.json',
  ]);
});

it('should show in the README what the workflow does', async () => {
  const repository = await makeRepository({ 'articles/a.md': 'Een.\n', 'package.json': '{}' }, false);
  await repository.runs('init', '--ci', 'github');
  const steps = block('yaml', '- name: Check');
  expect(steps.split('\n').length).toBeGreaterThan(4);
  expect(repository.read('.github/workflows/vertaalstraat.yml').replaceAll(/^ {6}/gm, '')).toContain(steps);
});
