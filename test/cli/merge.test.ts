import { describe, expect, it } from 'vitest';
import { makeRepository, type TestRepository } from '../support/repository.ts';

const article = `# De brug

De brug is de hele week dicht voor auto’s.

Fietsers mogen erover.

De pont vaart elk uur.
`;
const files = { 'articles/a.md': article, 'locales/en/': '', 'locales/de/': '' };

const english: Readonly<Record<string, string>> = {
  'De brug': 'The bridge',
  'De brug is de hele week dicht voor auto’s.': 'The bridge is closed to cars all week.',
  'Fietsers mogen erover.': 'Cyclists may cross.',
  'De pont vaart elk uur.': 'The ferry sails every hour.',
};

/** Source text → its key. */
function keyOf(project: TestRepository, text: string, namespace = 'a'): string {
  const found = Object.entries(project.catalog('nl', namespace)).find(([, value]) => value === text);
  if (!found) throw new Error(`Expected ${text}`);
  return found[0];
}

function translate(project: TestRepository, texts: Readonly<Record<string, string>>, locale = 'en'): void {
  const values = Object.entries(texts).map(([text, value]) => [keyOf(project, text), value]);
  project.fill(locale, 'a', Object.fromEntries(values) as Record<string, string>);
}

/** Source text → translation and status. */
async function translations(project: TestRepository, namespace = 'a'): Promise<Record<string, string>> {
  const { stdout } = await project.runs('status', '--format', 'json', '--keys');
  const { articles } = JSON.parse(stdout) as {
    articles: { namespace: string; locales: { en: { keys: Record<string, string> } } }[];
  };
  const keys = articles.find((one) => one.namespace === namespace)?.locales.en.keys ?? {};
  const [source, target] = [project.catalog('nl', namespace), project.catalog('en', namespace)];
  return Object.fromEntries(Object.entries(keys).map(([key, status]) => [source[key], `${target[key]}|${status}`]));
}

/** A repository with a translated article. */
async function translated(driver = true): Promise<TestRepository> {
  const project = await makeRepository(files, driver);
  translate(project, english);
  await project.runs('sync');
  project.commit();
  return project;
}

const ways: readonly (readonly [string, (project: TestRepository) => { status: number | null; output: string }])[] = [
  ['merge', (project) => project.git('merge', '-q', '--no-edit', 'editor')],
  [
    'rebase',
    (project) => {
      project.gits('switch', '-q', 'editor');
      return project.git('rebase', '-q', 'main');
    },
  ],
  ['cherry-pick', (project) => project.git('cherry-pick', 'main..editor')],
];

describe.each(ways)('a %s', (_, join) => {
  it('should keep what two branches did on neighbouring lines', async () => {
    const project = await makeRepository(files);
    project.branch('editor');
    translate(project, { 'De brug': 'The bridge', 'Fietsers mogen erover.': 'Cyclists may cross.' });
    await project.runs('sync');
    project.commit();
    project.go('main');
    project.write(
      'articles/a.md',
      article.replace('hele week', 'hele maand').replace('Fietsers', 'Voetgangers lopen om.\n\nFietsers'),
    );
    await project.runs('sync');
    const changed = 'De brug is de hele maand dicht voor auto’s.';
    translate(project, { [changed]: 'All month.', 'De pont vaart elk uur.': 'Every hour.' });
    await project.runs('sync');
    project.commit();
    expect(join(project).status).toBe(0);
    await project.runs('sync', '--check');
    await project.runs('sync');
    expect(await translations(project)).toEqual({
      'De brug': 'The bridge|current',
      [changed]: 'All month.|current',
      'Voetgangers lopen om.': '|missing',
      'Fietsers mogen erover.': 'Cyclists may cross.|current',
      'De pont vaart elk uur.': 'Every hour.|current',
    });
  });

  it('should leave two texts for one key as a conflict on that key alone', async () => {
    const project = await translated();
    project.branch('editor');
    translate(project, { 'De brug': 'Bridge', 'Fietsers mogen erover.': 'Bicycles may cross.' });
    await project.runs('sync');
    project.commit();
    project.go('main');
    translate(project, { 'De brug': 'That bridge', 'De pont vaart elk uur.': 'A ferry every hour.' });
    await project.runs('sync');
    project.commit();
    const { status, output } = join(project);
    expect(status).toBe(1);
    expect(output).toContain('locales/en/a.json:2:');
    expect(output).toContain('Unexpected two texts for `');
    expect(project.gits('diff', '--name-only', '--diff-filter=U').trim()).toBe('locales/en/a.json');
    const both = '<<<<<<< ours\nThat bridge\n=======\nBridge\n>>>>>>> theirs';
    expect(Object.values(project.catalog('en', 'a'))).toEqual([
      both,
      english['De brug is de hele week dicht voor auto’s.'],
      'Bicycles may cross.',
      'A ferry every hour.',
    ]);
  });
});

