import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const sentences = [
  'De brug is dicht voor alle auto’s.',
  'Fietsers wachten lang op de boot.',
  'Het weer is vandaag [mooi](/weer).',
  'In de stad staat een oud schip.',
  'Wie niet weg is, is gezien.',
  'Het water stond *hoog* dit jaar.',
];

const blocks = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 });
const change = fc.oneof(
  fc.record({ what: fc.constant('move' as const), from: fc.nat(20), to: fc.nat(20) }),
  fc.record({ what: fc.constant('remove' as const), from: fc.nat(20) }),
  fc.record({ what: fc.constant('rename' as const), from: fc.nat(20) }),
  fc.record({ what: fc.constant('new' as const), from: fc.nat(20), blocks }),
  fc.record({ what: fc.constant('break' as const), from: fc.nat(20) }),
);
const history = fc.record({
  articles: fc.array(blocks, { minLength: 3, maxLength: 7 }),
  translated: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  changes: fc.array(change, { minLength: 0, maxLength: 4 }),
  count: fc.integer({ min: 2, max: 4 }),
});

const fileOf = (index: number): string => `articles/${index % 2 ? 'map/' : ''}stuk-${index}.md`;
const textOf = (index: number, parts: readonly string[]): string =>
  `# Stuk ${index}\n\n${parts.join('\n\n')}\n\n![Een plaatje](deel-${index % 3}.png)\n`;

/** A site that was translated and built, and then changed. */
async function changedSite(
  given: typeof history extends fc.Arbitrary<infer Value> ? Value : never,
): Promise<TestProject> {
  const articles = new Map(given.articles.map((parts, index) => [fileOf(index), { index, parts: [...parts] }]));
  const pictures = [0, 1, 2].flatMap((n) => [`articles/deel-${n}.png`, `articles/map/deel-${n}.png`]);
  const project = makeProject({
    ...Object.fromEntries([...articles].map(([file, { index, parts }]) => [file, textOf(index, parts)])),
    ...Object.fromEntries(pictures.map((path) => [path, `png ${path}`])),
    'locales/en/': '',
    'locales/de/': '',
  });
  await project.runs('sync');
  for (const [file, { index }] of articles) {
    const namespace = file.slice('articles/'.length, -'.md'.length);
    if (given.translated[index]) project.translate('en', namespace);
  }
  await project.runs('sync');
  await project.run('build');
  for (const one of given.changes) {
    const files = [...articles.keys()];
    const file = files[one.from % files.length] ?? '';
    const article = articles.get(file);
    if (!article) continue;
    if (one.what === 'move') {
      const target = articles.get(files[one.to % files.length] ?? '');
      target?.parts.push(...article.parts.splice(0, 1));
    } else if (one.what === 'new')
      articles.set(`articles/nieuw-${one.from}.md`, { index: 50 + one.from, parts: [...one.blocks] });
    else if (one.what === 'break') project.write(`locales/en/${file.slice(9, -3)}.json`, '{ "oops');
    else {
      project.remove(file);
      articles.delete(file);
      if (one.what === 'rename') articles.set(file.replace('stuk', 'hernoemd'), article);
    }
  }
  if (articles.size === 0) articles.set('articles/laatste.md', { index: 99, parts: ['Einde.'] });
  for (const [file, { index, parts }] of articles) project.write(file, textOf(index, parts));
  return project;
}

/** All that is there, hidden files included, so that a copy behaves as the original. */
function copyOf(project: TestProject): TestProject {
  return makeProject(Object.fromEntries(project.files().map((path) => [path, project.bytes(path)])));
}

/** What commands leave behind that is not for one machine only. */
function results(project: TestProject): Record<string, string> {
  return Object.fromEntries(
    Object.entries(project.snapshot()).filter(([path]) => !/^\.vertaalstraat\/(?:cache|lock)/.test(path)),
  );
}

/** What came, changed and went between two snapshots; undefined: gone. */
function difference(before: Record<string, string>, after: Record<string, string>): Map<string, string | undefined> {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return new Map([...paths].filter((path) => before[path] !== after[path]).map((path) => [path, after[path]]));
}

const parts = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);

