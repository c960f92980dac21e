import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

/** A project with two articles, translated, synced and built; `slecht` is the one that goes bad. */
async function healthy(more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<TestProject> {
  const project = makeProject({
    'articles/goed.md': '# Goed\n\nDeze is goed.\n',
    'articles/slecht.md': '---\ntitle: Slecht\n---\n\nDeze wordt slecht.\n',
    'locales/en/': '',
    'locales/de/': '',
    ...more,
  });
  await project.runs('sync');
  for (const locale of ['en', 'de']) {
    for (const namespace of ['goed', 'slecht']) project.translate(locale, namespace);
  }
  await project.runs('sync');
  await project.runs('build');
  return project;
}

interface Expectation {
  /** Place of the message, as `file` or `file:line:column`. */
  readonly place: string;
  readonly message: string | RegExp;
  /** Files that stay as they are, whatever command runs; all those of the bad article by default. */
  readonly untouched?: RegExp;
}

/**
 * Hold every command to the promise: a clear message with its place, exit code 1, the other article still synced and
 * built, nothing lost.
 */
async function expectTrouble(
  project: TestProject,
  { place, message, untouched = /slecht/ }: Expectation,
): Promise<void> {
  const of = (all: Record<string, string>): [string, string][] =>
    Object.entries(all).filter(([path]) => untouched.test(path));
  const before = of(project.snapshot());
  expect(before.length).toBeGreaterThan(0);
  project.write('articles/goed.md', '# Goed\n\nDeze is goed.\n\nEn nieuw.\n');
  const [file = '', line, column] = place.split(':');
  for (const command of ['check', 'status', 'build', 'sync', 'build']) {
    const { exitCode, stdout, stderr } = await project.run(command);
    const said = command === 'check' ? stdout : stderr;
    expect(exitCode, command).toBe(1);
    const blocks = said.split(/\n\n/);
    const block = blocks.find((one) => one.startsWith(`${file}:`)) ?? '';
    expect(block, `${command}: ${said}`).toMatch(message);
    if (line !== undefined) expect(block, command).toMatch(new RegExp(`:${line}:${column ?? 1} +error`, 'm'));
    expect(of(project.snapshot()), command).toEqual(before);
  }
  expect(project.catalog('en', 'goed')).toMatchObject({ 'text-en-nieuw': '' });
  expect(project.read('dist/nl/goed.md')).toContain('En nieuw.');
  expect(project.read('dist/en/goed.md')).toContain('Deze is goed. (en)');
}

it('should tell what may be the matter with an article that is listed but not there', async () => {
  const project = await healthy();
  project.remove('articles/slecht.md');
  symlinkSync('weg.md', join(project.root, 'articles/slecht.md'));
  const { exitCode, stderr } = await project.run('build');
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(
    /^articles\/slecht\.md:1:1 +error .*it does not exist.*\n.*symbolic link to a file that has gone/m,
  );
  expect(project.read('dist/en/goed.md')).toContain('Deze is goed. (en)');
  expect(project.catalog('en', 'slecht')).toHaveProperty('title');
});

it('should name the place when build cannot remember its outputs', async () => {
  const project = await healthy();
  const [cache = ''] = Object.keys(project.snapshot()).filter((path) => /cache\/built-[^/]*\.json$/.test(path));
  project.remove(cache);
  project.write(`${cache}/x`, '');
  // What was there already is found again.
  expect(await project.run('build')).toMatchObject({ exitCode: 0, stderr: '' });
  project.remove(Object.keys(project.snapshot()).find((path) => path.startsWith('dist/en/')) ?? '');
  const { exitCode, stderr } = await project.run('build');
  expect({ exitCode, stderr }).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining(`${cache}:1:1  error`) as string,
  });
});

/** Make a file that cannot be read, for root too. */
function makeUnreadable(project: TestProject, path: string): void {
  if (process.getuid?.() !== 0) {
    chmodSync(join(project.root, path), 0);
    return;
  }
  project.remove(path);
  symlinkSync('/proc/self/mem', join(project.root, path));
}