describe('a conflict on a key', () => {
  async function conflict(): Promise<TestRepository> {
    const project = await translated();
    project.branch('editor');
    translate(project, { 'De brug': 'Bridge' });
    await project.runs('sync');
    project.commit();
    project.go('main');
    translate(project, { 'De brug': 'That bridge' });
    await project.runs('sync');
    project.commit();
    expect(project.git('merge', '-q', '--no-edit', 'editor').status).toBe(1);
    return project;
  }

  it('should be found by check, and by all else that reads it, and be left alone', async () => {
    const project = await conflict();
    const before = project.snapshot('locales');
    const states = project.snapshot('.vertaalstraat/state');
    for (const command of ['check', 'sync', 'status', 'build', 'todo']) {
      const { exitCode, stdout, stderr } = await project.run(command);
      expect([command, exitCode]).toEqual([command, 1]);
      expect(stdout + stderr).toMatch(
        /locales\/en\/a\.json:2:\d+ +error +Unexpected two texts for `[\w-]+`, expected one/,
      );
      expect(stdout + stderr).toContain('`That bridge` and `Bridge`');
    }
    expect(project.snapshot('locales')).toEqual(before);
    expect(project.snapshot('.vertaalstraat/state')).toEqual(states);
    expect(project.exists('dist/en/a.md') && project.read('dist/en/a.md')).toBe(false);
    expect(project.read('dist/de/a.md')).not.toContain('<<<<<<<');
  });

  it.each(['Bridge', 'That bridge', 'Bridge over water'])('should be over when a person keeps %j', async (kept) => {
    const project = await conflict();
    const [key = ''] = Object.keys(project.catalog('nl', 'a'));
    project.fill('en', 'a', { [key]: kept });
    await project.runs('sync');
    project.commit();
    expect((await translations(project))['De brug']).toBe(`${kept}|current`);
    await project.runs('sync', '--check');
  });

  it('should leave what was chosen stale, where the source has changed since both texts', async () => {
    const project = await translated();
    project.branch('editor');
    translate(project, { 'De brug': 'Bridge' });
    await project.runs('sync');
    project.commit();
    project.go('main');
    translate(project, { 'De brug': 'That bridge' });
    await project.runs('sync');
    project.write('articles/a.md', article.replace('# De brug', '# De brug bij Arnhem'));
    await project.runs('sync');
    project.commit();
    expect(project.git('merge', '-q', '--no-edit', 'editor').status).toBe(1);
    project.fill('en', 'a', { [keyOf(project, 'De brug bij Arnhem')]: 'Bridge' });
    await project.runs('sync');
    expect((await translations(project))['De brug bij Arnhem']).toBe('Bridge|stale');
  });

  it('should never get from the source catalog into an article', async () => {
    const project = await translated();
    const text = 'Fietsers mogen erover.';
    const both = '<<<<<<< ours\nFietsers mogen er over.\n=======\nWie fietst mag erover.\n>>>>>>> theirs';
    project.fill('nl', 'a', { [keyOf(project, text)]: both });
    const { exitCode, stderr } = await project.run('sync');
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/locales\/nl\/a\.json:4:\d+ +error +Unexpected two texts/);
    expect(project.read('articles/a.md')).toBe(article);
  });

  it.each(['<<<<<<< ours\nBridge', 'Bridge\n>>>>>>> theirs', 'The\n=======\nBridge'])(
    'should not be over while a marker is left: %j',
    async (left) => {
      const project = await conflict();
      const [key = ''] = Object.keys(project.catalog('nl', 'a'));
      project.fill('en', 'a', { [key]: left });
      const { exitCode, stdout } = await project.run('check');
      expect(exitCode).toBe(1);
      expect(stdout).toMatch(/A merge left both here\.|Unexpected conflict marker `=======`, expected one text/);
    },
  );
});

