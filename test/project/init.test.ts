import { describe, expect, it } from 'vitest';
import { initCommand } from '../../src/cli/commands/init.ts';
import { createMemoryHost } from '../../src/host/memory-host.ts';
import type { Config } from '../../src/model/config.ts';
import { loadConfig } from '../../src/project/load-config.ts';
import { planInit, type InitPlan } from '../../src/project/plan-init.ts';
import { makeProject } from '../support/project.ts';

type Files = Readonly<Record<string, string>>;

const json = 'vertaalstraat.config.json';
const noModule = (): Promise<unknown> => Promise.reject(new Error('no module was expected'));

interface Initiated {
  readonly plan: InitPlan;
  /** The configuration as it was written. */
  readonly written: Readonly<Record<string, unknown>>;
  readonly config: Config;
  /** The articles that this configuration finds. */
  readonly articles: readonly string[];
}

/** Plan, write, load: a configuration that cannot be loaded fails every test. */
async function init(files: Files): Promise<Initiated> {
  const host = createMemoryHost(files);
  const plan = planInit(host, await loadConfig(host, noModule));
  for (const change of plan.changes) host.write(change.path, change.after ?? '');
  const config = await loadConfig(host, noModule);
  expect(planInit(host, config).changes).toEqual([]);
  return {
    plan,
    written: JSON.parse(host.text(json) ?? '{}') as Initiated['written'],
    config,
    articles: host.glob(config.articles),
  };
}

const some = (...paths: string[]): Files => Object.fromEntries(paths.map((path) => [path, 'Tekst.\n']));

describe('planInit: articles', () => {
  it.each(['artikelen', 'src/content', 'content', 'posts', '_posts', 'blog', 'docs'])(
    'should find them in %s/',
    async (folder) => {
      const { written, articles, plan } = await init(some(`${folder}/a/x.md`, `${folder}/y.mdx`, 'README.md'));
      expect(written).toEqual({ sourceLocale: 'nl', articles: `${folder}/**/*.{md,mdx,markdown}` });
      expect(articles).toEqual([`${folder}/a/x.md`, `${folder}/y.mdx`]);
      expect(plan.setup.articles).toMatchObject({ folder, others: [] });
    },
  );

  it('should take articles/ first, leave the default out, and tell of others', async () => {
    const { written, plan } = await init(some('docs/a.md', 'docs/b.md', 'articles/x.md', 'blog/z.md'));
    expect(written).toEqual({ sourceLocale: 'nl' });
    expect(plan.setup.articles.others).toEqual(['blog', 'docs']);
  });

  it('should pass over a folder that has no more than a README', async () => {
    expect((await init(some('docs/README.md', 'docs/CONTRIBUTING.nl.md', 'nieuws/a.md'))).articles).toEqual([
      'nieuws/a.md',
    ]);
  });

  it('should else take the folder with the most Markdown that is no README, no test and no output', async () => {
    const files = some(
      'nieuws/2025/a.md',
      'nieuws/2024/b.md',
      'over/c.md',
      'pakket/README.md',
      'pakket/CHANGELOG.md',
      'pakket/license.md',
    );
    const noise = some(
      'test/1.md',
      'test/2.md',
      'test/3.md',
      'dist/en/1.md',
      'dist/en/2.md',
      'dist/en/3.md',
      'x/node_modules/a/1.md',
      'x/node_modules/a/2.md',
      'x/node_modules/a/3.md',
    );
    expect((await init({ ...files, ...noise })).written['articles']).toBe('nieuws/**/*.{md,mdx,markdown}');
    expect((await init(some('site/inhoud/a/1.md', 'site/inhoud/2.md'))).written['articles']).toBe(
      'site/inhoud/**/*.{md,mdx,markdown}',
    );
  });

  it('should not take a folder for a glob', async () => {
    const { articles } = await init(some('app/(nieuws)/[id]/a.md', 'app/(nieuws)/[id]/b.md'));
    expect(articles).toEqual(['app/(nieuws)/[id]/a.md', 'app/(nieuws)/[id]/b.md']);
    expect((await init(some('(nieuws)/a.md'))).written).toEqual({ sourceLocale: 'nl' });
  });

  it('should take the folder of the source language where each language has one', async () => {
    const { written, articles } = await init(
      some('content/nl/a.md', 'content/en/a.md', 'content/de/a.md', 'content/delen/a.md'),
    );
    expect(written).toEqual({
      sourceLocale: 'nl',
      locales: ['nl', 'de', 'en'],
      articles: 'content/nl/**/*.{md,mdx,markdown}',
    });
    expect(articles).toEqual(['content/nl/a.md']);
    expect((await init(some('src/content/docs/nl/a.md', 'src/content/docs/fr/a.md'))).articles).toEqual([
      'src/content/docs/nl/a.md',
    ]);
    expect((await init(some('content/nl/a.md'))).articles).toEqual(['content/nl/a.md']);
  });

  it('should not take a section about computers for Italian', async () => {
    const { written, articles } = await init(some('blog/it/a.md', 'blog/auto/b.md'));
    expect(written['locales']).toBeUndefined();
    expect(articles).toHaveLength(2);
  });
});

