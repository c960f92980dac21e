import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

/** A project in which both translations are stale in both locales. */
async function stale(): Promise<TestProject> {
  const made = makeProject({
    'articles/x.md': '# Twee woorden\n\nDrie hele woorden.\n',
    'locales/en/': '',
    'locales/de/': '',
  });
  await made.runs('sync');
  made.translate('en', 'x');
  made.translate('de', 'x');
  await made.runs('sync');
  made.write('articles/x.md', '# Twee nieuwe woorden\n\nDrie hele mooie woorden.\n');
  return made;
}

async function statuses(project: TestProject): Promise<Record<string, unknown>> {
  const { stdout } = await project.runs('status', '--format', 'json', '--keys');
  const { articles } = JSON.parse(stdout) as { articles: { locales: Record<string, { keys: unknown }> }[] };
  return Object.fromEntries(Object.entries(articles[0]?.locales ?? {}).map(([locale, { keys }]) => [locale, keys]));
}

const heading = 'heading-twee-woorden';
const text = 'text-drie-hele-woorden';

describe('accept', () => {
  it('should say that every stale translation of an article is right', async () => {
    const project = await stale();
    const before = project.catalog('en', 'x');
    const { stdout } = await project.runs('accept', 'articles/x.md');
    expect(stdout).toContain(`articles/x.md en: accepted 2 translations: ${heading}, ${text}`);
    expect(await statuses(project)).toEqual({
      de: { [heading]: 'current', [text]: 'current' },
      en: { [heading]: 'current', [text]: 'current' },
    });
    expect(project.catalog('en', 'x')).toEqual(before);
    expect((await project.runs('sync', '--check')).stdout).toContain('in step');
  });

  it('should say it of one key in one locale, by the name of the article', async () => {
    const project = await stale();
    await project.runs('accept', 'x', heading, '--locale', 'en');
    expect(await statuses(project)).toEqual({
      de: { [heading]: 'stale', [text]: 'stale' },
      en: { [heading]: 'current', [text]: 'stale' },
    });
  });

  it('should clear translations that wait because nobody knows what they were made from', async () => {
    const project = await stale();
    await project.runs('accept', 'x');
    project.remove('.vertaalstraat/state/en/x.json');
    expect(await statuses(project)).toMatchObject({ en: { [heading]: 'review', [text]: 'review' } });
    await project.runs('accept', 'x', '--locale', 'en');
    expect(await statuses(project)).toMatchObject({ en: { [heading]: 'current', [text]: 'current' } });
  });

  it('should have nothing to say of what is current or missing', async () => {
    const project = await stale();
    await project.runs('accept', 'x');
    expect((await project.runs('accept', 'x')).stdout).toContain('Nothing to accept');
  });

  it('should refuse a key that the article does not have, and write nothing', async () => {
    const project = await stale();
    const before = project.snapshot();
    const { exitCode, stderr } = await project.run('accept', 'x', 'heading-twee-worden');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`Did you mean \`${heading}\`?`);
    expect(project.snapshot()).toEqual(before);
  });

  it('should refuse a rule that looks at no translation, say what to do instead, and write nothing', async () => {
    const project = await stale();
    const before = project.snapshot();
    const { exitCode, stderr } = await project.run('accept', 'x', heading, '--rule', 'alt-text');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('<!-- i18n: disable alt-text -->');
    expect(stderr).toContain('check --baseline');
    expect(project.snapshot()).toEqual(before);
  });

  it('should say that a rule was accepted before', async () => {
    const project = await stale();
    expect((await project.runs('accept', 'x', heading, '--rule', 'same-numbers')).stdout).toContain('accepted 1');
    const again = await project.runs('accept', 'x', heading, '--rule', 'same-numbers');
    expect(again.stdout).toContain('Nothing to accept: there is no translation yet, or it was accepted before');
  });
});
