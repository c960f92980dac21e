import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const article = `---
title: Over de brug
---

# De brug

De brug van [Reuters](https://example.org/) is dicht.
`;

const translations: Readonly<Record<string, string>> = {
  'Over de brug': 'Across the bridge',
  'De brug': 'The bridge',
  'De brug van [Reuters][1] is dicht.': 'The bridge of [Reuters][1] is closed.',
};

async function bridge(more: Readonly<Record<string, string>> = {}): Promise<TestProject> {
  const project = makeProject({ 'articles/brug.md': article, 'locales/en/': '', ...more });
  await project.runs('sync');
  project.translate('en', 'brug', (source) => translations[source] ?? '');
  await project.runs('sync');
  return project;
}

interface Found {
  readonly problems: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly key?: string;
    readonly locale?: string;
    readonly place: { readonly file: string; readonly line: number; readonly column: number };
    readonly related?: readonly { readonly file: string; readonly line: number; readonly column: number }[];
  }[];
  readonly errors: number;
  readonly warnings: number;
}

async function find(project: TestProject, ...words: string[]): Promise<Found & { readonly exitCode: number }> {
  const { stdout, exitCode } = await project.run('check', '--format', 'json', ...words);
  return { ...(JSON.parse(stdout) as Found), exitCode };
}

const text = 'text-de-brug-van-reuters-is';

