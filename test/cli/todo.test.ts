import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

async function project(): Promise<TestProject> {
  const made = makeProject({
    'articles/x.md':
      '# De kop\n\nDrie hele woorden.\n\n<!-- i18n: note Kort houden -->\n<!-- i18n: max 20 -->\n\nEn nog wat.\n',
    'locales/en/': '',
  });
  await made.runs('sync');
  made.fill('en', 'x', { 'heading-de-kop': 'The heading', 'text-drie-hele-woorden': 'Three whole words.' });
  await made.runs('sync');
  made.write('articles/x.md', made.read('articles/x.md').replace('Drie hele', 'Drie mooie hele'));
  return made;
}

describe('todo', () => {
  it('should show what changed beside the translation, in the order of the article', async () => {
    const { stdout } = await (await project()).runs('todo');
    expect(stdout).toBe(
      [
        'locales/en/x.json:3:29  stale  text-drie-hele-woorden',
        '  under   De kop',
        '  source  Drie {+mooie +}hele woorden.',
        '  now     Three whole words.',
        '  before  En nog wat.',
        '',
        'locales/en/x.json:4:22  missing  text-en-nog-wat',
        '  under   De kop',
        '  source  En nog wat.',
        '  after   Drie mooie hele woorden.',
        '  note    Kort houden',
        '  length  at most 20 characters',
        '',
        '2 things to do: 7 words.',
        '',
      ].join('\n'),
    );
  });

  it('should show what a terminal would obey, and write in Markdown what Markdown would take for its own', async () => {
    const made = makeProject({
      'articles/x.md': 'Een \u001B[31mrode\u202E <b>auto</b> | @iemand\n',
      'locales/en/': '',
    });
    await made.runs('sync');
    const { stdout: text } = await made.runs('todo');
    expect(text).toContain('Een <U+001B>[31mrode<U+202E> <b>auto</b>');
    const { stdout: markdown } = await made.runs('todo', '--format', 'md');
    expect(markdown).toContain(
      String.raw`  - source: Een &lt;U+001B&gt;\[31mrode&lt;U+202E&gt; &lt;b&gt;auto&lt;/b&gt; \| @<!-- -->iemand`,
    );
  });

  it('should give other tools the context too', async () => {
    const { stdout } = await (await project()).runs('todo', '--format', 'json', '--locale', 'en');
    expect(JSON.parse(stdout)).toMatchObject({
      items: [
        {
          article: 'articles/x.md',
          locale: 'en',
          key: 'text-drie-hele-woorden',
          status: 'stale',
          was: 'Drie hele woorden.',
          source: 'Drie mooie hele woorden.',
          before: 'De kop',
          after: 'En nog wat.',
          sourcePlace: { file: 'articles/x.md', line: 3, column: 1 },
        },
        { status: 'missing', note: 'Kort houden', max: 20 },
      ],
    });
  });

  it('should make a list to tick off', async () => {
    const { stdout } = await (await project()).runs('todo', '--format', 'md');
    expect(stdout).toContain('## locales/en/x.json\n\n- [ ] `text-drie-hele-woorden` (stale)\n  - under: De kop\n');
  });

  it('should say so when there is nothing', async () => {
    const made = await project();
    await made.runs('sync');
    made.translate('en', 'x');
    expect((await made.runs('todo')).stdout).toBe('Nothing to do: every translation is current.\n');
  });
});
