import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { find } from '../support/bridge.ts';
import { makeProject, type TestProject } from '../support/project.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

beforeEach(() => {
  // Where the tests themselves run in CI, its variables are about another repository.
  for (const name of ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_DIFF_BASE_SHA']) vi.stubEnv(name, '');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Three articles whose English is missing, on `main`. */
function news(): Promise<TestRepository> {
  return makeRepository(
    {
      'articles/a.md': 'Een.\n',
      'articles/b.md': 'Twee.\n',
      'articles/map/c d.md': 'Drie.\n',
      'locales/en/.gitkeep': '',
      'locales/de/.gitkeep': '',
    },
    false,
  );
}

async function places(project: TestProject, ...words: string[]): Promise<string[]> {
  const { problems } = await find(project, ...words);
  return [...new Set(problems.map(({ place }) => place.file))];
}

describe('check --changed', () => {
  it('should look at everything before the first commit, as a hook asks for', async () => {
    const project = makeProject({ 'articles/a.md': 'Een.\n', 'articles/b.md': 'Twee.\n', 'locales/en/.gitkeep': '' });
    await project.runs('sync');
    execFileSync('git', ['init', '-q'], { cwd: project.root });
    execFileSync('git', ['add', 'articles/a.md', 'locales/en/a.json'], { cwd: project.root });
    expect(await places(project, '--changed', 'HEAD')).toEqual(['locales/en/a.json', 'locales/en/b.json']);
  });

  it('should look at nothing where nothing was touched', async () => {
    const project = await news();
    expect(await project.run('check', '--changed')).toEqual({
      stdout: 'No findings in 0 articles.\n',
      stderr: '',
      exitCode: 0,
    });
  });

  it('should look at an article in every locale, and at a catalog in its own', async () => {
    const project = await news();
    project.branch('work');
    project.write('articles/a.md', 'Een, twee.\n');
    await project.runs('sync');
    project.commit();
    expect(await places(project, '--changed')).toEqual(['locales/de/a.json', 'locales/en/a.json']);
    // Neither committed nor known to git.
    project.write('locales/en/map/c d.json', `${project.read('locales/en/map/c d.json')}\n`);
    project.write('articles/nieuw.md', 'Nieuw.\n');
    await project.runs('sync');
    expect(await places(project, '--changed', 'main')).toEqual([
      'locales/de/a.json',
      'locales/de/nieuw.json',
      'locales/en/a.json',
      'locales/en/map/c d.json',
      'locales/en/nieuw.json',
    ]);
    expect(await places(project, '--changed', 'HEAD', '--locale', 'en')).toEqual([
      'locales/en/map/c d.json',
      'locales/en/nieuw.json',
    ]);
  });

  it('should begin where the branch did, whatever happened to main since', async () => {
    const project = await news();
    project.branch('work');
    project.write('articles/b.md', 'Twee, drie.\n');
    await project.runs('sync');
    project.commit();
    project.go('main');
    project.write('articles/a.md', 'Een, twee.\n');
    await project.runs('sync');
    project.commit();
    project.go('work');
    expect(await places(project, '--changed')).toEqual(['locales/de/b.json', 'locales/en/b.json']);
  });

  it('should tell of an article that has gone', async () => {
    const project = await news();
    project.remove('articles/b.md');
    const { problems } = await find(project, '--changed');
    expect(problems.map(({ rule, namespace }) => [rule, namespace])).toEqual([['no-orphan', 'b']]);
  });

  it('should work in a project below the top of the repository', async () => {
    const project = await news();
    for (const path of ['articles/a.md', 'articles/b.md']) project.write(`site/${path}`, project.read(path));
    project.write('site/locales/en/.gitkeep', '');
    await project.runs('--cwd', 'site', 'sync');
    project.commit();
    project.write('site/articles/b.md', 'Vier.\n');
    await project.runs('--cwd', 'site', 'sync');
    expect(await places(project, '--cwd', 'site', '--changed')).toEqual(['locales/en/b.json']);
  });

  it('should know what a merge request goes to', async () => {
    const project = await news();
    project.gits('update-ref', 'refs/remotes/origin/release', 'HEAD');
    project.write('articles/a.md', 'Een, twee.\n');
    await project.runs('sync');
    project.commit();
    expect(await places(project, '--changed')).toEqual([]);
    vi.stubEnv('GITHUB_BASE_REF', 'release');
    expect(await places(project, '--changed')).toEqual(['locales/de/a.json', 'locales/en/a.json']);
    vi.stubEnv('CI_MERGE_REQUEST_DIFF_BASE_SHA', project.gits('rev-parse', 'HEAD').trim());
    expect(await places(project, '--changed')).toEqual([]);
  });

  it('should begin at the branch that this one was made to follow', async () => {
    const project = await news();
    project.branch('develop');
    project.write('articles/b.md', 'Twee, drie.\n');
    await project.runs('sync');
    project.commit();
    project.gits('switch', '-q', '--create', 'work', '--track', 'develop');
    project.write('articles/a.md', 'Een, twee.\n');
    await project.runs('sync');
    project.commit();
    expect(await places(project, '--changed')).toEqual(['locales/de/a.json', 'locales/en/a.json']);
  });

  it.each(['nowhere', '-x', 'main:articles', 'articles/a.md'])(
    'should refuse a base that is none: %s',
    async (base) => {
      const { stdout, stderr, exitCode } = await (await news()).run('check', '--format', 'sarif', `--changed=${base}`);
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
      expect(stderr).toContain(`Unexpected revision \`${base}\`, expected one that this clone has`);
      expect(stderr).toContain('`--changed <branch>`');
    },
  );

  it('should ask for a repository', async () => {
    const { stderr, exitCode } = await makeProject({ 'articles/a.md': 'Een.\n' }).run('check', '--changed');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('expected a repository for `--changed`');
  });

  it('should say in a shallow clone how to fetch what is missing, and then work', async () => {
    const origin = await news();
    origin.branch('work');
    origin.write('articles/a.md', 'Een, twee.\n');
    await origin.runs('sync');
    origin.commit();
    origin.go('main');
    const clone = makeProject({});
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: clone.root, encoding: 'utf8', stdio: 'pipe' });
    git('clone', '-q', '--depth', '1', '--branch', 'work', pathToFileURL(origin.root).href, '.');
    for (const words of [['--changed'], ['--changed', 'origin/main']]) {
      const { stderr, exitCode } = await clone.run('check', ...words);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('This clone is shallow.');
      expect(stderr).toContain('`git fetch --unshallow`');
      expect(stderr).toContain('fetch-depth: 0');
      expect(stderr).toContain('GIT_DEPTH: 0');
    }
    git('fetch', '-q', '--unshallow');
    git('fetch', '-q', 'origin', 'main:refs/remotes/origin/main');
    expect(await places(clone, '--changed')).toEqual(['locales/de/a.json', 'locales/en/a.json']);
  });

  it('should be content with what differs, where a shallow clone has no more than the two ends', async () => {
    const origin = await news();
    origin.write('articles/b.md', 'Twee, drie.\n');
    await origin.runs('sync');
    origin.commit();
    origin.branch('work');
    origin.write('articles/a.md', 'Een, twee.\n');
    await origin.runs('sync');
    origin.commit();
    origin.go('main');
    const clone = makeProject({});
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: clone.root, encoding: 'utf8', stdio: 'pipe' });
    git('clone', '-q', '--depth', '1', '--branch', 'work', pathToFileURL(origin.root).href, '.');
    git('fetch', '-q', '--depth', '1', 'origin', 'main:refs/remotes/origin/main');
    expect(await places(clone, '--changed')).toEqual(['locales/de/a.json', 'locales/en/a.json']);
  });
});
