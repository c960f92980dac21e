import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

/** The source values of one article, in document order. */
async function valuesOf(content: string, name = 'a.md', config = '{}'): Promise<string[]> {
  const project = makeProject({
    [`articles/${name}`]: content,
    'locales/en/': '',
    'vertaalstraat.config.json': config,
  });
  await project.runs('sync');
  await project.runs('build');
  expect(project.read(`dist/nl/${name}`)).toBe(content);
  // Nothing is translated, so every locale reads as the source.
  expect(project.read(`dist/en/${name}`)).toBe(content);
  return project.exists('locales/nl/a.json') ? Object.values(project.catalog('nl', 'a')) : [];
}

/** An article of one paragraph, with its English translation. */
async function translated(source: string, english: string): Promise<TestProject> {
  const project = makeProject({ 'articles/a.md': source, 'locales/en/': '' });
  await project.runs('sync');
  project.translate('en', 'a', () => english);
  await project.runs('sync');
  return project;
}

async function english(project: TestProject): Promise<string> {
  await project.runs('build', '--locale', 'en');
  return project.read('dist/en/a.md');
}

describe('the value an editor sees', () => {
  it.each([
    [
      'markup as it is',
      'Een *twee* **drie** ~~vier~~ `vijf` <kbd>zes</kbd>.\n',
      ['Een *twee* **drie** ~~vier~~ `vijf` <kbd>zes</kbd>.'],
    ],
    [
      'the destination of a link as a number',
      'Volgens [Reuters](https://reuters.com/x?y=1 ) heeft **Xiaomi** iets.\n',
      ['Volgens [Reuters][1] heeft **Xiaomi** iets.'],
    ],
    [
      'numbers from 1 in source order, anew for each text',
      '[a](x) en [b](y).\n\n[c](z).\n',
      ['[a][1] en [b][2].', '[c][1].'],
    ],
    [
      'numbers that skip labels of the article',
      '[a](x) en [b](y) en [c][1].\n\n[1]: /eigen\n',
      ['[a][2] en [b][3] en [c][1].'],
    ],
    ['a lone number as text', 'Zie [1] en [2](x).\n', ['Zie [1] en [2][1].']],
    ['text like ours escaped', 'Een [a][1] en [b](x).\n', ['Een [a]\\[1] en [b][1].']],
    [
      'reference labels as they are',
      '[Reuters][bron] en [bron].\n\n[bron]: https://reuters.com\n',
      ['[Reuters][bron] en [bron].'],
    ],
    ['a link title by itself', 'Een [a](x "De titel").\n', ['Een [a][1].', 'De titel']],
    [
      'the alt text of an image in prose in the value',
      'Een ![mooi *ding*](x.jpg) hier.\n',
      ['Een ![mooi *ding*][1] hier.'],
    ],
    ['a lone image as plain text', '![Een *mooie* foto_](x.jpg "De titel")\n', ['Een mooie foto_', 'De titel']],
    ['soft line breaks as spaces', 'Een\ntwee\ndrie.\n', ['Een twee drie.']],
    ['footnote references as they are', 'Een[^a].\n\n[^a]: Noot.\n', ['Een[^a].', 'Noot.']],
    [
      'fields as plain text',
      '---\ntitle: 5 * 3 en AT&T snake_case_ [a](b)\ndate: 2025-03\ntags: [x]\n---\n',
      ['5 * 3 en AT&T snake_case_ [a](b)'],
    ],
    [
      'quoted fields without quotes',
      "---\ntitle: 'Xiaomi: ''hard'''\ndescription: \"een \\\"twee\\\"\"\n---\n",
      ["Xiaomi: 'hard'", 'een "twee"'],
    ],
    [
      'nothing that needs no translation',
      '<https://example.org/x>\n\nhttps://example.org/\n\n![](x.jpg)\n\n`code`\n\n2025\n\n```\ncode\n```\n',
      [],
    ],
    [
      'cells, items and quotes apart',
      '| Kop | Cel |\n| --- | --- |\n| een | 5 |\n\n- Item\n\n> Citaat\n',
      ['Kop', 'Cel', 'een', 'Item', 'Citaat'],
    ],
    [
      'text and attributes inside HTML as plain text',
      '<figure>\n<img src="x.jpg" alt="Een foto">\n<figcaption>Bij AT&amp;T</figcaption>\n</figure>\n',
      ['Een foto', 'Bij AT&T'],
    ],
  ])('should show %s', async (_, content, values) => {
    expect(await valuesOf(content)).toEqual(values);
  });

  it('should keep hard breaks', async () => {
    const [value = ''] = await valuesOf('Een\\\ntwee.\n');
    expect(value).toMatch(/^Een\\?\s*\n\s*twee\.$/);
  });
});

