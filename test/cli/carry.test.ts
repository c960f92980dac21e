import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const article =
  '---\ntitle: "Een kop"\n---\n\n#  De  kop #\n\n* Lees [dit](https://x.nl "hier") eens,\n  en *dat*.\n* twee\n';
const text = 'item-lees-dit-eens-en-dat';

async function project(): Promise<TestProject> {
  const made = makeProject({ 'articles/x.md': article, 'locales/en/': '' });
  await made.runs('sync');
  made.translate('en', 'x');
  await made.runs('sync');
  return made;
}

describe('sync --source catalog', () => {
  it('should write a correction into the article, touching nothing else', async () => {
    const made = await project();
    made.fill('nl', 'x', { [text]: 'Lees [dit][1] toch eens, en *dat*.', title: 'Een: betere kop' });
    await made.runs('sync');
    expect(made.read('articles/x.md')).toBe(
      article.replace('"Een kop"', '"Een: betere kop"').replace(' eens,\n  en *dat*', ' toch eens, en *dat*'),
    );
    expect((await made.runs('sync', '--check')).stdout).toContain('in step');
    expect(made.catalog('nl', 'x')).toMatchObject({ [text]: 'Lees [dit][1] toch eens, en *dat*.' });
    const { stdout } = await made.runs('status', '--format', 'json', '--keys');
    expect(JSON.parse(stdout)).toMatchObject({
      articles: [{ locales: { en: { keys: { [text]: 'stale', title: 'stale' } } } }],
    });
  });

  it('should write nothing for the article when it has changed too, until a person decides', async () => {
    const made = await project();
    made.fill('nl', 'x', { [text]: 'Lees [dit][1] toch eens, en *dat*.' });
    made.write('articles/x.md', article.replace('eens,', 'vooral eens,'));
    const before = made.read('articles/x.md');
    const all = made.snapshot();
    const { exitCode, stderr } = await made.run('sync');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Unexpected text in the source catalog');
    expect(stderr).toContain('vooral eens,');
    expect(made.snapshot()).toEqual(all);
    await made.runs('sync', '--source', 'catalog');
    expect(made.read('articles/x.md')).toBe(before.replace(/ vooral eens,\s+en/, ' toch eens, en'));
    await made.runs('sync', '--check');
  });

  it('should show both texts and write nothing where there is no state to compare them with', async () => {
    const made = await project();
    made.remove('.vertaalstraat/state');
    made.fill('nl', 'x', { [text]: 'Iets dat er in het geheel niet op lijkt, maar er wel staat.' });
    const before = made.snapshot('locales');
    const { exitCode, stderr } = await made.run('sync');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Iets dat er in het geheel niet op lijkt');
    expect(stderr).toContain('eens, en *dat*');
    expect(made.snapshot('locales')).toEqual(before);
    expect(made.read('articles/x.md')).toBe(article);
  });

  it.each(['Twee\n\nalinea’s', '', '# kop'])('should not carry %j', async (value) => {
    const made = await project();
    made.fill('nl', 'x', { [text]: value });
    await made.run('sync');
    expect(made.read('articles/x.md')).toBe(article);
  });

  it('should write nothing with --check or --dry-run', async () => {
    const made = await project();
    made.fill('nl', 'x', { title: 'Anders' });
    const before = made.snapshot();
    expect((await made.run('sync', '--check')).exitCode).toBe(1);
    expect((await made.run('sync', '--dry-run')).stdout).toContain('articles/x.md');
    expect(made.snapshot()).toEqual(before);
  });
});
