import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const files = {
  'articles/a.md': '---\ntitle: Een\nkop: Twee\n---\n\nDrie [vier](b.jpg).\n',
  'articles/b.jpg': 'picture',
  'locales/en/': '',
};

function configured(config: string, more: Readonly<Record<string, string>> = {}): TestProject {
  return makeProject({ ...files, ...more, 'vertaalstraat.config.json': config });
}

describe('configuration', () => {
  it('should not be needed', async () => {
    const project = makeProject(files);
    await project.runs('sync');
    await project.runs('build');
    expect(project.files('dist')).toEqual(['dist/en/a.md', 'dist/en/b.jpg', 'dist/nl/a.md', 'dist/nl/b.jpg']);
  });

  it.each([
    ['vertaalstraat.config.json', '// Taal\n{ "locales": ["nl", "fr"], }\n'],
    ['vertaalstraat.config.mjs', 'export default { locales: ["nl", "fr"] };\n'],
    ['package.json', '{ "name": "x", "vertaalstraat": { "locales": ["nl", "fr"] } }\n'],
  ])('should be read from %s', async (file, content) => {
    const project = makeProject({ ...files, [file]: content });
    await project.runs('sync');
    expect(project.files('locales')).toEqual(['locales/fr/a.json', 'locales/nl/a.json']);
  });

  it('should find the locales in the folders of the catalogs when it lists none', async () => {
    const project = makeProject({
      ...files,
      'locales/de-AT/': '',
      'locales/readme.txt': 'x',
      'locales/not a locale/': '',
    });
    await project.runs('sync');
    expect(project.files('locales').filter((path) => path.endsWith('.json'))).toEqual([
      'locales/de-AT/a.json',
      'locales/en/a.json',
      'locales/nl/a.json',
    ]);
  });

  it('should set the source locale', async () => {
    const project = configured('{ "sourceLocale": "en" }', { 'locales/de/': '' });
    await project.runs('sync');
    expect(project.files('locales')).toEqual(['locales/de/a.json', 'locales/en/a.json']);
    expect(project.catalog('en', 'a')).toMatchObject({ title: 'Een' });
  });

  it('should set where articles, catalogs and outputs are', async () => {
    const project = makeProject({
      'content/nl/blog/a.md': 'Een.\n',
      'content/nl/los.markdown': 'Twee.\n',
      'articles/x.md': 'Geen artikel hier.\n',
      'i18n/en/': '',
      'vertaalstraat.config.json': `{
        "articles": ["content/nl/**/*.md"],
        "resources": "i18n/{locale}/md/{namespace}.json",
        "output": "content/{locale}/{path}",
        "locales": ["nl", "en"]
      }`,
    });
    await project.runs('sync');
    expect(project.files('i18n')).toEqual(['i18n/en/md/blog/a.json', 'i18n/nl/md/blog/a.json']);
    await project.runs('build', '--locale', 'en');
    expect(project.files('content/en')).toEqual(['content/en/blog/a.md']);
    const { exitCode, stderr } = await project.run('build');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('expected a folder without sources or catalogs');
  });

  it('should set which fields are prose, with or without the defaults', async () => {
    const values = async (config: string): Promise<string[]> => {
      const project = configured(config);
      await project.runs('sync');
      return Object.values(project.catalog('nl', 'a'));
    };
    expect(await values('{}')).toEqual(['Een', 'Drie [vier][1].']);
    expect(await values('{ "frontMatter": ["kop"] }')).toEqual(['Twee', 'Drie [vier][1].']);
    expect(await values('{ "frontMatter": ["...", "kop"] }')).toEqual(['Een', 'Twee', 'Drie [vier][1].']);
  });

  it('should switch math on', async () => {
    const content = '$$\nx_1 * y\n$$\n\nMet $a_1$ erin.\n';
    const plain = makeProject({ 'articles/a.md': content, 'locales/en/': '' });
    await plain.runs('sync');
    expect(Object.keys(plain.catalog('nl', 'a'))).toHaveLength(2);
    const math = makeProject({
      'articles/a.md': content,
      'locales/en/': '',
      'vertaalstraat.config.json': '{ "syntax": { "**/*.md": ["gfm", "frontmatter", "math"] } }',
    });
    await math.runs('sync');
    expect(Object.values(math.catalog('nl', 'a'))).toEqual(['Met $a_1$ erin.']);
  });

  it('should read .mdx and .markdown by default', async () => {
    const project = makeProject({
      'articles/a.mdx': 'import X from "x"\n\n# Kop {1 + 1}\n\n<X title="Titel">Tekst.</X>\n',
      'articles/b.markdown': 'Twee.\n',
      'locales/en/': '',
    });
    await project.runs('sync');
    expect(project.files('locales/nl')).toEqual(['locales/nl/a.json', 'locales/nl/b.json']);
    await project.runs('build');
    expect(project.read('dist/nl/a.mdx')).toBe(project.read('articles/a.mdx'));
  });
});