describe('branches that both added a catalog', () => {
  it('should have all that both translated', async () => {
    const project = await makeRepository(files);
    const [key = ''] = Object.keys(project.catalog('nl', 'a'));
    const french = async (values: Readonly<Record<string, string>>): Promise<void> => {
      project.write('locales/fr/', '');
      await project.runs('sync');
      project.fill('fr', 'a', values);
      await project.runs('sync');
      project.commit();
    };
    project.branch('editor');
    await french({ [key]: 'Le pont' });
    project.go('main');
    await french({ [keyOf(project, 'Fietsers mogen erover.')]: 'Les vélos passent.' });
    project.gits('merge', '-q', '--no-edit', 'editor');
    await project.runs('sync', '--check');
    expect(Object.values(project.catalog('fr', 'a'))).toEqual(['Le pont', '', 'Les vélos passent.', '']);
    expect(project.read('.vertaalstraat/state/fr/a.json')).toMatch(/De brug[^]*Fietsers/);
  });
});

describe('branches that were merged crosswise', () => {
  it('should be merged again, each with the text that was chosen in it', async () => {
    const project = await translated();
    project.branch('editor');
    translate(project, { 'De brug': 'Bridge' });
    project.commit();
    project.go('main');
    translate(project, { 'De brug': 'That bridge' });
    project.commit();
    project.gits('branch', 'before');
    const choose = (branch: string, value: string): void => {
      expect(project.git('merge', '-q', '--no-edit', branch).status).toBe(1);
      translate(project, { 'De brug': value });
      project.commit();
    };
    choose('editor', 'One bridge');
    project.go('editor');
    choose('before', 'Two bridges');
    translate(project, { 'Fietsers mogen erover.': 'Bikes may.' });
    project.commit();
    project.go('main');
    expect(project.git('merge', '-q', '--no-edit', 'editor').status).toBe(1);
    expect(project.catalog('en', 'a')[keyOf(project, 'De brug')]).toBe(
      '<<<<<<< ours\nOne bridge\n=======\nTwo bridges\n>>>>>>> theirs',
    );
    expect(project.catalog('en', 'a')[keyOf(project, 'Fietsers mogen erover.')]).toBe('Bikes may.');
  });
});

describe('a merge without the driver', () => {
  it('should be what the driver is for', async () => {
    const project = await makeRepository(files, false);
    project.branch('editor');
    translate(project, { 'De brug': 'The bridge' });
    project.commit();
    project.go('main');
    translate(project, { 'De brug is de hele week dicht voor auto’s.': 'All week.' });
    project.commit();
    expect(project.git('merge', '-q', '--no-edit', 'editor').status).toBe(1);
  });

  it('should be reported with its line, and not be mended', async () => {
    const project = await translated(false);
    project.branch('editor');
    translate(project, { 'De brug': 'Bridge' });
    project.commit();
    project.go('main');
    translate(project, { 'De brug': 'That bridge' });
    project.commit();
    expect(project.git('merge', '-q', '--no-edit', 'editor').status).toBe(1);
    const text = project.read('locales/en/a.json');
    expect(text).toContain('\n<<<<<<< HEAD\n');
    for (const command of ['check', 'sync']) {
      const { exitCode, stdout, stderr } = await project.run(command);
      expect(exitCode).toBe(1);
      expect(stdout + stderr).toContain('locales/en/a.json:2:1');
      expect(stdout + stderr).toContain('Unexpected conflict marker `<<<<<<<`, expected merged text');
    }
    expect(project.read('locales/en/a.json')).toBe(text);
  });
});