describe('an article that cannot be used', () => {
  it('should be reported when its bytes are not UTF-8', async () => {
    const project = await healthy();
    project.write('articles/slecht.md', Buffer.from('# Kop\n\nCaf\xe9 dicht.\n', 'latin1'));
    await expectTrouble(project, { place: 'articles/slecht.md:3:4', message: 'Unexpected bytes that are not UTF-8' });
  });

  it('should be reported when its YAML is invalid', async () => {
    const project = await healthy();
    project.write('articles/slecht.md', '---\ntitle: Slecht\nlead: "open\n---\n\nDeze wordt slecht.\n');
    await expectTrouble(project, { place: 'articles/slecht.md', message: /:[34]:\d+ +error/m });
  });

  it('should be reported when a merge left both sides in it', async () => {
    const project = await healthy();
    const ours = '<<<<<<< HEAD\nDeze wordt slechter.\n=======\nDeze wordt beter.\n>>>>>>> tak\n';
    project.write('articles/slecht.md', `---\ntitle: Slecht\n---\n\n${ours}`);
    await expectTrouble(project, { place: 'articles/slecht.md:5:1', message: 'Unexpected conflict marker' });
  });

  it('should not be taken for unmerged when it only shows a conflict', async () => {
    const project = await healthy();
    project.write('articles/goed.md', 'Zo dus:\n\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> tak\n```\n');
    await project.runs('sync');
  });

  it('should be reported when it cannot be read', async () => {
    const project = await healthy();
    makeUnreadable(project, 'articles/slecht.md');
    const of = (all: string[]): string[] => all.filter((path) => path.includes('slecht'));
    const before = of(project.files());
    for (const command of ['check', 'status', 'build', 'sync', 'build']) {
      const { exitCode, stdout, stderr } = await project.run(command);
      expect(exitCode).toBe(1);
      expect(command === 'check' ? stdout : stderr).toContain('Cannot read articles/slecht.md');
      expect(of(project.files())).toEqual(before);
    }
  });

  it('should be reported when two articles have one namespace', async () => {
    const project = await healthy();
    project.write('articles/slecht.mdx', 'Nog een.\n');
    await expectTrouble(project, { place: 'articles/slecht.md:1:1', message: 'Unexpected second article `slecht`' });
    const { stderr } = await project.run('sync', 'articles/slecht.mdx');
    expect(stderr).toContain('`articles/slecht.md` has the same name without its extension');
  });

  it('should be reported when it is named and does not exist', async () => {
    const project = await healthy();
    const before = project.snapshot();
    for (const command of ['sync', 'build', 'check', 'status']) {
      const { exitCode, stderr } = await project.run(command, 'articles/sleht.md');
      expect(exitCode).toBe(2);
      expect(stderr).toBe(
        'vertaalstraat: Unexpected path `articles/sleht.md`, expected an article or a folder of articles\n  Did you mean `articles/slecht.md`?\n',
      );
    }
    expect(project.snapshot()).toEqual(before);
  });

  it.each([['../elders.md'], ['/etc/passwd'], ['articles/../../x']])(
    'should be refused when its path leaves the project: %s',
    async (path) => {
      const project = await healthy();
      const { exitCode, stderr } = await project.run('build', path);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('expected one inside the project folder');
    },
  );
});