describe('check', () => {
  it('should find nothing where all is well', async () => {
    const project = await bridge();
    const { stdout, stderr } = await project.runs('check');
    expect(stdout).toBe('No findings in 1 article.\n');
    expect(stderr).toBe('');
    expect(await find(project)).toEqual({ problems: [], errors: 0, warnings: 0, exitCode: 0 });
  });

  it('should find an absent key', async () => {
    const project = await bridge();
    const { title: _, ...rest } = project.catalog('en', 'brug');
    project.write('locales/en/brug.json', `${JSON.stringify(rest, null, 2)}\n`);
    const { problems, exitCode } = await find(project);
    expect(exitCode).toBe(1);
    expect(problems.find((one) => one.rule === 'no-missing')).toMatchObject({
      severity: 'error',
      key: 'title',
      locale: 'en',
      place: { file: 'locales/en/brug.json', line: 1, column: 1 },
      related: [{ file: 'articles/brug.md', line: 2, column: 8 }],
    });
  });

  it('should find an empty value, at its place and that of its text', async () => {
    const project = await bridge();
    project.fill('en', 'brug', { 'heading-de-brug': '' });
    const { problems, errors, exitCode } = await find(project);
    expect(exitCode).toBe(1);
    expect(errors).toBe(1);
    expect(problems).toMatchObject([
      {
        rule: 'no-empty',
        severity: 'error',
        key: 'heading-de-brug',
        place: { file: 'locales/en/brug.json', line: 3, column: 22 },
        related: [{ file: 'articles/brug.md', line: 5, column: 3 }],
      },
    ]);
  });

  it('should count absent and empty alike as missing in the status', async () => {
    const project = await bridge();
    const { title: _, ...rest } = project.catalog('en', 'brug');
    project.write('locales/en/brug.json', JSON.stringify({ ...rest, 'heading-de-brug': '' }));
    const status = JSON.parse((await project.run('status', '--format', 'json')).stdout) as { totals: unknown };
    expect(status.totals).toMatchObject({ en: { total: 3, missing: 2, current: 1 } });
  });

  it('should find an unused key, and only warn', async () => {
    const project = await bridge();
    project.fill('en', 'brug', { 'menu-open': 'Open' });
    const { problems, exitCode } = await find(project);
    expect(exitCode).toBe(0);
    expect(problems).toMatchObject([
      { rule: 'no-unused-key', severity: 'warning', key: 'menu-open', place: { line: 5, column: 16 } },
    ]);
  });

  it('should find a catalog that is out of step with the article', async () => {
    const project = await bridge();
    project.write('articles/brug.md', article.replace('dicht', 'open'));
    const { problems, exitCode } = await find(project);
    expect(exitCode).toBe(1);
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'in-step', place: { file: 'locales/nl/brug.json', line: 1, column: 1 } }),
    );
    expect(problems.find((one) => one.rule === 'in-step')).toMatchObject({
      note: expect.stringContaining('vertaalstraat sync') as string,
    });
  });

  it('should find a translation of a text that has changed', async () => {
    const project = await bridge();
    project.write('articles/brug.md', article.replace('dicht', 'open'));
    await project.runs('sync');
    expect((await find(project)).problems).toMatchObject([{ rule: 'no-stale', key: text, place: { line: 4 } }]);
  });

  it('should find invalid JSON, with its place, and still check the other locales', async () => {
    const project = await bridge({ 'locales/de/': '' });
    project.write('locales/en/brug.json', '{\n  "title": "Bridge"\n  "heading-de-brug": "x"\n}\n');
    const { problems, exitCode } = await find(project);
    expect(exitCode).toBe(1);
    expect(problems).toContainEqual(
      expect.objectContaining({
        rule: 'catalog-unreadable',
        place: expect.objectContaining({ file: 'locales/en/brug.json', line: 3, column: 3 }) as unknown,
      }),
    );
    expect(problems.filter((one) => one.rule === 'no-empty' && one.locale === 'de')).toHaveLength(3);
  });

  it.each([
    ['a paragraph break', 'The bridge of [Reuters][1].\n\nIt is *closed*.'],
    ['a heading', '# The bridge of [Reuters][1]'],
    ['a list', '- The bridge\n- of [Reuters][1]'],
    ['a number that stands for nothing', 'The bridge of [Reuters][2] and [Reuters][1].'],
  ])('should find a value that is no inline Markdown: %s', async (_, value) => {
    const project = await bridge();
    project.fill('en', 'brug', { [text]: value });
    const { problems } = await find(project);
    expect(problems.map((one) => [one.rule, one.key, one.place.file, one.place.line])).toContainEqual([
      'inline-markdown',
      text,
      'locales/en/brug.json',
      4,
    ]);
  });

  it('should point into the value, past escapes', async () => {
    const project = await bridge();
    project.fill('en', 'brug', { [text]: 'The "bridge" of [Reuters][1] [x][7].' });
    const { problems } = await find(project);
    const line = project.read('locales/en/brug.json').split('\n')[3] ?? '';
    expect(problems).toMatchObject([{ rule: 'inline-markdown', place: { line: 4 } }]);
    expect(line.slice((problems[0]?.place.column ?? 0) - 1)).toMatch(/^(\[x\])?\[7\]/);
  });

  it('should show file, line and column to people, and the line in the article', async () => {
    const project = await bridge();
    project.fill('en', 'brug', { 'heading-de-brug': '' });
    const { stdout } = await project.run('check');
    expect(stdout.split('\n').slice(0, 7)).toEqual([
      'locales/en/brug.json  1 error',
      '',
      'locales/en/brug.json:3:22  error  Unexpected empty value for `heading-de-brug`, expected a translation into `en`  no-empty',
      '   3 │   "heading-de-brug": "",',
      '     │                      ^^',
      '     in articles/brug.md:5:3',
      '     The article says: De brug',
    ]);
    expect(stdout).toContain('1 finding: 1 error, 0 warnings');
  });

  it('should list findings by file, line and column', async () => {
    const project = await bridge({ 'articles/a.md': 'Een.\n\nTwee.\n' });
    project.fill('en', 'brug', { title: '', 'heading-de-brug': '' });
    const { problems } = await find(project);
    expect(problems.map(({ place }) => `${place.file}:${place.line}`)).toEqual([
      'locales/en/a.json:2',
      'locales/en/a.json:3',
      'locales/en/brug.json:2',
      'locales/en/brug.json:3',
    ]);
  });

  it('should check the named articles and locales only', async () => {
    const project = await bridge({ 'articles/a.md': 'Een.\n', 'locales/de/': '' });
    expect((await find(project, 'articles/brug.md', '--locale', 'en')).problems).toEqual([]);
    expect((await find(project, 'articles/a.md', '--locale', 'de')).problems.map((one) => one.place.file)).toEqual([
      'locales/de/a.json',
    ]);
  });

  it('should write nothing', async () => {
    const project = await bridge();
    project.write('articles/brug.md', article.replace('dicht', 'open'));
    const before = project.snapshot();
    await project.run('check');
    expect(project.snapshot()).toEqual(before);
  });

  it('should weigh a rule as the configuration says', async () => {
    const project = await bridge();
    project.fill('en', 'brug', { title: '', 'menu-open': 'Open' });
    project.write('vertaalstraat.config.json', '{ "rules": { "no-empty": "warn", "no-unused-key": "off" } }');
    const { problems, exitCode } = await find(project);
    expect(exitCode).toBe(0);
    expect(problems.map((one) => [one.rule, one.severity])).toEqual([['no-empty', 'warning']]);
  });

  it('should report a correction in the source catalog once', async () => {
    const project = await bridge();
    project.fill('nl', 'brug', { title: 'Over de Brug' });
    const { problems } = await find(project);
    expect(problems.map((one) => [one.rule, one.place.file, one.place.line])).toEqual([
      ['source-changed', 'locales/nl/brug.json', 2],
    ]);
  });

  it('should warn about the catalogs of an article that has gone', async () => {
    const project = await bridge({ 'articles/a.md': 'Een.\n' });
    project.translate('en', 'a');
    project.remove('articles/brug.md');
    const { problems, exitCode } = await find(project);
    expect(exitCode).toBe(0);
    expect(problems.map((one) => [one.rule, one.place.file])).toEqual([['no-orphan', 'locales/nl/brug.json']]);
  });
});
