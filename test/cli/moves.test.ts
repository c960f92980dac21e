import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const cars = '# Auto\n\nEen lange zin over auto’s uit China.\n\n## Batterij\n\nDe batterij laadt in twintig minuten.\n';
const bikes = '# Fiets\n\nFietsen gaan vanzelf.\n';

async function translated(): Promise<TestProject> {
  const project = makeProject({ 'articles/auto.md': cars, 'articles/fiets.md': bikes, 'locales/en/': '' });
  await project.runs('sync');
  project.translate('en', 'auto');
  project.translate('en', 'fiets');
  await project.runs('sync');
  return project;
}

const section = '## Batterij\n\nDe batterij laadt in twintig minuten.\n';

async function statuses(project: TestProject, namespace: string): Promise<Record<string, string>> {
  const { stdout } = await project.runs('status', '--format', 'json', '--keys');
  const { articles } = JSON.parse(stdout) as {
    articles: { namespace: string; locales: { en: { keys: Record<string, string> } } }[];
  };
  return articles.find((one) => one.namespace === namespace)?.locales.en.keys ?? {};
}

describe('a text that moves to another article', () => {
  it('should take its translations along, and leave none behind', async () => {
    const project = await translated();
    project.write('articles/auto.md', cars.replace(`\n${section}`, ''));
    project.write('articles/fiets.md', `${bikes}\n${section}`);
    const { stdout } = await project.runs('sync');
    expect(stdout).toContain('2 from other articles');
    expect(Object.values(project.catalog('en', 'fiets'))).toContain('De batterij laadt in twintig minuten. (en)');
    expect(new Set(Object.values(await statuses(project, 'fiets')))).toEqual(new Set(['current']));
    expect(project.read('.vertaalstraat/state/en/auto.json')).not.toContain('twintig');
    const before = project.snapshot();
    await project.runs('sync');
    expect(project.snapshot()).toEqual(before);
  });

  it('should be stale where it was edited on the way', async () => {
    const project = await translated();
    project.write('articles/auto.md', cars.replace(`\n${section}`, ''));
    project.write('articles/fiets.md', `${bikes}\n${section.replace('twintig minuten', 'dertig minuten')}`);
    await project.runs('sync');
    expect(Object.values(await statuses(project, 'fiets')).toSorted()).toEqual([
      'current',
      'current',
      'current',
      'stale',
    ]);
  });

  it('should be known from the text that was there and is edited', async () => {
    const long = '# npm-adduser(1) -- Add a registry user account\n\nMake a user of that name.\n';
    const index = '# Index\n\n## npm-adduser(1)\n\nAdd a registry user account\n';
    const project = makeProject({ 'articles/a.md': long, 'articles/index.md': index, 'locales/en/': '' });
    await project.runs('sync');
    project.translate('en', 'a');
    project.translate('en', 'index');
    await project.runs('sync');
    project.remove('articles/index.md');
    const short = '# npm-adduser(1)\n\n## Add a registry user account\n\nMake a user of that name.\n';
    project.write('articles/a.md', short);
    await project.runs('sync');
    expect(new Set(Object.values(await statuses(project, 'a')))).toEqual(new Set(['current']));
    expect(Object.values(project.catalog('en', 'a'))).toContain('npm-adduser(1) (en)');
  });

  it('should be missing where it is a copy', async () => {
    const project = await translated();
    project.write('articles/fiets.md', `${bikes}\n${section}`);
    await project.runs('sync');
    expect(Object.values(await statuses(project, 'fiets')).toSorted()).toEqual([
      'current',
      'current',
      'missing',
      'missing',
    ]);
    expect(Object.values(await statuses(project, 'auto'))).not.toContain('missing');
  });

  it('should bring back what was parked long ago in another article', async () => {
    const project = await translated();
    project.write('articles/auto.md', cars.replace(`\n${section}`, ''));
    await project.runs('sync');
    await project.runs('sync');
    project.write('articles/fiets.md', `${bikes}\n${section}`);
    await project.runs('sync', 'articles/fiets.md');
    expect(Object.values(await statuses(project, 'fiets'))).not.toContain('missing');
  });

  it('should be swapped between two articles', async () => {
    const project = await translated();
    project.write('articles/auto.md', cars.replace(section, 'Fietsen gaan vanzelf.\n'));
    project.write('articles/fiets.md', bikes.replace('Fietsen gaan vanzelf.\n', section));
    await project.runs('sync');
    for (const name of ['auto', 'fiets']) expect(Object.values(await statuses(project, name))).not.toContain('missing');
  });

  it('should come out of an article that has gone', async () => {
    const project = await translated();
    project.remove('articles/auto.md');
    project.write('articles/fiets.md', `${bikes}\n${section}`);
    await project.runs('sync');
    expect(Object.values(await statuses(project, 'fiets'))).not.toContain('missing');
  });
});

