import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

/** An article of one paragraph, at work on which are an author and an editor. */
class Desk {
  readonly project: TestProject;
  private constructor(project: TestProject) {
    this.project = project;
  }

  static async open(source: string, value?: string): Promise<Desk> {
    const desk = new Desk(makeProject({ 'articles/a.md': `${source}\n`, 'locales/en/': '' }));
    await desk.sync();
    if (value !== undefined) {
      desk.type(value);
      await desk.sync();
    }
    return desk;
  }

  write(source: string): void {
    this.project.write('articles/a.md', `${source}\n`);
  }

  type(value: string): void {
    this.project.fill('en', 'a', { [this.key]: value });
  }

  get key(): string {
    return Object.keys(this.project.catalog('nl', 'a'))[0] ?? '';
  }

  get value(): string {
    return this.project.catalog('en', 'a')[this.key] ?? '';
  }

  get state(): Record<string, unknown> {
    const { translations } = JSON.parse(this.project.read('.vertaalstraat/state/en/a.json')) as {
      translations: Record<string, Record<string, unknown>>;
    };
    return translations[this.key] ?? {};
  }

  async sync(): Promise<void> {
    await this.project.runs('sync');
    const before = this.project.snapshot();
    await this.project.runs('sync');
    expect(this.project.snapshot()).toEqual(before);
  }

  /** The status before a sync and after it, which are to be the same. */
  async status(): Promise<string> {
    const before = await this.told();
    await this.sync();
    expect(await this.told()).toBe(before);
    return before;
  }

  private async told(): Promise<string> {
    const { stdout } = await this.project.runs('status', '--format', 'json', '--keys');
    const { articles } = JSON.parse(stdout) as { articles: { locales: { en: { keys: Record<string, string> } } }[] };
    return Object.values(articles[0]?.locales.en.keys ?? {}).join();
  }
}

const old = 'De brug gaat morgen open.';
const edited = 'De brug gaat overmorgen weer open.';

describe('the state of a translation', () => {
  it('should be made from the source that the Dutch catalog held, by a human, where a value appears', async () => {
    const desk = await Desk.open(old);
    desk.type('The bridge opens tomorrow.');
    expect(await desk.status()).toBe('current');
    expect(desk.state).toMatchObject({ source: old, origin: 'human' });
  });

  it('should be stale where a value appears while the source changes', async () => {
    const desk = await Desk.open(old);
    desk.type('The bridge opens tomorrow.');
    desk.write(edited);
    expect(await desk.status()).toBe('stale');
    expect(desk.state).toMatchObject({ source: old, origin: 'human' });
  });

  it('should be current where a stale value is changed, with no other command', async () => {
    const desk = await Desk.open(old, 'The bridge opens tomorrow.');
    desk.write(edited);
    expect(await desk.status()).toBe('stale');
    desk.type('The bridge opens in two days.');
    expect(await desk.status()).toBe('current');
    expect(desk.state).toMatchObject({ source: edited, origin: 'human' });
  });

  it('should lose its review wish where the value is changed', async () => {
    const desk = await Desk.open(old, 'The bridge opens tomorrow.');
    desk.project.remove('.vertaalstraat/state/en/a.json');
    expect(await desk.status()).toBe('review');
    desk.type('The bridge will open tomorrow.');
    expect(await desk.status()).toBe('current');
    expect(desk.state['review']).toBeUndefined();
  });

  it('should be stale against the new source where value and source both changed', async () => {
    const desk = await Desk.open(old, 'The bridge opens tomorrow.');
    desk.write(edited);
    desk.type('The bridge will open tomorrow.');
    expect(await desk.status()).toBe('stale');
    expect(desk.state).toMatchObject({ source: old });
  });

  it('should be review where a stale one was edited while the author went back to the old text', async () => {
    const desk = await Desk.open(old, 'The bridge opens tomorrow.');
    desk.write(edited);
    await desk.sync();
    desk.type('The bridge opens in two days.');
    desk.write(old);
    expect(await desk.status()).toBe('review');
  });

  it.each([
    ['emptied', (desk: Desk) => desk.type('')],
    ['deleted', (desk: Desk) => desk.project.write('locales/en/a.json', '{}\n')],
  ])('should be missing where the value is %s, the old text kept, and not come back by itself', async (_, take) => {
    const desk = await Desk.open(old, 'The bridge opens tomorrow.');
    take(desk);
    expect(await desk.status()).toBe('missing');
    expect(desk.project.read('.vertaalstraat/state/en/a.json')).toContain('The bridge opens tomorrow.');
    desk.write(edited);
    await desk.sync();
    desk.write(old);
    expect(await desk.status()).toBe('missing');
    expect(desk.value).toBe('');
  });

  it('should be current again where the source returns to what an untouched translation was made from', async () => {
    const desk = await Desk.open(old, 'The bridge opens tomorrow.');
    desk.write(edited);
    expect(await desk.status()).toBe('stale');
    desk.write(old);
    expect(await desk.status()).toBe('current');
  });

  it('should be review of unknown origin where there is no state file, until it is accepted once', async () => {
    const desk = await Desk.open(old, 'The bridge opens tomorrow.');
    desk.project.remove('.vertaalstraat/state/en/a.json');
    expect(await desk.status()).toBe('review');
    expect(desk.state).toMatchObject({ origin: 'unknown', review: true });
    await desk.project.runs('accept', 'a');
    expect(await desk.status()).toBe('current');
  });

  it('should be that of a value that appears where the state file has no entry for it', async () => {
    const desk = await Desk.open(old, 'The bridge opens tomorrow.');
    desk.project.write('.vertaalstraat/state/en/a.json', '{\n  "translations": {},\n  "parked": {}\n}\n');
    expect(await desk.status()).toBe('current');
    expect(desk.state).toMatchObject({ source: old, origin: 'human' });
  });

  it('should not change where only the source changed', async () => {
    const desk = await Desk.open(old, 'The bridge opens tomorrow.');
    const before = desk.project.read('.vertaalstraat/state/en/a.json');
    desk.write(edited);
    await desk.sync();
    expect(desk.project.read('.vertaalstraat/state/en/a.json')).toBe(before);
  });

  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['tabs', (text: string) => text.replaceAll('  ', '\t')],
    [
      'somebody’s plural and nested keys',
      (text: string) =>
        text.replace('{', '{\n  "menu": { "open_one": "Open {{count}}", "open_other": "Open {{count}}" },'),
    ],
    [
      'somebody’s plural keys',
      (text: string) => text.replace('{', '{\n  "hits_one": "A hit",\n  "hits_other": "Hits",'),
    ],
  ])('should be current with %s in the catalog, which stays as it is', async (_, rewrite) => {
    const desk = await Desk.open(old, 'The bridge opens tomorrow.');
    const text = rewrite(desk.project.read('locales/en/a.json'));
    desk.project.write('locales/en/a.json', text);
    await desk.project.run('sync');
    desk.write(`${old}\n\nEn nog een hele andere zin.`);
    await desk.project.run('sync');
    const after = desk.project.read('locales/en/a.json');
    for (const part of text.split(/[\r\n]+/)) expect(after).toContain(part.replace(/,$/, ''));
    expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
    expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
    expect(after.includes('\t"')).toBe(text.includes('\t"'));
    expect(after).toContain('The bridge opens tomorrow.');
  });
});
