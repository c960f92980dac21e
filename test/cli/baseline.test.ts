import { describe, expect, it } from 'vitest';
import { bridge, find, keys, rulesOf } from '../support/bridge.ts';
import { makeProject, type TestProject } from '../support/project.ts';
import { makeRepository } from '../support/repository.ts';

const file = '.vertaalstraat/baseline.json';

/** A project with debt: an error, a warning and, in German, everything still to do. */
async function indebted(): Promise<TestProject> {
  const project = makeProject({ 'articles/brug.md': bridge, 'locales/en/': '', 'locales/de/': '' });
  await project.runs('sync');
  project.fill('en', 'brug', {
    [keys.heading]: 'The bridge',
    [keys.text]: 'The [Reuters][1] bridge is 301 metres.',
  });
  await project.runs('sync');
  return project;
}

interface Entry {
  readonly namespace: string;
  readonly locale: string;
  readonly key?: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly count: number;
}

function entries(project: TestProject): Entry[] {
  return (JSON.parse(project.read(file)) as { accepted: Entry[] }).accepted;
}

/** What the baseline is about: locale, key and rule of each entry. */
function about(project: TestProject): string[] {
  return entries(project).map(({ locale, key, rule }) => [locale, key, rule].join(' '));
}

const debt = [
  `de ${keys.heading} no-empty`,
  `de ${keys.text} no-empty`,
  `de ${keys.title} no-empty`,
  `en ${keys.text} same-numbers`,
  `en ${keys.title} no-empty`,
];