describe('a configuration to mend', () => {
  it.each([
    [
      'a mistyped name',
      '{\n  "sourceLocal": "nl"\n}',
      /^vertaalstraat\.config\.json:2:3: Unexpected setting "sourceLocal"; did you mean "sourceLocale"\?/,
    ],
    ['a wrong value', '{\n  "assets": "copi"\n}', /^vertaalstraat\.config\.json:2:13: .*did you mean "copy"\?/],
    [
      'a wrong type',
      '{\n  "locales": "en"\n}',
      /^vertaalstraat\.config\.json:2:14: Unexpected "en" in locales, expected a list of locales/,
    ],
    [
      'a mistyped rule',
      '{\n  "rules": { "no-emty": "off" }\n}',
      /^vertaalstraat\.config\.json:2:14: Unexpected rule "no-emty"; did you mean "no-empty"\?/,
    ],
    ['a locale that is none', '{\n  "locales": ["en_US"]\n}', /^vertaalstraat\.config\.json:2:15: .*"en-US"/],
    [
      'a fallback to nowhere',
      '{\n  "fallback": { "en": "dee" }\n}',
      /^vertaalstraat\.config\.json:2:23: Unexpected locale "dee"/,
    ],
    ['broken JSON', '{\n  "locales": [\n', /^vertaalstraat\.config\.json:\d:\d+: Unexpected/],
    [
      'a name twice',
      '{\n  "assets": "copy",\n  "assets": "leave"\n}',
      /^vertaalstraat\.config\.json:3:3: Unexpected second "assets"/,
    ],
    [
      'a pattern without {locale}',
      '{\n  "output": "dist/{path}"\n}',
      /^vertaalstraat\.config\.json:2:13: .*\{locale\}/,
    ],
    [
      'an output over the articles',
      '{\n  "output": "articles/{locale}/{path}"\n}',
      /^vertaalstraat\.config\.json:2:13: Unexpected/,
    ],
    [
      'an output over the catalogs',
      '{\n  "output": "locales/{locale}/{path}"\n}',
      /^vertaalstraat\.config\.json:2:13: Unexpected/,
    ],
  ])('should be reported with its line: %s', async (_, config, message) => {
    const project = configured(config);
    const before = project.snapshot();
    for (const command of ['sync', 'build', 'check', 'status']) {
      const { exitCode, stdout, stderr } = await project.run(command);
      expect(exitCode).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(message);
      expect(stderr).not.toContain('    at ');
    }
    expect(project.snapshot()).toEqual(before);
  });

  it('should be reported with its line in package.json', async () => {
    const project = makeProject({
      ...files,
      'package.json': '{\n  "name": "x",\n  "vertaalstraat": {\n    "local": []\n  }\n}\n',
    });
    expect((await project.run('sync')).stderr).toMatch(/^package\.json:4:5: Unexpected setting "local"/);
  });

  it('should be reported with its path in a module', async () => {
    const project = makeProject({
      ...files,
      'vertaalstraat.config.mjs': 'export default { fallback: { en: ["xx", 5] } };\n',
    });
    const { exitCode, stderr } = await project.run('sync');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^vertaalstraat\.config\.mjs: Unexpected 5 in fallback\.en\[1\]/);
  });

  it('should be reported when there are two', async () => {
    const project = configured('{}', { 'vertaalstraat.config.mjs': 'export default {};\n' });
    const { exitCode, stderr } = await project.run('sync');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('expected it in one place');
  });

  it('should be reported when its name is not one that is read', async () => {
    const project = makeProject({ ...files, 'vertaalstraat.config.ts': 'export default {};\n' });
    expect((await project.run('sync')).stderr).toContain(
      'expected vertaalstraat.config.json or vertaalstraat.config.mjs',
    );
  });
});