describe('a version that can’t be read', () => {
  it('should be merged line by line, and say so', async () => {
    const project = await translated();
    project.branch('editor');
    translate(project, { 'De brug': 'Bridge' });
    project.commit();
    project.go('main');
    const broken = project.read('locales/en/a.json').replace('"The ferry sails every hour."', '"Every "hour"."');
    project.write('locales/en/a.json', broken);
    project.commit();
    const { status, output } = project.git('merge', '-q', '--no-edit', 'editor');
    expect(status).toBe(1);
    expect(output).toContain('locales/en/a.json:5:');
    expect(output).toContain('This stands in our version, so the file was merged line by line');
    expect(output).not.toMatch(/\n +at /);
    expect(project.read('locales/en/a.json')).toBe(broken.replace('"The bridge"', '"Bridge"'));
  });
});

describe.each([[true], [false]])('an editor’s branch beside an author’s, synced: %j', (isSynced) => {
  async function beside(author: (project: TestRepository) => Promise<unknown>): Promise<TestRepository> {
    const project = await makeRepository({ ...files, 'articles/b.md': 'Iets anders.\n' });
    project.branch('editor');
    translate(project, english);
    if (isSynced) await project.runs('sync');
    project.commit();
    project.go('main');
    await author(project);
    await project.runs('sync');
    project.commit();
    project.gits('merge', '-q', '--no-edit', 'editor');
    await project.run('sync');
    expect(await project.run('sync', '--check')).toMatchObject({ exitCode: 0 });
    return project;
  }

  it('should bring its translations to paragraphs that changed places', async () => {
    const project = await beside(async (one) =>
      one.write(
        'articles/a.md',
        '# De brug\n\nDe pont vaart elk uur.\n\nFietsers mogen erover.\n\nDe brug is de hele week dicht voor auto’s.\n',
      ),
    );
    expect(await translations(project)).toEqual(
      Object.fromEntries(Object.entries(english).map(([text, value]) => [text, `${value}|current`])),
    );
  });

  it('should bring its translations to an article of another name', async () => {
    const project = await beside(async (one) => {
      one.gits('mv', 'articles/a.md', 'articles/c.md');
    });
    expect(await translations(project, 'c')).toEqual(
      Object.fromEntries(Object.entries(english).map(([text, value]) => [text, `${value}|current`])),
    );
    expect(project.exists('locales/en/a.json')).toBe(false);
  });

  it('should have its translation of a changed paragraph stale', async () => {
    const project = await beside(async (one) => one.write('articles/a.md', article.replace('hele week', 'hele maand')));
    expect((await translations(project))['De brug is de hele maand dicht voor auto’s.']).toBe(
      'The bridge is closed to cars all week.|stale',
    );
  });

  it('should have its translation of a removed paragraph parked, and give it back', async () => {
    const project = await beside(async (one) =>
      one.write('articles/a.md', article.replace('Fietsers mogen erover.\n\n', '')),
    );
    expect(project.read('locales/en/a.json')).not.toContain('Cyclists');
    expect(project.read('.vertaalstraat/state/en/a.json')).toContain('Cyclists may cross.');
    project.write('articles/a.md', article);
    await project.runs('sync');
    expect((await translations(project))['Fietsers mogen erover.']).toBe('Cyclists may cross.|current');
  });

  it('should bring its translation to a paragraph that went to another article', async () => {
    const project = await beside(async (one) => {
      one.write('articles/a.md', article.replace('Fietsers mogen erover.\n\n', ''));
      one.write('articles/b.md', 'Iets anders.\n\nFietsers mogen erover.\n');
    });
    expect((await translations(project, 'b'))['Fietsers mogen erover.']).toBe('Cyclists may cross.|current');
  });

  it('should have what it changed in a removed paragraph parked, and give that back', async () => {
    const project = await translated();
    project.branch('editor');
    translate(project, { 'Fietsers mogen erover.': 'Bikes may cross.' });
    if (isSynced) await project.runs('sync');
    project.commit();
    project.go('main');
    project.write('articles/a.md', article.replace('Fietsers mogen erover.\n\n', ''));
    await project.runs('sync');
    project.commit();
    project.gits('merge', '-q', '--no-edit', 'editor');
    await project.runs('sync');
    expect(project.read('locales/en/a.json')).not.toContain('Bikes');
    expect(project.read('.vertaalstraat/state/en/a.json')).toContain('Bikes may cross.');
    project.write('articles/a.md', article);
    await project.runs('sync');
    expect((await translations(project))['Fietsers mogen erover.']).toBe('Bikes may cross.|current');
  });
});

