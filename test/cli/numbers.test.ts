import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

async function translated(article: string, value: string): Promise<TestProject> {
  const project = makeProject({ 'articles/a.md': article, 'locales/nl/': '', 'locales/en/': '' });
  await project.runs('sync');
  project.translate('en', 'a', () => value);
  await project.runs('sync');
  return project;
}

describe('a number that changes in an article', () => {
  it('should follow in the translation, which stays current', async () => {
    const project = await translated('Er zijn 350.000 auto’s.', 'There are 350,000 cars.');
    project.write('articles/a.md', 'Er zijn 360.000 auto’s.');
    await project.runs('sync');
    expect(Object.values(project.catalog('en', 'a'))).toEqual(['There are 360,000 cars.']);
    expect(project.read('.vertaalstraat/state/en/a.json')).toContain('"origin":"ported"');
    expect((await project.runs('check')).stdout).toBe('No findings in 1 article.\n');
    const snapshot = project.snapshot();
    await project.runs('sync');
    expect(project.snapshot()).toEqual(snapshot);
  });

  it('should be for a person to look at where following is a guess', async () => {
    const project = await translated('Met 5 deuren', 'With five doors');
    project.write('articles/a.md', 'Met 4 deuren');
    await project.runs('sync');
    expect(Object.values(project.catalog('en', 'a'))).toEqual(['With four doors']);
    expect(project.read('.vertaalstraat/state/en/a.json')).toContain('"review":true');
  });

  it('should make a translation stale that does not have it', async () => {
    const project = await translated('Met 25 deuren', 'With doors');
    project.write('articles/a.md', 'Met 30 deuren');
    await project.runs('sync');
    expect(Object.values(project.catalog('en', 'a'))).toEqual(['With doors']);
    expect((await project.run('check')).stdout).toContain('no-stale');
  });
});

describe('a wrong number in a translation', () => {
  it('should be shown where it stands', async () => {
    const project = await translated('Er zijn **350.000** auto’s.', 'There are **360,000** cars.');
    const { stdout } = await project.run('check');
    expect(stdout).toMatch(
      /^locales\/en\/a\.json:2:\d+ {2}warning {2}Unexpected 360,000, expected 350,000 {2}same-numbers$/m,
    );
    const column = Number(/a\.json:2:(\d+)/.exec(stdout)?.[1]);
    expect(
      project
        .read('locales/en/a.json')
        .split('\n')[1]
        ?.slice(column - 1),
    ).toMatch(/^360,000\*\*/);
  });

  it('should be right once a person has said so', async () => {
    const project = await translated('Er zijn 350.000 auto’s.', 'There are 360,000 cars.');
    const [key = ''] = Object.keys(project.catalog('en', 'a'));
    await project.runs('accept', 'a', key, '--rule', 'same-numbers');
    expect((await project.run('check')).stdout).not.toContain('same-numbers');
  });
});
