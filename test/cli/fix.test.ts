import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

async function project(article: string): Promise<TestProject> {
  const made = makeProject({ 'articles/a.md': article, 'locales/en/': '' });
  await made.runs('sync');
  return made;
}

async function rulesFound(made: TestProject): Promise<string[]> {
  const { problems } = JSON.parse((await made.run('check', '--format', 'json')).stdout) as {
    problems: { rule: string }[];
  };
  return problems.map(({ rule }) => rule);
}

describe('check --fix', () => {
  it('should mend values in one run, and leave the layout of the file alone', async () => {
    const made = await project('Dag wereld\n\nTot ziens\n');
    made.write(
      'locales/en/a.json',
      '{ "text-dag-wereld":   " Hello world\\u0020",\n\n\t"text-tot-ziens": "Good\\u0062ye" }',
    );
    const { stdout, exitCode } = await made.run('check', '--fix');
    expect(stdout).toBe(
      'locales/en/a.json  text-dag-wereld  fixed  outer-space, 2 times\n2 findings mended.\nNo findings in 1 article.\n',
    );
    expect(exitCode).toBe(0);
    expect(made.read('locales/en/a.json')).toBe(
      '{ "text-dag-wereld":   "Hello world",\n\n\t"text-tot-ziens": "Good\\u0062ye" }',
    );
    const before = made.snapshot();
    expect((await made.run('check', '--fix')).stdout).toBe('No findings in 1 article.\n');
    expect(made.snapshot()).toEqual(before);
  });

  it('should keep what is known of a translation: stale stays stale, and current current', async () => {
    const made = await project('De auto is blauw.\n\nTot ziens\n');
    made.translate('en', 'a', () => 'Text ');
    await made.runs('sync');
    made.write('articles/a.md', 'De auto is nu rood geworden.\n\nTot ziens\n');
    await made.runs('sync');
    await made.run('check', '--fix');
    const status = JSON.parse((await made.run('status', '--format', 'json')).stdout) as { totals: { en: object } };
    expect(status.totals.en).toMatchObject({ stale: 1, current: 1 });
    const values = Object.values(made.catalog('en', 'a'));
    expect(values.toSorted()).toEqual(['Text', 'Text ']);
    expect((await made.run('sync', '--check')).exitCode).toBe(0);
  });

  it('should park a key that nobody uses, but not one that is misspelt', async () => {
    const made = await project('Dag wereld\n\nTot ziens\n');
    made.write(
      'locales/en/a.json',
      '{"text-dag-wereld": "Hello", "text-tot-zeins": "Goodbye", "completely-other": "Not needed"}',
    );
    const { stdout } = await made.run('check', '--fix');
    expect(stdout).toContain('completely-other  parked  no-unused-key');
    expect(stdout).toContain('Did you mean `text-tot-ziens`?');
    expect(Object.keys(made.catalog('en', 'a'))).toEqual(['text-dag-wereld', 'text-tot-zeins']);
    expect(made.read('.vertaalstraat/state/en/a.json')).toContain('Not needed');
  });

  it('should leave the texts of the source alone', async () => {
    const made = await project('<p title=" Dag ">Dag</p>\n');
    const before = made.snapshot('articles');
    await made.run('check', '--fix');
    expect(made.snapshot('articles')).toEqual(before);
  });
});

describe('what a person says of a finding', () => {
  it('should hold until the translation changes', async () => {
    const made = await project('Dag wereld\n');
    made.translate('en', 'a', () => 'Hello ');
    await made.runs('sync');
    expect(await rulesFound(made)).toEqual(['outer-space']);
    const { stdout } = await made.runs('accept', 'a', 'text-dag-wereld', '--rule', 'outer-space');
    expect(stdout).toBe('articles/a.md en: accepted 1 translation: text-dag-wereld\n');
    expect(await rulesFound(made)).toEqual([]);
    await made.runs('sync');
    expect(await rulesFound(made)).toEqual([]);
    made.fill('en', 'a', { 'text-dag-wereld': 'Hi ' });
    await made.runs('sync');
    expect(await rulesFound(made)).toEqual(['outer-space']);
  });

  it('should hold for the block after a comment in the article, in every language', async () => {
    const made = await project('<!-- i18n: disable outer-space -->\n\nDag wereld\n\nTot ziens\n');
    made.translate('en', 'a', () => 'Hello ');
    expect(await rulesFound(made)).toEqual(['outer-space']);
  });

  it('should refuse rules and keys that are not there', async () => {
    const made = await project('Dag wereld\n');
    expect((await made.run('accept', 'a', 'text-dag-wereld', '--rule', 'outer-spaec')).stderr).toContain(
      'Did you mean `outer-space`?',
    );
    expect((await made.run('accept', 'a', '--rule', 'outer-space')).exitCode).toBe(2);
  });
});

describe('check --explain', () => {
  it('should tell what a rule is for, without a project', async () => {
    const made = makeProject({});
    const { stdout, exitCode } = await made.run('check', '--explain', 'outer-space');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('A translation has no white space at its ends');
    expect(stdout).toContain('Wrong:\n  article  Dag wereld\n  en       Hello world \n');
    const { stderr, exitCode: wrong } = await made.run('check', '--explain', 'outerspace');
    expect(stderr).toContain('Did you mean `outer-space`?');
    expect(wrong).toBe(2);
  });
});

describe('overrides', () => {
  it('should set rules for some articles and locales', async () => {
    const made = makeProject({
      'articles/blog/a.md': 'Dag wereld\n',
      'articles/b.md': 'Dag wereld\n',
      'locales/en/': '',
      'locales/de/': '',
      'vertaalstraat.config.json': JSON.stringify({
        rules: { 'outer-space': 'error', 'no-empty': 'off' },
        overrides: [
          { articles: 'articles/blog/**', rules: { 'outer-space': 'off' } },
          { articles: 'articles/blog/**', locales: ['de'], rules: { 'outer-space': 'info' } },
        ],
      }),
    });
    await made.runs('sync');
    for (const locale of ['en', 'de'])
      for (const namespace of ['blog/a', 'b']) made.translate(locale, namespace, () => 'X ');
    const { problems } = JSON.parse((await made.run('check', '--format', 'json')).stdout) as {
      problems: { severity: string; locale: string; namespace: string }[];
    };
    expect(problems.map((one) => [one.namespace, one.locale, one.severity])).toEqual([
      ['b', 'de', 'error'],
      ['blog/a', 'de', 'info'],
      ['b', 'en', 'error'],
    ]);
  });
});