describe('shards', () => {
  it.each(['sync', 'build'])('should together do what one %s does, each on a machine of its own', async (command) => {
    await fc.assert(
      fc.asyncProperty(history, async (given) => {
        const site = await changedSite(given);
        const before = results(site);
        const whole = copyOf(site);
        const outcome = await whole.run(command);
        const together = new Map<string, string | undefined>();
        const codes: number[] = [];
        for (const part of parts(given.count)) {
          const own = copyOf(site);
          const { exitCode, stderr } = await own.run(command, '--shard', part);
          if (exitCode > 1) throw new Error(stderr);
          codes.push(exitCode);
          for (const [path, text] of difference(before, results(own))) {
            expect(together.get(path) ?? text, `${path} by two shards`).toBe(text);
            together.set(path, text);
          }
        }
        expect(together).toEqual(difference(before, results(whole)));
        expect(Math.max(...codes)).toBe(outcome.exitCode);
      }),
      { numRuns: 12 },
    );
  });

  it('should lose nothing when they sync one after another in one folder', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (given) => {
        const site = await changedSite(given);
        const whole = copyOf(site);
        await whole.run('sync');
        for (const part of parts(given.count)) await site.run('sync', '--shard', part);
        expect(results(site)).toEqual(results(whole));
      }),
      { numRuns: 12 },
    );
  });

  it('should together find what one check finds', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (given) => {
        const site = await changedSite(given);
        site.write('glossary.json', '{ "oops');
        const whole = await site.run('check', '--format', 'json');
        for (const part of parts(given.count)) {
          const { stdout } = await site.run('check', '--format', 'json', '--shard', part);
          site.write(`report-${part.replace('/', '-')}.json`, stdout);
        }
        const names = parts(given.count).map((part) => `report-${part.replace('/', '-')}.json`);
        const merge = (...words: string[]): Promise<unknown> =>
          site.run('report', 'merge', ...names.toReversed(), ...words);
        expect(await merge('--format', 'json')).toEqual(whole);
        expect(await merge()).toEqual(await site.run('check'));
        expect(await merge('--format', 'junit')).toEqual(await site.run('check', '--format', 'junit'));
        expect(await merge('--max-warnings', '1')).toEqual(await site.run('check', '--max-warnings', '1'));
      }),
      { numRuns: 8 },
    );
  });

  it.each(['0/8', '9/8', 'a/b', '2', '1/0', '-1/2', '1/2/3', ''])('should refuse %j', async (part) => {
    const project = makeProject({ 'articles/a.md': '# A\n' });
    for (const command of ['sync', 'build', 'check']) {
      const { exitCode, stderr, stdout } = await project.run(command, `--shard=${part}`);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain('expected a part of a whole, such as `2/8`');
    }
  });

  it('should refuse to write what only a whole check can decide', async () => {
    const project = makeProject({ 'articles/a.md': '# A\n' });
    expect((await project.run('check', '--shard', '1/2', '--fix')).stderr).toContain('`--shard` beside `--fix`');
    expect((await project.run('check', '--shard', '1/2', '--baseline')).stderr).toContain(
      '`--shard` beside `--baseline`',
    );
  });
});