describe('check --baseline', () => {
  it('should accept what is found, say so, and let only what is new fail', async () => {
    const project = await indebted();
    const { stdout } = await project.runs('check', '--baseline');
    expect(stdout).toBe(
      `${file}: 5 findings added; it accepts 5 findings now. Commit it.\n     4  no-empty\n     1  same-numbers\nNo findings in 1 article.\nThe baseline accepts 5 findings.\n`,
    );
    expect(about(project)).toEqual(debt);
    expect((await project.runs('check', '--max-warnings', '0')).stdout).toBe(
      'No findings in 1 article.\nThe baseline accepts 5 findings.\n',
    );
    project.fill('en', 'brug', { [keys.heading]: '' });
    expect(rulesOf(await find(project))).toEqual([`no-empty ${keys.heading}`]);
    expect((await find(project)).exitCode).toBe(1);
  });

  it('should write sorted lines without line numbers, and the same ones the second time', async () => {
    const project = await indebted();
    await project.runs('check', '--baseline');
    const text = project.read(file);
    const lines = text.split('\n').slice(2, -3);
    expect(lines).toHaveLength(5);
    expect(lines).toEqual(lines.toSorted());
    expect(text).not.toMatch(/"(?:line|column)"/);
    expect((await project.runs('check', '--baseline')).stdout).toContain(
      `${file} stays as it is: it accepts 5 findings.`,
    );
    expect(project.read(file)).toBe(text);
  });

  it('should know a finding again where it has moved, and where the text around it changed', async () => {
    const project = await indebted();
    await project.runs('check', '--baseline');
    project.write('articles/brug.md', bridge.replace('# De brug', 'Nieuw.\n\n# De brug'));
    project.fill('en', 'brug', { [keys.text]: 'That bridge of [Reuters][1] is 301 metres.' });
    await project.runs('sync');
    expect(rulesOf(await find(project))).toEqual(['no-empty text-nieuw', 'no-empty text-nieuw']);
    project.fill('en', 'brug', { [keys.text]: 'That bridge of [Reuters][1] is 302 metres.', 'text-nieuw': 'New.' });
    project.fill('de', 'brug', { 'text-nieuw': 'Neu.' });
    const { problems } = await find(project);
    expect(problems.filter(({ rule }) => rule !== 'baseline-paid').map(({ message }) => message)).toEqual([
      'Unexpected 302, expected 300',
    ]);
  });

  it('should count: of two that are alike, a third is new', async () => {
    const project = await indebted();
    const only = ['--locale', 'en', '--only', 'same-markup'];
    project.fill('en', 'brug', { [keys.text]: 'The [Reuters][1] <b>bridge <i>is 300 metres.' });
    await project.runs('check', '--baseline', ...only);
    expect(entries(project)).toMatchObject([{ key: keys.text, rule: 'same-markup', count: 2 }]);
    project.fill('en', 'brug', { [keys.text]: 'The [Reuters][1] <b>bridge <i>is 300 <u>metres.' });
    expect(rulesOf(await find(project, ...only))).toEqual([`same-markup ${keys.text}`]);
    project.fill('en', 'brug', { [keys.text]: 'The [Reuters][1] bridge <i>is 300 metres.' });
    expect(rulesOf(await find(project, ...only))).toEqual([`baseline-paid ${keys.text}`]);
    await project.runs('check', '--fix', ...only);
    expect(entries(project)).toMatchObject([{ key: keys.text, rule: 'same-markup', count: 1 }]);
  });

  it('should tell of what was paid at its line, without failing, and take it out when asked', async () => {
    const project = await indebted();
    await project.runs('check', '--baseline');
    project.fill('en', 'brug', { [keys.title]: 'On the bridge' });
    const found = await find(project);
    expect(found.exitCode).toBe(0);
    expect(found.problems).toMatchObject([
      { rule: 'baseline-paid', severity: 'warning', key: keys.title, place: { file, line: 7, column: 5 } },
    ]);
    expect((await project.run('check', '--max-warnings', '0')).exitCode).toBe(1);
    expect(about(project)).toEqual(debt);
    expect((await project.runs('check', '--fix')).stdout).toContain(`${file}: 1 paid; it accepts 4 findings now.`);
    expect(about(project)).toEqual(debt.slice(0, 4));
    // What was paid is not lent a second time.
    project.fill('en', 'brug', { [keys.title]: '' });
    expect((await find(project)).exitCode).toBe(1);
  });

  it('should pay and accept at once, and leave no file when all is paid', async () => {
    const project = await indebted();
    await project.runs('check', '--baseline', '--locale', 'en');
    project.fill('en', 'brug', { [keys.title]: 'On the bridge', [keys.heading]: '' });
    expect((await project.runs('check', '--baseline', '--locale', 'en')).stdout).toContain(
      `${file}: 1 finding added, 1 paid; it accepts 2 findings now.`,
    );
    expect(about(project)).toEqual([`en ${keys.heading} no-empty`, `en ${keys.text} same-numbers`]);
    project.fill('en', 'brug', { [keys.heading]: 'The bridge', [keys.text]: 'The [Reuters][1] bridge is 300 metres.' });
    await project.runs('check', '--baseline', '--locale', 'en');
    expect(project.exists(file)).toBe(false);
  });

  it.each([
    ['another locale', ['--locale', 'de']],
    ['another rule', ['--only', 'no-stale']],
    ['another article', ['articles/b.md']],
    ['an untouched article', ['--changed', 'HEAD']],
  ])('should leave alone what was not checked: %s', async (_, words) => {
    const project = await makeRepository(
      { 'articles/brug.md': bridge, 'articles/b.md': 'Dag.\n', 'locales/en/': '', 'locales/de/': '' },
      false,
    );
    await project.runs('check', '--baseline');
    const before = project.read(file);
    project.translate('en', 'brug', () => 'The bridge of [Reuters][1] is 300 metres.');
    project.commit();
    expect(rulesOf(await find(project)).filter((one) => one.startsWith('baseline-paid'))).toHaveLength(3);
    expect(rulesOf(await find(project, ...words)).filter((one) => one.startsWith('baseline-paid'))).toEqual([]);
    await project.run('check', '--baseline', ...words);
    expect(project.read(file)).toBe(before);
  });

  it('should take neither a draft nor a broken catalog for paid debt', async () => {
    const project = await indebted();
    await project.runs('check', '--baseline');
    const before = project.read(file);
    project.write('articles/brug.md', bridge.replace('---\n', '---\ndraft: true\n'));
    await project.runs('check', '--baseline');
    expect(project.read(file)).toBe(before);
    project.write('articles/brug.md', bridge);
    project.write('locales/en/brug.json', '{');
    const { exitCode, stdout } = await project.run('check', '--baseline');
    expect(project.read(file)).toBe(before);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('catalog-unreadable');
  });

  it('should accept no more than the severity asks for', async () => {
    const project = await indebted();
    await project.run('check', '--baseline', '--severity', 'error');
    expect(about(project)).toEqual(debt.filter((one) => !one.endsWith('same-numbers')));
    expect(rulesOf(await find(project))).toEqual([`same-numbers ${keys.text}`]);
  });

  it.each([
    ['{', 1, 2],
    ['[]', 1, 1],
    ['{"accepted": {}}', 1, 14],
    ['{"acepted": []}', 1, 2],
    ['{"accepted": [\n  {"rule": "no-empty"}\n]}', 2, 3],
    ['{"accepted": [\n<<<<<<< ours\n{}\n=======\n>>>>>>> theirs\n]}', 2, 1],
  ])('should say what is wrong with a file, and where: %j', async (text, line, column) => {
    const project = await indebted();
    project.write(file, text);
    for (const words of [[], ['--baseline'], ['--fix'], ['--format', 'sarif']]) {
      const { stdout, stderr, exitCode } = await project.run('check', ...words);
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
      expect(stderr.split('\n')[0]).toMatch(new RegExp(`^${file}:${line}:${column}: Unexpected .*, expected `));
    }
    expect(project.read(file)).toBe(text);
  });
});

describe('the baselines of two branches', () => {
  const articles = Object.fromEntries('abcdefgh'.split('').map((name) => [`articles/${name}.md`, `Tekst ${name}.\n`]));

  it.each([
    ['without the merge driver, far from each other', false, 'a', 'h'],
    ['with the merge driver, next to each other', true, 'c', 'd'],
  ])('should come together in git %s', async (_, driver, ours, theirs) => {
    const project = await makeRepository({ ...articles, 'locales/en/.gitkeep': '' }, driver);
    await project.runs('check', '--baseline');
    project.commit();
    project.branch('theirs');
    project.translate('en', theirs, () => 'Text.');
    await project.runs('sync');
    await project.runs('check', '--fix');
    project.commit();
    project.go('main');
    project.translate('en', ours, () => 'Text.');
    await project.runs('sync');
    project.write(`articles/${ours}2.md`, 'Nog een tekst.\n');
    await project.runs('sync');
    await project.runs('check', '--baseline');
    project.commit();
    project.gits('merge', '-q', '--no-edit', 'theirs');
    const left = 'abcdefgh'.split('').filter((name) => name !== ours && name !== theirs);
    expect(entries(project).map(({ namespace }) => namespace)).toEqual([...left, `${ours}2`].toSorted());
    expect(await find(project)).toMatchObject({ problems: [], exitCode: 0 });
  });
});