describe('a catalog that cannot be used', () => {
  it.each<[string, string, Expectation]>([
    ['is an array', '[\n  "Slecht"\n]\n', { place: 'locales/en/slecht.json:1:1', message: /Unexpected (list|array)/ }],
    [
      'has a key twice',
      '{\n  "title": "Bad",\n  "title": "Worse"\n}\n',
      { place: 'locales/en/slecht.json:3:3', message: /title/ },
    ],
    [
      'has a conflict marker',
      '{\n<<<<<<< HEAD\n  "title": "Bad"\n=======\n  "title": "Worse"\n>>>>>>> branch\n}\n',
      { place: 'locales/en/slecht.json:2:1', message: 'Unexpected conflict marker `<<<<<<<`' },
    ],
    ['is no JSON', '{\n  "title": "Bad",\n}\n', { place: 'locales/en/slecht.json', message: /:[23]:\d+ +error/m }],
    ['ends too early', '{\n  "title": "Bad', { place: 'locales/en/slecht.json', message: /:2:\d+ +error/m }],
    [
      'has a comment',
      '{\n  // hm\n  "title": "Bad"\n}\n',
      { place: 'locales/en/slecht.json:2:3', message: 'Unexpected' },
    ],
  ])('should be reported when it %s', async (_, content, expectation) => {
    const project = await healthy();
    project.write('locales/en/slecht.json', content);
    await expectTrouble(project, { ...expectation, untouched: /(en|nl|state\/de)\/slecht/ });
    expect(project.read('dist/de/slecht.md')).toContain('Deze wordt slecht. (de)');
  });

  it('should be reported when its bytes are not UTF-8', async () => {
    const project = await healthy();
    project.write('locales/en/slecht.json', Buffer.from('{\n  "title": "Caf\xe9"\n}\n', 'latin1'));
    await expectTrouble(project, {
      place: 'locales/en/slecht.json:2:16',
      message: 'Unexpected bytes that are not UTF-8',
    });
  });

  it('should be reported when it is a folder', async () => {
    const project = await healthy();
    project.remove('locales/en/slecht.json');
    project.write('locales/en/slecht.json/x.txt', 'x');
    await expectTrouble(project, { place: 'locales/en/slecht.json', message: 'it is a folder, expected a file' });
  });

  it('should be reported when it cannot be read', async () => {
    const project = await healthy();
    makeUnreadable(project, 'locales/en/slecht.json');
    const { exitCode, stderr } = await project.run('build');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Cannot read locales/en/slecht.json');
    expect(project.exists('dist/en/slecht.md')).toBe(true);
    expect((await project.run('sync')).exitCode).toBe(1);
  });

  it('should stop its whole article when it is the source catalog', async () => {
    const project = await healthy();
    project.write('locales/nl/slecht.json', '{ "title": "a", "title": "b" }\n');
    await expectTrouble(project, { place: 'locales/nl/slecht.json:1:17', message: /title/ });
  });

  it('should stop its article in one locale when it is the state', async () => {
    const project = await healthy();
    project.write('.vertaalstraat/state/en/slecht.json', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n');
    await expectTrouble(project, {
      place: '.vertaalstraat/state/en/slecht.json:1:1',
      message: 'Unexpected conflict marker',
      untouched: /(en|nl|state\/de)\/slecht/,
    });
  });

  it('should keep values that are no text, and report them', async () => {
    const project = await healthy();
    project.write(
      'locales/en/slecht.json',
      '{\n  "title": { "one": "Bad" },\n  "text-deze-wordt-slecht": "Turns bad."\n}\n',
    );
    for (const command of ['check', 'build', 'sync', 'sync']) {
      const { exitCode, stdout, stderr } = await project.run(command);
      expect(exitCode, command).toBe(1);
      expect(stdout + stderr, command).toMatch(/2:12 +error +Unexpected object for `title`/);
      expect(project.read('locales/en/slecht.json'), command).toContain('"title": { "one": "Bad" }');
    }
    expect(project.read('dist/en/slecht.md')).toBe('---\ntitle: Slecht\n---\n\nTurns bad.\n');
  });

  it('should lose nothing when its article is renamed meanwhile', async () => {
    const project = await healthy();
    const broken = '{\n<<<<<<< HEAD\n  "title": "Bad"\n=======\n}\n';
    const mended = project.read('locales/en/slecht.json');
    project.write('locales/en/slecht.json', broken);
    project.write('articles/nieuw.md', project.read('articles/slecht.md'));
    project.remove('articles/slecht.md');
    const { exitCode, stderr } = await project.run('sync');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('locales/en/slecht.json');
    expect(stderr).toContain('Unexpected conflict marker');
    expect(project.read('locales/en/slecht.json')).toBe(broken);
    project.write('locales/en/slecht.json', mended);
    await project.runs('sync');
    expect(project.catalog('en', 'nieuw')).toEqual(JSON.parse(mended));
  });

  it('should never be given `__proto__` as a property', async () => {
    const project = await healthy();
    project.write('locales/en/slecht.json', '{\n  "__proto__": "x",\n  "constructor": "y",\n  "title": "Bad"\n}\n');
    await project.run('sync');
    expect(project.read('locales/en/slecht.json')).toContain('"__proto__": "x"');
    expect(project.read('locales/en/slecht.json')).toContain('"constructor": "y"');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    await project.run('build');
    expect(project.read('dist/en/slecht.md')).toContain('title: Bad');
  });
});

describe('a path that leaves the project', () => {
  it.each([
    ['articles', '"articles": "../elders/**/*.md"'],
    ['resources', '"resources": "../{locale}/{namespace}.json"'],
    ['output', '"output": "../{locale}/{path}"'],
  ])('should be refused in %s', async (_, setting) => {
    const project = makeProject({
      'articles/a.md': 'Een.\n',
      'locales/en/': '',
      'vertaalstraat.config.json': `{\n  ${setting}\n}\n`,
    });
    const { exitCode, stderr } = await project.run('build');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^vertaalstraat\.config\.json:2:\d+: Unexpected/);
    expect(project.exists('dist')).toBe(false);
  });

  it('should not be written through a link', async () => {
    const elsewhere = makeProject({ 'x.txt': 'x' });
    const project = makeProject({ 'articles/a.md': 'Een.\n', 'locales/en/': '' });
    symlinkSync(elsewhere.root, join(project.root, 'dist'));
    const { exitCode, stderr } = await project.run('build');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('it lies outside the project folder');
    expect(elsewhere.files()).toEqual(['x.txt']);
  });
});

describe('a file that cannot be written', () => {
  it('should be reported, and all others written', async () => {
    const project = await healthy();
    project.remove('dist');
    project.write('dist/en/slecht.md/x', 'a file below what should be a file');
    const { exitCode, stderr } = await project.run('build');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('dist/en/slecht.md');
    expect(project.files('dist')).toEqual([
      'dist/de/goed.md',
      'dist/de/slecht.md',
      'dist/en/goed.md',
      'dist/en/slecht.md/x',
      'dist/nl/goed.md',
      'dist/nl/slecht.md',
    ]);
  });
});