describe('report merge', () => {
  it('should not call clean what a lost shard did not check', async () => {
    const project = makeProject({ 'articles/a.md': '# A\n', 'articles/b.md': '# B\n' });
    await project.runs('sync');
    for (const part of parts(3))
      project.write(
        `${part.slice(0, 1)}.json`,
        (await project.run('check', '--format', 'json', '--shard', part)).stdout,
      );
    expect(await project.run('report', 'merge', '1.json', '3.json')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('without shard `2/3`, expected all 3') as string,
    });
    expect((await project.run('report', 'merge', '1.json', '2.json', '2.json', '3.json')).exitCode).toBe(0);
    project.write('twice.json', project.read('2.json'));
    expect((await project.run('report', 'merge', '1.json', '2.json', 'twice.json', '3.json')).stderr).toContain(
      'shard `2/3` in `twice.json` and `2.json`, expected each once',
    );
  });

  it('should not join shards of different checks', async () => {
    const project = makeProject({ 'articles/a.md': '# A\n', 'articles/b.md': '# B\n', 'locales/en/': '' });
    await project.runs('sync');
    const shard = async (part: string, ...more: string[]): Promise<string> =>
      (await project.run('check', '--format', 'json', '--shard', part, ...more)).stdout;
    const commit = (): void => {
      const by = ['-c', 'user.name=a', '-c', 'user.email=a@b'];
      for (const words of [
        ['init', '-q'],
        ['add', '-A'],
        [...by, 'commit', '-qm', 'x', '--allow-empty'],
      ])
        spawnSync('git', words, { cwd: project.root });
    };
    const second = async (text: string): Promise<unknown> => {
      project.write('2.json', text);
      return await project.run('report', 'merge', '1.json', '2.json');
    };
    commit();
    project.write('1.json', await shard('1/2'));
    expect(await second(await shard('2/2'))).toMatchObject({ stderr: '' });
    expect(await second(await shard('2/2', '--locale', 'en'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('other options in `2.json` beside those in `1.json`') as string,
    });
    expect(await second((await shard('2/2')).replace(/"version": "[^"]*"/, '"version": "9.9.9"'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('version `9.9.9` in `2.json` beside `') as string,
    });
    commit();
    expect(await second(await shard('2/2'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Unexpected commit `') as string,
    });
  });

  it.each([
    ['a related place that is none', { related: 'x' }],
    ['a line that is none', { place: { file: 'a', line: -5, column: 1 } }],
    ['half a line', { place: { file: 'a', line: 1.5, column: 1 } }],
    ['an end that is none', { place: { file: 'a', line: 1, column: 1, endLine: 'x' } }],
    ['a note that is none', { note: 3 }],
    ['an edit that is none', { edit: {} }],
  ])('should take no report with %s, whatever the format', async (_, more) => {
    const problem = { rule: 'x', severity: 'error', message: 'm', place: { file: 'a', line: 1, column: 1 } };
    const project = makeProject({ 'a.json': JSON.stringify({ problems: [{ ...problem, ...more }] }) });
    for (const format of ['text', 'json', 'github', 'sarif', 'junit', 'gitlab', 'markdown'])
      expect(await project.run('report', 'merge', 'a.json', '--format', format)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('Unexpected content of `a.json`') as string,
      });
  });

  it.each(['9/2', '0/2', '1/0', '01/2'])('should take no report of shard %s', async (shard) => {
    const project = makeProject({ 'a.json': JSON.stringify({ problems: [], shard }) });
    expect((await project.run('report', 'merge', 'a.json')).exitCode).toBe(2);
  });

  it('should print findings in files that are not here, or shorter', async () => {
    const problem = { rule: 'x', severity: 'error', message: 'm' };
    const places = ['../../etc/passwd', '/etc/passwd', 'weg.md', 'kort.md', '', '\0'].map((file) => ({
      file,
      line: 99_999,
      column: 7,
      endLine: 3,
      endColumn: 2,
    }));
    const problems = places.map((place) => ({ ...problem, place, related: [place] }));
    const project = makeProject({ 'kort.md': 'kort\n', 'a.json': JSON.stringify({ problems }) });
    for (const format of ['text', 'json', 'github', 'sarif', 'junit', 'gitlab', 'markdown'])
      expect(await project.run('report', 'merge', 'a.json', '--format', format)).toMatchObject({
        exitCode: 1,
        stderr: '',
      });
  });

  it('should say what is no report', async () => {
    const project = makeProject({ 'a.json': '{"problems": 3}', 'b.json': 'niets' });
    for (const file of ['a.json', 'b.json', 'weg.json']) {
      const { exitCode, stderr } = await project.run('report', 'merge', file);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(file);
    }
    expect((await project.run('report', 'split', 'a.json')).stderr).toContain('expected `report merge`');
  });

  it('should join what checks of several locales found, once each', async () => {
    const project = makeProject({
      'articles/a.md': '# Hallo wereld\n',
      'locales/en/': '',
      'locales/de/': '',
      'locales/oops/': '',
    });
    await project.runs('sync');
    const locales = ['en', 'de', 'nl'];
    for (const locale of locales)
      project.write(`${locale}.json`, (await project.run('check', '--format', 'json', '--locale', locale)).stdout);
    const merged = await project.run(
      'report',
      'merge',
      ...locales.map((locale) => `${locale}.json`),
      '--format',
      'json',
    );
    const whole = await project.run('check', '--format', 'json');
    expect(JSON.parse(merged.stdout)).toEqual(JSON.parse(whole.stdout));
  });
});
