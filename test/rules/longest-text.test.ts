import { expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { longestText } from '../../src/rules/longest-text.ts';
import { makeProject, type TestProject } from '../support/project.ts';

async function project(article: string, value: string): Promise<TestProject> {
  const made = makeProject({ 'articles/a.md': article, 'locales/en/': '' });
  await made.runs('sync', '--quiet');
  made.fill('en', 'a', { 'text-een-zin': value });
  return made;
}

async function problemsOf(made: TestProject): Promise<Problem[]> {
  const { stdout } = await made.run('check', '--format', 'json');
  return (JSON.parse(stdout) as { problems: Problem[] }).problems;
}

const line = 'It is the the car that “he {{name}} ( has seen';

it('should tell of a text that is too long to be read, and leave it alone', async () => {
  const made = await project('Een zin\n', `A car ${line} `.repeat(longestText / 40));
  const [found, ...others] = await problemsOf(made);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    rule: 'max-length',
    key: 'text-een-zin',
    place: { file: 'locales/en/a.json', line: 2 },
  });
  expect((await made.run('build')).exitCode).toBe(0);
});

it('should tell of a paragraph that is, once', async () => {
  const made = await project(`Een zin ${line} `.repeat(longestText / 40), 'A car');
  const found = (await problemsOf(made)).filter(({ rule }) => rule !== 'no-empty' && rule !== 'no-unused-key');
  expect(found).toMatchObject([{ rule: 'max-length', place: { file: 'locales/nl/a.json' } }]);
});

it('should read one that is as long as can be', async () => {
  const value = `${line} `.repeat(longestText / 40).slice(0, longestText);
  const made = await project('Een zin\n', value);
  const found = await problemsOf(made);
  expect(found.map(({ rule }) => rule)).toContain('no-doubled-word');
  // What is quoted is quoted briefly, however many findings there are.
  expect(Math.max(...found.map(({ actual = '' }) => actual.length))).toBeLessThan(2100);
});