describe('planInit: locales', () => {
  it('should find the folders of locales, also empty of catalogs, and name them', async () => {
    const { written } = await init({
      'locales/nl/x.json': '{}',
      'locales/en/.keep': '',
      'locales/de-AT/x.json': '{}',
      'locales/common/x.json': '{}',
      'locales/dev/x.json': '{}',
    });
    expect(written).toEqual({ sourceLocale: 'nl', locales: ['nl', 'de-AT', 'en'] });
  });

  it.each(['public/locales', 'src/locales', 'i18n'])('should find resources in %s/', async (folder) => {
    const { written, config } = await init({ [`${folder}/nl/app.json`]: '{}', [`${folder}/en/app.json`]: '{}' });
    expect(written).toMatchObject({ locales: ['nl', 'en'], resources: `${folder}/{locale}/{namespace}.json` });
    expect(config.locales).toEqual(['nl', 'en']);
  });

  it('should see locales that are files', async () => {
    expect(
      (await init({ 'src/locales/nl.json': '{}', 'src/locales/fr.json': '{}', 'src/locales/common.json': '{}' }))
        .written['locales'],
    ).toEqual(['nl', 'fr']);
  });

  it('should name one spelling of a locale', async () => {
    expect(
      (await init({ 'locales/EN/x.json': '{}', 'locales/en.json': '{}', 'locales/nl/x.json': '{}' })).config.locales,
    ).toEqual(['nl', 'EN']);
  });

  it('should leave the locales to the folders while there is none to translate into', async () => {
    const host = createMemoryHost();
    for (const change of planInit(host).changes) host.write(change.path, change.after ?? '');
    host.write('locales/en/x.json', '{}');
    expect((await loadConfig(host, noModule)).locales).toEqual(['nl', 'en']);
  });
});

describe('planInit: the source locale', () => {
  const source = async (files: Files): Promise<unknown> => (await init(files)).written['sourceLocale'];

  it('should be what the articles say', async () => {
    expect(await source({ 'articles/a.md': '---\ntitle: x\nlang: fy # Frysk\n---\n' })).toBe('fy');
    expect(await source({ 'articles/a.md': '\uFEFF---\r\nlanguage: "en_GB"\r\n---\r\n' })).toBe('en-GB');
    expect(
      await source({
        'articles/a.md': '---\nlocale: de\n---\n',
        'articles/b.md': '---\nlang: de\n---\n',
        'articles/c.md': '---\nlang: en\n---\n',
      }),
    ).toBe('de');
    expect(
      await source({
        'articles/a.md': 'lang: de\n\n---\nlang: de\n---\n',
        'articles/b.md': '---\nslang: fr\nlang: ""\n---\n',
      }),
    ).toBe('nl');
  });

  it('should be spelled as its folder is', async () => {
    expect(await source({ 'articles/a.md': '---\nlang: nl-NL\n---\n', 'locales/nl/a.json': '{}' })).toBe('nl');
    expect(await source({ 'articles/a.md': '---\nlang: de-at\n---\n', 'locales/de-AT/a.json': '{}' })).toBe('de-AT');
  });

  it('should be the locale that has catalogs', async () => {
    expect(await source({ 'locales/en/a.json': '{}', 'locales/de/.keep': '' })).toBe('en');
    expect(await source({ 'locales/en/a.json': '{}', 'locales/nl/a.json': '{}' })).toBe('nl');
    expect(await source({ 'locales/en/.keep': '', 'locales/de/.keep': '' })).toBe('nl');
  });

  it('should be what package.json says', async () => {
    expect(await source({ 'package.json': '{"language": "de"}' })).toBe('de');
    expect(
      await source({
        'package.json': '{"i18n": {"defaultLocale": "en_US"}}',
        'locales/en/a.json': '{}',
        'locales/de/a.json': '{}',
      }),
    ).toBe('en');
    expect(await source({ 'package.json': '{"language": "TypeScript", "lang": 3, "i18n": []}' })).toBe('nl');
  });
});