describe('a translation whose source changes in nothing but code', () => {
  it.each([
    ['Draai `npm start` nu.', 'Draai `npm test` nu.', 'Now run `npm start`.', 'Now run `npm test`.'],
    ['Zie https://a.nl/x voor meer.', 'Zie https://a.nl/y voor meer.', 'See https://a.nl/x.', 'See https://a.nl/y.'],
    ['Kies `a` of `b` hier.', 'Kies `a` of `c` hier.', 'Here `b` or `a`.', 'Here `c` or `a`.'],
  ])('should follow %j to %j', async (before, after, value, expected) => {
    const project = makeProject({ 'articles/a.md': `${before}\n`, 'locales/en/': '' });
    await project.runs('sync');
    const [key = ''] = Object.keys(project.catalog('en', 'a'));
    project.fill('en', 'a', { [key]: value });
    await project.runs('sync');
    project.write('articles/a.md', `${after}\n`);
    expect((await project.runs('sync')).stdout).toContain('1 ported');
    expect(project.catalog('en', 'a')).toEqual({ [key]: expected });
    expect(await statuses(project, 'a')).toEqual({ [key]: 'current' });
    await project.runs('sync', '--check');
  });

  it('should be stale where the translation does not have the code', async () => {
    const project = makeProject({ 'articles/a.md': 'Draai `a` nu.\n', 'locales/en/': '' });
    await project.runs('sync');
    const [key = ''] = Object.keys(project.catalog('en', 'a'));
    project.fill('en', 'a', { [key]: 'Run it now.' });
    await project.runs('sync');
    project.write('articles/a.md', 'Draai `b` nu.\n');
    await project.runs('sync');
    expect(await statuses(project, 'a')).toEqual({ [key]: 'stale' });
  });

  it('should wait for a person where it has a link of its own for one that leads elsewhere now', async () => {
    const project = makeProject({ 'articles/a.md': 'Lees [dit](/een) nu.\n', 'locales/en/': '' });
    await project.runs('sync');
    const [key = ''] = Object.keys(project.catalog('en', 'a'));
    project.fill('en', 'a', { [key]: 'Read [this](/en/one) now.' });
    await project.runs('sync');
    project.write('articles/a.md', 'Lees [dit](/twee) nu.\n');
    await project.runs('sync');
    expect(await statuses(project, 'a')).toEqual({ [key]: 'review' });
    await project.runs('accept', 'a');
    expect(await statuses(project, 'a')).toEqual({ [key]: 'current' });
  });
});

describe('a value that an editor empties', () => {
  it('should be missing, its text kept, and never come back by itself', async () => {
    const project = await translated();
    const [key = ''] = Object.keys(project.catalog('en', 'fiets'));
    project.fill('en', 'fiets', { [key]: '' });
    await project.runs('sync');
    expect((await statuses(project, 'fiets'))[key]).toBe('missing');
    expect(project.read('.vertaalstraat/state/en/fiets.json')).toContain('Fiets (en)');
    project.write('articles/fiets.md', 'Fietsen gaan vanzelf.\n');
    await project.runs('sync');
    project.write('articles/fiets.md', bikes);
    await project.runs('sync');
    const [again = ''] = Object.keys(project.catalog('en', 'fiets'));
    expect((await statuses(project, 'fiets'))[again]).toBe('missing');
    project.fill('en', 'fiets', { [again]: 'Bicycle' });
    await project.runs('sync');
    project.fill('en', 'fiets', { [again]: '' });
    await project.runs('sync');
    const state = project.read('.vertaalstraat/state/en/fiets.json');
    for (const text of ['Fiets (en)', 'Bicycle']) expect(state).toContain(text);
  });

  it('should be right as it is where a person says so by name, but never as a block of prose', async () => {
    const project = makeProject({ 'articles/a.md': '![Foto van een auto](a.png)\n\nTekst hier.\n', 'locales/en/': '' });
    await project.runs('sync');
    const keys = Object.keys(project.catalog('en', 'a'));
    await project.runs('accept', 'a');
    expect(Object.values(await statuses(project, 'a'))).toEqual(['missing', 'missing']);
    await project.runs('accept', 'a', ...keys);
    expect(Object.values(await statuses(project, 'a'))).toEqual(['current', 'missing']);
    await project.runs('sync', '--check');
    await project.runs('build', '--locale', 'en');
    expect(project.read('dist/en/a.md')).toBe('![](a.png)\n\nTekst hier.\n');
  });
});

describe('a text that is divided or joined', () => {
  const one = 'Hij rijdt snel, o.a. naar Rotterdam. Zij [wacht](/w) nog. Dat duurt lang.';
  const english = 'He drives fast, e.g. to Rotterdam. She [is waiting][1]. That takes long.';

  async function translatedOne(): Promise<[TestProject, string]> {
    const project = makeProject({ 'articles/a.md': `${one}\n`, 'locales/en/': '' });
    await project.runs('sync');
    const [key = ''] = Object.keys(project.catalog('en', 'a'));
    project.fill('en', 'a', { [key]: english });
    await project.runs('sync');
    return [project, key];
  }

  it('should give each part its sentences, to be looked at, and have them back as one', async () => {
    const [project, key] = await translatedOne();
    project.write('articles/a.md', `${one.replace(' Zij', '\n\nZij')}\n`);
    expect((await project.runs('sync')).stdout).toContain('2 split');
    expect(Object.values(project.catalog('en', 'a'))).toEqual([
      'He drives fast, e.g. to Rotterdam.',
      'She [is waiting][1]. That takes long.',
    ]);
    expect(new Set(Object.values(await statuses(project, 'a')))).toEqual(new Set(['review']));
    await project.runs('sync', '--check');
    await project.runs('accept', 'a');
    project.write('articles/a.md', `${one}\n`);
    expect((await project.runs('sync')).stdout).toContain('1 merged');
    expect(Object.values(project.catalog('en', 'a'))).toEqual([english]);
    expect(Object.values(await statuses(project, 'a'))).toEqual(['review']);
    expect(key).toMatch(/^text-/);
  });

  it('should be stale as a whole where the sentences cannot be told', async () => {
    const [project, key] = await translatedOne();
    project.fill('en', 'a', { [key]: 'He drives, she [waits][1], and that takes long.' });
    await project.runs('sync');
    project.write('articles/a.md', `${one.replace(' Dat', '\n\nDat')}\n`);
    await project.runs('sync');
    expect(Object.values(await statuses(project, 'a')).toSorted()).toEqual(['missing', 'stale']);
  });
});