describe('two authors', () => {
  it('should both have their paragraphs', async () => {
    const project = await translated();
    project.branch('other');
    project.write('articles/a.md', article.replace('# De brug\n', '# De brug\n\nEerst dit.\n'));
    await project.runs('sync');
    project.commit();
    project.go('main');
    project.write('articles/a.md', `${article}\nDan dat.\n`);
    await project.runs('sync');
    project.commit();
    project.gits('merge', '-q', '--no-edit', 'other');
    await project.runs('sync', '--check');
    expect(Object.values(project.catalog('nl', 'a'))).toEqual([
      'De brug',
      'Eerst dit.',
      ...Object.keys(english).slice(1),
      'Dan dat.',
    ]);
    expect(Object.values(await translations(project))).toEqual([
      'The bridge|current',
      '|missing',
      ...Object.values(english)
        .slice(1)
        .map((value) => `${value}|current`),
      '|missing',
    ]);
  });

  it.each([[0], [1]])(
    'should solve in the article what both changed, whichever text of the catalog they keep: %j',
    async (kept) => {
      const project = await translated();
      const changes = ['hele dag', 'hele maand'].map((time) => article.replace('hele week', time));
      project.branch('other');
      project.write('articles/a.md', changes[1] ?? '');
      await project.runs('sync');
      project.commit();
      project.go('main');
      project.write('articles/a.md', changes[0] ?? '');
      await project.runs('sync');
      project.commit();
      expect(project.git('merge', '-q', '--no-edit', 'other').status).toBe(1);
      const text = 'De brug is altijd dicht voor auto’s.';
      project.write('articles/a.md', article.replace('De brug is de hele week dicht voor auto’s.', text));
      expect((await project.run('sync')).exitCode).toBe(1);
      const [key = ''] = Object.keys(project.catalog('nl', 'a')).slice(1);
      project.fill('nl', 'a', { [key]: `De brug is de ${kept === 0 ? 'hele dag' : 'hele maand'} dicht voor auto’s.` });
      const { exitCode, stderr } = await project.run('sync');
      // The other’s text looks like an editor’s correction, so sync asks.
      expect(exitCode).toBe(kept);
      expect(stderr.includes('--source article')).toBe(kept === 1);
      await project.runs('sync', '--source', 'article');
      expect(Object.keys(await translations(project))).toEqual(['De brug', text, ...Object.keys(english).slice(2)]);
      expect((await translations(project))[text]).toBe('The bridge is closed to cars all week.|stale');
    },
  );
});