describe('planInit: what is there', () => {
  const manifest = (scripts: object): string => `${JSON.stringify({ scripts }, null, 2)}\n`;

  it('should leave a configuration alone, and do the rest', async () => {
    const { plan } = await init({ [json]: '{"sourceLocale": "fr"}', 'package.json': '{}', '.git/HEAD': '' });
    expect(plan.changes.map((one) => one.path)).toEqual(['package.json', '.gitignore']);
    expect(plan.config).toEqual({ file: json, isNew: false });
    expect(plan.setup.source.locale).toBe('fr');
  });

  it('should leave one in package.json alone', async () => {
    const { plan } = await init({ 'package.json': '{"vertaalstraat": {"articles": "x/*.md"}}', 'x/a.md': '' });
    expect(plan.changes.map((one) => one.path)).toEqual(['package.json']);
    expect(plan.setup.articles).toEqual({ folder: 'x', files: ['x/a.md'], others: [] });
  });

  it('should not ignore an output folder that somebody chose', async () => {
    expect((await init({ [json]: '{"output": "docs/{locale}/{path}"}', '.git/HEAD': '' })).plan.changes).toEqual([]);
  });

  it('should never change a script', async () => {
    const { plan } = await init({ 'package.json': manifest({ 'i18n:sync': 'lingui extract' }) });
    expect(plan.scripts).toEqual({ added: ['i18n:build', 'i18n:check'], taken: ['i18n:sync'] });
    expect(JSON.parse(plan.changes.find((one) => one.path === 'package.json')?.after ?? '')).toEqual({
      scripts: {
        'i18n:sync': 'lingui extract',
        'i18n:build': 'vertaalstraat build',
        'i18n:check': 'vertaalstraat check',
      },
    });
  });

  it('should add no script that exists under another name', async () => {
    const { plan } = await init({
      'package.json': manifest({
        sync: 'npx vertaalstraat sync',
        all: 'vertaalstraat build && x',
        'check:en': 'vertaalstraat check --locale en',
      }),
    });
    expect(plan.scripts).toEqual({ added: ['i18n:check'], taken: [] });
  });

  it('should point editors at the schema when there is a package', async () => {
    expect((await init({ 'package.json': '{}' })).written).toEqual({
      $schema: './node_modules/vertaalstraat/lib/config.schema.json',
      sourceLocale: 'nl',
    });
  });

  it('should say how to add the package', async () => {
    const install = async (files: Files): Promise<unknown> => (await init(files)).plan.install;
    expect(await install({})).toBeUndefined();
    expect(await install({ 'package.json': '{}' })).toBe('npm install --save-dev vertaalstraat');
    expect(await install({ 'package.json': '{}', 'pnpm-lock.yaml': '' })).toBe('pnpm add --save-dev vertaalstraat');
    expect(await install({ 'package.json': '{"devDependencies": {"vertaalstraat": "1"}}' })).toBeUndefined();
  });

  it('should warn of a catalog that another application has', async () => {
    const files = { 'articles/app.md': 'x', 'locales/nl/app.json': '{}', 'locales/en/app.json': '{}' };
    expect((await init(files)).plan.shared).toEqual({ article: 'articles/app.md', catalog: 'locales/nl/app.json' });
    expect((await init({ ...files, '.vertaalstraat/state/nl/app.json': '{}' })).plan.shared).toBeUndefined();
  });

  it('should warn of an output folder in use', async () => {
    expect((await init({ 'dist/main.js': '' })).plan.occupied).toBe('dist/');
    expect((await init({})).plan.occupied).toBeUndefined();
  });
});

