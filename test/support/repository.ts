import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { makeProject, type TestProject } from './project.ts';

const bin = fileURLToPath(new URL('../../lib/bin/vertaalstraat.js', import.meta.url));

/** A project in a git repository whose merges are made by the built program. */
export interface TestRepository extends TestProject {
  /** Run git; what it printed and how it ended. */
  git(...args: string[]): { readonly output: string; readonly status: number | null };
  /** Run git, which must succeed. */
  gits(...args: string[]): string;
  /** Commit everything. */
  commit(): void;
  /** Go to a new branch. */
  branch(name: string): void;
  go(name: string): void;
}

/**
 * Make a repository with one commit on `main`, after a sync.
 *
 * @param driver False: without the merge driver.
 */
export async function makeRepository(files: Readonly<Record<string, string>>, driver = true): Promise<TestRepository> {
  const project = makeProject(files);
  const repository: TestRepository = {
    ...project,
    git(...args) {
      const { status, stdout, stderr } = spawnSync('git', args, {
        cwd: project.root,
        encoding: 'utf8',
        env: { ...process.env, GIT_EDITOR: 'true' },
      });
      return { output: stdout + stderr, status };
    },
    gits(...args) {
      const { output, status } = repository.git(...args);
      if (status !== 0) throw new Error(`git ${args.join(' ')}: ${status}\n${output}`);
      return output;
    },
    commit() {
      repository.gits('add', '-A');
      repository.gits('commit', '-qm', 'Work');
    },
    branch: (name) => void repository.gits('switch', '-qc', name),
    go: (name) => void repository.gits('switch', '-q', name),
  };
  repository.gits('init', '-qb', 'main');
  const settings = { 'user.name': 'Els', 'user.email': 'els@example.org', 'commit.gpgsign': 'false' };
  for (const [name, value] of Object.entries(settings)) repository.gits('config', name, value);
  if (driver) {
    repository.gits('config', 'merge.vertaalstraat.driver', `'${process.execPath}' '${bin}' merge-driver %O %A %B %P`);
    await project.runs('init', '--git', '--quiet');
  }
  await project.runs('sync');
  repository.commit();
  return repository;
}