describe('a translation', () => {
  it('should get its links from the article', async () => {
    const project = await translated(
      'Volgens [Reuters](https://reuters.com "Bron") is het zo.\n',
      'It is so, says [Reuters][1].',
    );
    const [, title = ''] = Object.keys(project.catalog('nl', 'a'));
    project.fill('en', 'a', { [title]: 'Source' });
    expect(await english(project)).toBe('It is so, says [Reuters](https://reuters.com "Source").\n');
  });

  it('should be free to reorder and repeat numbers', async () => {
    const project = await translated('[a](x) en [b](y).\n', '[b][2], [a][1] and [b again][2].');
    await project.runs('check');
    expect(await english(project)).toBe('[b](y), [a](x) and [b again](y).\n');
  });

  it('should be free to point elsewhere', async () => {
    const project = await translated('Lees [dit](/nl/dit).\n', 'Read [this](/en/this).');
    await project.runs('check');
    expect(await english(project)).toBe('Read [this](/en/this).\n');
  });

  it('should be wrapped at the width of a hard-wrapped source', async () => {
    const words =
      'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig';
    const source = words.replaceAll(/(.{1,60})(?: |$)/g, '$1\n');
    const project = await translated(source, words.replaceAll('een', 'one').replaceAll('twee', 'two'));
    const lines = (await english(project)).trimEnd().split('\n');
    expect(lines.length).toBe(3);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(lines.join(' ')).toBe(words.replaceAll('een', 'one').replaceAll('twee', 'two'));
  });

  it.each([
    ['title: Vijf * drie', 'AT&T: "snake_case_" # 1', 'AT&T: "snake_case_" # 1'],
    ["title: 'Een'", "It's *so*", "It's *so*"],
    ['title: "Een"', 'Say "x" \\ y', 'Say "x" \\ y'],
  ])('should come through untouched in %s', async (field, value, expected) => {
    const project = await translated(`---\n${field}\n---\n`, value);
    const { parse } = await import('yaml');
    const built = (await english(project)).split('---\n')[1] ?? '';
    expect(parse(built)).toEqual({ title: expected });
  });

  it.each([
    ['3. Oktober ist es.'],
    ['# keine Überschrift'],
    ['- kein Punkt'],
    ['> kein Zitat'],
    ['<!-- nicht zu'],
    ['```'],
    ['Titel\n---'],
    ['| a | b |'],
    ['<div>'],
    ['[x]: y'],
  ])('should stay one paragraph as %s', async (value) => {
    const project = await translated('Eerste alinea.\n\nTweede alinea.\n', '');
    const [first = '', second = ''] = Object.keys(project.catalog('nl', 'a'));
    project.fill('en', 'a', { [first]: value, [second]: 'Second paragraph.' });
    const built = await english(project);
    expect(built.endsWith('\n\nSecond paragraph.\n')).toBe(true);
    const { unified } = await import('unified');
    const { default: remarkParse } = await import('remark-parse');
    const { default: remarkGfm } = await import('remark-gfm');
    const tree = unified().use(remarkParse).use(remarkGfm).parse(built);
    expect(tree.children.map((node) => node.type)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('links that change in the source', () => {
  const source = 'Lees [een](/1) en [twee](/2) goed door.\n';
  const target = 'Mind [two][2] and [one][1].';

  async function changed(to: string): Promise<{ value: string; built: string; status: unknown; stdout: string }> {
    const project = await translated(source, target);
    project.write('articles/a.md', to);
    expect((await project.run('sync', '--check')).exitCode).toBe(1);
    const { stdout } = await project.runs('sync');
    await project.runs('sync', '--check');
    const before = project.snapshot();
    await project.runs('sync');
    expect(project.snapshot()).toEqual(before);
    const { totals } = JSON.parse((await project.runs('status', '--format', 'json')).stdout) as { totals: unknown };
    return {
      value: Object.values(project.catalog('en', 'a'))[0] ?? '',
      built: await english(project),
      status: totals,
      stdout,
    };
  }

  it('should give each link its own destination when one is added in front', async () => {
    const { value, built, stdout } = await changed('Lees [nul](/0), [een](/1) en [twee](/2) goed door.\n');
    expect(value).toBe('Mind [two][3] and [one][2].');
    expect(built).toBe('Mind [two](/2) and [one](/1).\n');
    expect(stdout).toContain('1 renumbered');
  });

  it('should give each link its own destination when two are swapped', async () => {
    const { value, built } = await changed('Lees [twee](/2) en [een](/1) goed door.\n');
    expect(value).toBe('Mind [two][1] and [one][2].');
    expect(built).toBe('Mind [two](/2) and [one](/1).\n');
  });

  it('should give the others their own destination when one is removed, and keep the words', async () => {
    const { value, built } = await changed('Lees een en [twee](/2) goed door.\n');
    expect(value).toContain('[two][1]');
    expect(value).toContain('one');
    expect(built).toContain('[two](/2)');
    expect(built).not.toContain('[one](/2)');
  });

  it.each([
    ['its text', 'Iets heel anders.\n'],
    ['its locale', `---\nlocales: [nl]\n---\n\n${source}`],
  ])('should give each link its own destination when they are swapped while %s was gone', async (_, meanwhile) => {
    const project = await translated(source, target);
    project.write('articles/a.md', meanwhile);
    await project.runs('sync');
    const swapped = 'Lees [twee](/2) en [een](/1) goed door.\n';
    project.write('articles/a.md', meanwhile.includes('locales') ? meanwhile.replace(source, swapped) : meanwhile);
    await project.runs('sync');
    project.write(
      'articles/a.md',
      meanwhile.includes('locales') ? swapped : 'Lees [een](/2) en [twee](/1) goed door.\n',
    );
    await project.runs('sync');
    await project.runs('sync', '--check');
    // In the end the words are what they were, and the source says where each leads now; or they were swapped as well.
    expect(await english(project)).toBe(
      meanwhile.includes('locales') ? 'Mind [two](/2) and [one](/1).\n' : 'Mind [two](/1) and [one](/2).\n',
    );
    const { totals } = JSON.parse((await project.runs('status', '--format', 'json')).stdout) as { totals: unknown };
    expect(totals).toMatchObject({ en: { missing: 0 } });
  });

  it('should make nothing stale when a destination changes', async () => {
    const project = await translated(source, target);
    project.write('articles/a.md', source.replace('/1', '/een'));
    await project.runs('sync');
    expect(await english(project)).toBe('Mind [two](/2) and [one](/een).\n');
    const { totals } = JSON.parse((await project.runs('status', '--format', 'json')).stdout) as { totals: unknown };
    expect(totals).toMatchObject({ en: { total: 1, current: 1 } });
  });

  it('should make nothing stale when the article defines a label that is a number', async () => {
    const { value, built, status } = await changed(`${source}\n[1]: /eigen\n`);
    expect(value).toBe('Mind [two][3] and [one][2].');
    expect(built).toBe('Mind [two](/2) and [one](/1).\n\n[1]: /eigen\n');
    expect(status).toMatchObject({ en: { total: 1, current: 1 } });
  });
});

describe('article text', () => {
  it.each([
    ['{{name}} wint.'],
    ['Dag {{name}}, {{- raw}} en $t(x).'],
    ['$t(titel)'],
    ['$t(titel, {"count": 1}) en {{name}}.'],
    ['a: b'],
    ['ns:key.sub'],
    ['100 %{x} ${y} {z}'],
    ['Een \\*ster\\* en &amp; en &copy;.'],
    ['constructor'],
    ['\\_\\_proto\\_\\_'],
  ])('should come out as it went in: %s', async (text) => {
    const source = `---\ntitle: '${text}'\n---\n\n# ${text}\n\n${text}\n\n- ${text}\n`;
    const project = makeProject({ 'articles/a.md': source, 'locales/en/': '', 'locales/de/': '' });
    await project.runs('sync');
    project.translate('en', 'a', (value) => value);
    await project.runs('sync');
    await project.runs('build');
    expect(project.read('dist/nl/a.md')).toBe(source);
    expect(project.read('dist/de/a.md')).toBe(source);
    expect(project.read('dist/en/a.md')).toBe(source);
    for (const key of Object.keys(project.catalog('nl', 'a'))) {
      expect(key).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(key in {}).toBe(false);
    }
  });

  it('should come out as it went in from a translation too', async () => {
    const project = await translated('Hallo.\n', 'Hi {{name}}, $t(x) and a: b.');
    expect(await english(project)).toBe('Hi {{name}}, $t(x) and a: b.\n');
  });
});

describe('keys', () => {
  it('should be readable, unique and short', async () => {
    const long = 'Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const project = makeProject({
      'articles/a.md': `# 2025\n\n# Een kop\n\n# Een kop\n\n${long} is lang.\n\n北京\n\nÉén café.\n\n# Toen 2025\n`,
      'locales/en/': '',
    });
    await project.runs('sync');
    const keys = Object.keys(project.catalog('nl', 'a'));
    expect(keys).toContain('heading-een-kop');
    expect(keys).toContain('heading-een-kop-2');
    expect(keys).toContain('text-een-cafe');
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) {
      expect(key).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(key.length).toBeLessThanOrEqual(48);
    }
  });
});

describe('a catalog', () => {
  it('should be flat JSON, one key a line, two spaces in front', async () => {
    const project = await translated('# Kop\n\nTekst.\n', 'x');
    expect(project.read('locales/nl/a.json')).toBe('{\n  "heading-kop": "Kop",\n  "text-tekst": "Tekst."\n}\n');
  });

  it('should keep the layout that it has', async () => {
    const project = await translated('# Kop\n\nTekst.\n', 'x');
    const layout = '\uFEFF{\r\n\t"heading-kop": "Head",\r\n\t"text-tekst": "Text."\r\n}';
    project.write('locales/en/a.json', layout);
    await project.runs('sync');
    expect(project.read('locales/en/a.json')).toBe(layout);
    project.write('articles/a.md', '# Kop\n\nTekst.\n\nMeer.\n');
    await project.runs('sync');
    expect(project.read('locales/en/a.json')).toBe(
      '\uFEFF{\r\n\t"heading-kop": "Head",\r\n\t"text-tekst": "Text.",\r\n\t"text-meer": ""\r\n}',
    );
  });

  it('should be loaded by a plain i18next instance with default options, which serves every translated value', async () => {
    const article =
      '---\ntitle: "Wie komt: er mee?"\n---\n\n# Kop: één\n\nVolgens [Reuters](https://reuters.com) *heeft* `x.y` <b>A & B</b> "zo".\n\n- 3.5\n- Item.met.punten\n\n| a_one | b_other |\n| - | - |\n| x_plural | y |\n';
    const project = makeProject({ 'articles/blog/a.md': article, 'locales/en/': '', 'locales/de-AT/': '' });
    await project.runs('sync');
    for (const locale of ['en', 'de-AT']) {
      project.translate(locale, 'blog/a');
      const catalog = project.catalog(locale, 'blog/a');
      const instance = createInstance();
      await instance.init({ lng: locale, resources: { [locale]: { 'blog/a': catalog, translation: catalog } } });
      expect(Object.keys(catalog).length).toBeGreaterThan(6);
      for (const [key, value] of Object.entries(catalog)) {
        expect(instance.t(key, { ns: 'blog/a' })).toBe(value);
        expect(instance.t(key)).toBe(value);
        expect(instance.t(`blog/a:${key}`)).toBe(value);
      }
    }
  });
});