describe('init', () => {
  const repository: Files = {
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.gitignore': 'node_modules/\r\n',
    'package.json': '{\n\t"name": "blog",\n\t"scripts": { "i18n:check": "eslint" },\n\t"private":true\n}',
    'content/brug.md': '---\nlang: nl\n---\n\nDe brug.\n',
    'public/locales/en/': '',
    'public/locales/de/app.json': '{}\n',
    'public/locales/nl/app.json': '{}\n',
  };

  it('should set up a repository, and then find everything set up', async () => {
    const project = makeProject(repository);
    const before = project.snapshot();
    const { stdout, stderr } = await project.runs('init');
    expect(stderr).toBe('');
    expect(project.snapshot()).toEqual({
      ...before,
      '.gitignore': 'node_modules/\r\ndist/\r\n',
      'package.json':
        '{\n\t"name": "blog",\n\t"scripts": { "i18n:check": "eslint", "i18n:sync": "vertaalstraat sync", "i18n:build": "vertaalstraat build" },\n\t"private":true\n}',
      [json]: `{
  "$schema": "./node_modules/vertaalstraat/lib/config.schema.json",
  "sourceLocale": "nl",
  "locales": ["nl", "de", "en"],
  "articles": "content/**/*.{md,mdx,markdown}",
  "resources": "public/locales/{locale}/{namespace}.json"
}
`,
    });
    expect(stdout).toBe(`Wrote vertaalstraat.config.json. This is how it sees your project:
  articles         content/ (1 file)
  written in       nl (\`lang\` in the articles says so)
  translated into  de, en
  translations     public/locales/<locale>/
  built articles   dist/<locale>/
Added to package.json: the scripts i18n:sync and i18n:build.
Added to .gitignore: dist/, where the built articles go.

The script i18n:check was there already; it stays as it is.

Next, in this order:
  1. Add the package to your project: \`npm install --save-dev vertaalstraat\`.
  2. Run \`vertaalstraat sync\` (or \`npm run i18n:sync\`): it writes what there is to translate into public/locales/de/ and the like.

Another language later? Add it to "locales" in vertaalstraat.config.json.
`);
    const after = project.snapshot();
    expect((await project.runs('init')).stdout).toContain('Everything is set up; there was nothing to change.\n');
    expect(project.snapshot()).toEqual(after);
    await project.runs('sync');
    expect(project.exists('public/locales/en/brug.json')).toBe(true);
  });

  it('should make an empty folder ready, with advice that works', async () => {
    const project = makeProject({});
    const { stdout } = await project.runs('init');
    expect(project.files()).toEqual([json]);
    expect(project.read(json)).toBe('{\n  "sourceLocale": "nl"\n}\n');
    expect(stdout).toContain('Write your first article: articles/hello.md');
    expect(stdout).toContain('such as locales/en/.');
    project.write('articles/hello.md', 'Hallo.\n');
    project.write('locales/en/', '');
    await project.runs('sync');
    project.fill('en', 'hello', { 'text-hallo': 'Hello.' });
    await project.runs('build', '--locale', 'en');
    expect(project.read('dist/en/hello.md')).toBe('Hello.\n');
    expect((await project.runs('init')).stdout).toContain('Everything is set up');
  });

  it('should leave a module alone and say so', async () => {
    const project = makeProject({
      'vertaalstraat.config.mjs': 'export default { sourceLocale: "fr" };\n',
      'package.json': '{}\n',
    });
    const { stdout } = await project.runs('init');
    expect(stdout).toContain('Your configuration in vertaalstraat.config.mjs stays as it is.');
    expect(project.files()).toEqual(['package.json', 'vertaalstraat.config.mjs']);
  });

  it('should write nothing when package.json or the configuration needs mending', async () => {
    for (const files of [
      { 'package.json': '{\n  "scripts": {,\n}' },
      { 'package.json': '{}', 'vertaalstraat.config.js': '' },
      { [json]: '{"locals": 1}' },
    ]) {
      const project = makeProject(files);
      const { exitCode, stderr } = await project.run('init');
      expect(exitCode).toBe(2);
      expect(stderr).not.toContain('bug of ours');
      expect(project.snapshot()).toEqual(files);
    }
  });

  it('should say nothing with --quiet, and work where --cwd says', async () => {
    const project = makeProject({ 'sub/articles/a.md': 'x\n' });
    const terminal = { cwd: project.root, colorOut: true, colorErr: true };
    expect(await initCommand({ quiet: true, cwd: 'sub' }, terminal)).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(project.files()).toEqual(['sub/articles/a.md', `sub/${json}`]);
  });

  it('should report what it cannot read, also quietly, before it writes anything', async () => {
    const project = makeProject({ '.git/HEAD': '', '.gitignore/x': '' });
    const { exitCode, stderr } = await project.run('init', '--quiet');
    expect([exitCode, stderr]).toEqual([2, 'vertaalstraat: Cannot read .gitignore: it is a folder, expected a file\n']);
    expect(project.exists(json)).toBe(false);
  });
});
