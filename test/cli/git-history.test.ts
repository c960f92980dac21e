import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

function git(project: TestProject, ...args: string[]): void {
  const identity = ['-c', 'user.name=Els', '-c', 'user.email=els@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: project.root, stdio: 'pipe' });
}

function commit(project: TestProject): void {
  git(project, 'add', '-A');
  git(project, 'commit', '-qm', 'Work');
}

const before = 'De brug is de hele week dicht voor auto’s.\n\nFietsers mogen erover.\n';

async function repository(): Promise<TestProject> {
  const project = makeProject({ 'articles/a.md': before, 'locales/en/': '' });
  git(project, 'init', '-qb', 'main');
  await project.runs('sync');
  commit(project);
  return project;
}

async function statuses(project: TestProject): Promise<string[]> {
  const { stdout } = await project.runs('status', '--format', 'json', '--keys');
  const { articles } = JSON.parse(stdout) as { articles: { locales: { en: { keys: Record<string, string> } } }[] };
  return Object.values(articles[0]?.locales.en.keys ?? {});
}

describe('a catalog that was filled on a branch without a sync', () => {
  it('should be made from the source of that branch, not from that of the merge', async () => {
    const project = await repository();
    git(project, 'switch', '-qc', 'editor');
    const keys = Object.keys(project.catalog('en', 'a'));
    project.fill('en', 'a', {
      [keys[0] ?? '']: 'The bridge is closed all week.',
      [keys[1] ?? '']: 'Cyclists may cross.',
    });
    commit(project);
    git(project, 'switch', '-q', 'main');
    project.write('articles/a.md', before.replace('hele week', 'hele maand'));
    await project.runs('sync');
    commit(project);
    git(project, 'merge', '-q', '--no-edit', 'editor');
    expect(await statuses(project)).toEqual(['stale', 'current']);
    await project.runs('sync');
    expect(await statuses(project)).toEqual(['stale', 'current']);
    expect(project.read('.vertaalstraat/state/en/a.json')).toContain('hele week');
  });

  it('should be made from what stands there where it is not committed', async () => {
    const project = await repository();
    project.write('articles/a.md', before.replace('hele week', 'hele maand'));
    await project.runs('sync');
    const keys = Object.keys(project.catalog('en', 'a'));
    project.fill('en', 'a', { [keys[0] ?? '']: 'The bridge is closed all month.' });
    expect(await statuses(project)).toEqual(['current', 'missing']);
  });
});
