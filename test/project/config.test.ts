import type { RuleOptions } from '../../src/rules/rule.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HostError } from '../../src/host/host.ts';
import { createMemoryHost } from '../../src/host/memory-host.ts';
import { ConfigError } from '../../src/model/config-error.ts';
import type { Config } from '../../src/model/config.ts';
import { defaultProps } from '../../src/markdown/extract/props.ts';
import { configDefaults } from '../../src/project/config-defaults.ts';
import { configKeys } from '../../src/project/config-schema.ts';
import { loadConfig } from '../../src/project/load-config.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const noModule = (): Promise<unknown> => Promise.reject(new Error('no module was expected'));

/** Load a configuration from JSON text, or from files. */
function load(
  files: string | Files,
  importModule: (path: string) => Promise<unknown> = noModule,
  rules?: ReadonlyMap<string, RuleOptions>,
): Promise<Config> {
  const all = typeof files === 'string' ? { 'vertaalstraat.config.json': files } : files;
  return loadConfig(createMemoryHost(all), importModule, rules);
}

/** Load a configuration from a module with this default export. */
function loadModule(value: unknown): Promise<Config> {
  return load({ 'vertaalstraat.config.mjs': '' }, () => Promise.resolve({ default: value }));
}

/** What the `ConfigError` says: `file:line:column message`, and its note on a second line. */
async function refusal(loading: Promise<unknown>): Promise<string> {
  try {
    await loading;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const place = [error.file, error.line, error.column].filter((part) => part !== undefined).join(':');
    return `${place} ${error.message}${error.note === undefined ? '' : `\n${error.note}`}`;
  }
  throw new Error('nothing was thrown');
}

const json = 'vertaalstraat.config.json';

describe('loadConfig without a configuration', () => {
  it('should fill in every default', async () => {
    expect(await load({})).toEqual({
      sourceLocale: 'nl',
      locales: ['nl'],
      articles: ['articles/**/*.{md,mdx,markdown}'],
      resources: 'locales/{locale}/{namespace}.json',
      output: 'dist/{locale}/{path}',
      parser: 'remark',
      fallback: { nl: [] },
      syntax: {
        '**/*.{md,markdown}': ['gfm', 'frontmatter', 'directive'],
        '**/*.mdx': ['mdx', 'gfm', 'frontmatter'],
      },
      frontMatter: configDefaults.frontMatter,
      props: defaultProps,
      code: 'leave',
      localesField: 'locales',
      localesFor: {},
      assets: 'copy',
      rules: [{ rules: {} }],
      glossary: 'locales/glossary.json',
      file: undefined,
    });
  });

  it('should find the locales in the folders of the catalogs: the source first, others by code unit', async () => {
    const config = await load({
      'locales/zh-Hant/a.json': '',
      'locales/nl/a.json': '',
      'locales/en/blog/x.json': '',
      'locales/de-AT/a.json': '',
      'locales/de/a.json': '',
    });
    expect(config.locales).toEqual(['nl', 'de', 'de-AT', 'en', 'zh-Hant']);
  });

  it('should pass over folders and files that name no locale, and a second spelling of one', async () => {
    const config = await load({
      'locales/en_US/a.json': '',
      'locales/.git/a.json': '',
      'locales/x/a.json': '',
      'locales/en/a.json': '',
      'locales/EN-gb/a.json': '',
      'locales/NL/a.json': '',
      'locales/fr': '',
    });
    expect(config.locales).toEqual(['nl', 'EN-gb', 'en']);
  });

  it('should not mind a package.json without our key, even a broken one', async () => {
    expect((await load({ 'package.json': '{"name": "blog"}' })).file).toBeUndefined();
    expect(
      (await load({ 'package.json': '{"name": "vertaalstraat", "bin": {"vertaalstraat": 1}}' })).file,
    ).toBeUndefined();
    expect((await load({ 'package.json': '{"name": "blog",,}' })).file).toBeUndefined();
    expect((await load({ 'package.json': '[]' })).file).toBeUndefined();
  });

  it('should refuse a file that looks like a configuration but is not read', async () => {
    expect(await refusal(load({ 'vertaalstraat.config.js': '' }))).toBe(
      `vertaalstraat.config.js Unexpected vertaalstraat.config.js, expected ${json} or vertaalstraat.config.mjs\n` +
        'A file of this name is not read. Rename it.',
    );
    expect(
      (await load({ [json]: '{}', 'vertaalstraat.config.json.bak': '', 'vertaalstraat.config.js': '' })).file,
    ).toBe(json);
  });
});

describe('loadConfig', () => {
  it('should read JSON as people write it, with comments, trailing commas, a byte order mark and CRLF', async () => {
    const config = await load('\uFEFF{\r\n  // our languages\r\n  "locales": ["nl", "en",],\r\n}\r\n');
    expect(config).toMatchObject({ locales: ['nl', 'en'], file: json });
  });

  it('should read the key of package.json', async () => {
    const config = await load({ 'package.json': '{"name": "blog", "vertaalstraat": {"sourceLocale": "fy"}}' });
    expect(config).toMatchObject({ sourceLocale: 'fy', locales: ['fy'], file: 'package.json' });
  });

  it('should read the default export of a module, and be told its path', async () => {
    const asked: string[] = [];
    const config = await load({ 'vertaalstraat.config.mjs': '' }, (path) => {
      asked.push(path);
      return Promise.resolve({ default: { locales: ['nl', 'de'], articles: undefined } });
    });
    expect(asked).toEqual(['vertaalstraat.config.mjs']);
    expect(config).toMatchObject({
      locales: ['nl', 'de'],
      articles: configDefaults.articles,
      file: 'vertaalstraat.config.mjs',
    });
  });

  it('should take every setting', async () => {
    const config = await load(
      JSON.stringify({
        $schema: './node_modules/vertaalstraat/lib/config.schema.json',
        sourceLocale: 'en',
        locales: ['de-AT', 'en', 'de'],
        articles: ['./posts//**/*.md', '!posts/drafts/**'],
        resources: './i18n/{locale}/{namespace}.json',
        output: 'public/{locale}/{path}',
        parser: 'remark',
        fallback: { 'de-AT': 'de' },
        syntax: { 'posts/math/**': ['gfm', 'math'] },
        frontMatter: ['title', 'image.alt'],
        props: ['title', 'data-tip'],
        code: 'leave',
        localesField: 'languages',
        localesFor: { 'posts/shop/**': ['de'], 'posts/news/**': 'en' },
        assets: 'leave',
        rules: { 'missing-translation': 'warn', punctuation: 'off' },
      }),
    );
    expect(config).toEqual({
      sourceLocale: 'en',
      locales: ['en', 'de-AT', 'de'],
      articles: ['posts/**/*.md', '!posts/drafts/**'],
      resources: 'i18n/{locale}/{namespace}.json',
      output: 'public/{locale}/{path}',
      parser: 'remark',
      fallback: { en: [], 'de-AT': ['de', 'en'], de: ['en'] },
      syntax: { ...configDefaults.syntax, 'posts/math/**': ['gfm', 'math'] },
      frontMatter: ['title', 'image.alt'],
      props: ['title', 'data-tip'],
      code: 'leave',
      localesField: 'languages',
      localesFor: { 'posts/shop/**': ['de'], 'posts/news/**': ['en'] },
      assets: 'leave',
      rules: [{ rules: { 'missing-translation': { severity: 'warning' }, punctuation: { severity: 'off' } } }],
      glossary: 'locales/glossary.json',
      file: json,
    });
  });

  it('should put the source locale in front, and keep the order and the spelling of the others', async () => {
    expect((await load('{"locales": ["sv", "de-at"]}')).locales).toEqual(['nl', 'sv', 'de-at']);
    expect((await load('{"locales": ["en", "nl"]}')).locales).toEqual(['nl', 'en']);
    expect((await load('{"locales": []}')).locales).toEqual(['nl']);
  });

  it('should let the fields of the front matter replace the defaults, or add to them', async () => {
    expect((await load('{"frontMatter": ["motto"]}')).frontMatter).toEqual(['motto']);
    expect((await load('{"frontMatter": []}')).frontMatter).toEqual([]);
    expect((await load('{"frontMatter": ["motto", "...", "title"]}')).frontMatter).toEqual([
      'motto',
      ...configDefaults.frontMatter,
    ]);
  });

  it('should let the props of components replace the defaults, or add to them', async () => {
    expect((await load('{"props": ["motto"]}')).props).toEqual(['motto']);
    expect((await load('{"props": []}')).props).toEqual([]);
    expect((await load('{"props": ["xml:lang", "...", "title"]}')).props).toEqual(['xml:lang', ...defaultProps]);
  });

  it('should load what finds comments in code when they are asked for, and only then', async () => {
    const { code, comments } = await load('{"code": "comments"}');
    expect(code).toBe('comments');
    expect(comments?.('a; // b', 'js')).toEqual([{ start: 3, end: 7 }]);
    expect(comments?.('// b', 'nothing')).toEqual([]);
    expect(await load('{"code": "leave"}')).not.toHaveProperty('comments');
  });

  it('should put a glob of the user’s after the defaults, since the last one counts', async () => {
    const { syntax } = await load('{"syntax": {"**/*.{md,markdown}": ["gfm"], "x/**": []}}');
    expect(Object.entries(syntax)).toEqual([
      ['**/*.mdx', ['mdx', 'gfm', 'frontmatter']],
      ['**/*.{md,markdown}', ['gfm']],
      ['x/**', []],
    ]);
  });

  it('should find locales in folders with something around the locale', async () => {
    const config = await load({
      [json]: '{"resources": "res/values-{locale}.lproj/{namespace}.json"}',
      'res/values-en.lproj/a.json': '',
      'res/values-.lproj/a.json': '',
      'res/de/a.json': '',
    });
    expect(config.locales).toEqual(['nl', 'en']);
  });
});

describe('fallback', () => {
  const fallback = async (settings: object): Promise<unknown> => (await load(JSON.stringify(settings))).fallback;

  it('should follow the tag, and end with the source locale', async () => {
    expect(await fallback({ locales: ['nl', 'en', 'de-AT', 'de', 'nl-BE'] })).toEqual({
      nl: [],
      en: ['nl'],
      'de-AT': ['de', 'nl'],
      de: ['nl'],
      'nl-BE': ['nl'],
    });
  });

  it('should pass over tags that are no locales here, and single letters', async () => {
    expect(await fallback({ locales: ['zh-hant-TW', 'zh', 'zh-Hant', 'de-CH-x-phonebk', 'de-CH'] })).toEqual({
      nl: [],
      'zh-hant-TW': ['zh-Hant', 'zh', 'nl'],
      zh: ['nl'],
      'zh-Hant': ['zh', 'nl'],
      'de-CH-x-phonebk': ['de-CH', 'nl'],
      'de-CH': ['nl'],
    });
  });

  it('should let the configured list replace the tag’s, without the locale itself or anything twice', async () => {
    expect(
      await fallback({
        locales: ['de', 'de-AT', 'de-CH', 'en', 'fr'],
        fallback: { 'de-AT': ['en', 'nl', 'de-AT', 'en', 'de'], 'de-CH': [], fr: 'en' },
      }),
    ).toEqual({ nl: [], de: ['nl'], 'de-AT': ['en', 'de', 'nl'], 'de-CH': ['nl'], en: ['nl'], fr: ['en', 'nl'] });
  });
});

describe('names of the user’s own', () => {
  it('should never reach a prototype', async () => {
    const config = await load(
      '{"syntax": {"toString": ["gfm"]}, "rules": {"hasOwnProperty": "off"}, "localesFor": {"valueOf": ["nl"]}}',
    );
    for (const record of [config.syntax, config.rules[0]?.rules ?? {}, config.localesFor, config.fallback]) {
      expect(Object.getPrototypeOf(record)).toBeNull();
    }
    expect(config.rules).toEqual([{ rules: { hasOwnProperty: { severity: 'off' } } }]);
    expect('constructor' in (config.rules[0]?.rules ?? {})).toBe(false);
  });

  it.each([
    ['{"__proto__": {"locales": ["en"]}}', 'Unexpected setting "__proto__", expected one of $schema, sourceLocale'],
    ['{"constructor": 1}', 'Unexpected setting "constructor", expected one of'],
    ['{"toString": 1}', 'Unexpected setting "toString", expected one of'],
    ['{"rules": {"__proto__": "off"}}', 'Unexpected name "__proto__" in rules'],
    ['{"syntax": {"prototype": []}}', 'Unexpected name "prototype" in syntax'],
  ])('should be refused in %s', async (text, message) => {
    expect(await refusal(load(text))).toContain(message);
    expect(({} as Record<string, unknown>)['locales']).toBeUndefined();
  });
});

describe('a configuration that is wrong', () => {
  it.each<[string, string]>([
    // Names.
    ['{\n  "ressources": "x"\n}', '2:3 Unexpected setting "ressources"; did you mean "resources"?'],
    ['{"Locales": []}', '1:2 Unexpected setting "Locales"; did you mean "locales"?'],
    [
      '{"colour": 1}',
      '1:2 Unexpected setting "colour", expected one of $schema, sourceLocale, locales, articles, resources, output, ' +
        'fallback, syntax, frontMatter, props, code, parser, localesField, localesFor, assets, rules, overrides, glossary',
    ],
    // Types and words.
    ['[]', '1:1 Unexpected empty list, expected an object with settings'],
    [' null', '1:2 Unexpected null, expected an object with settings'],
    ['{"locales": "en"}', '1:13 Unexpected "en" in locales, expected a list of locales'],
    ['{"articles": 5}', '1:14 Unexpected 5 in articles, expected a glob or a list of globs'],
    ['{"articles": ["a/*.md", 5]}', '1:25 Unexpected 5 in articles[1], expected a glob such as "articles/**/*.md"'],
    ['{"articles": []}', '1:14 Unexpected empty list in articles, expected at least one glob'],
    ['{"articles": [""]}', '1:15 Unexpected "" in articles[0], expected a glob such as "articles/**/*.md"'],
    ['{"syntax": ["gfm"]}', '1:12 Unexpected list in syntax, expected an object of globs and their syntax extensions'],
    ['{"syntax": []}', '1:12 Unexpected empty list in syntax, expected an object of globs and their syntax extensions'],
    [
      '{\n  "syntax": {\n    "**/*.md": ["gfm", "mat"]\n  }\n}',
      '3:24 Unexpected "mat" in syntax["**/*.md"][1], expected gfm, frontmatter, directive, math or mdx; did you mean "math"?',
    ],
    ['{"assets": "move"}', '1:12 Unexpected "move" in assets, expected copy or leave'],
    ['{"assets": true}', '1:12 Unexpected true in assets, expected copy or leave'],
    [
      '{"rules": {"x": "eror"}}',
      '1:17 Unexpected "eror" in rules.x, expected error, warning, warn, info or off, or a list of one of these and options; did you mean "error"?',
    ],
    [
      '{"rules": {"x-y": 2}}',
      '1:19 Unexpected 2 in rules["x-y"], expected error, warning, warn, info or off, or a list of one of these and options',
    ],
    [
      '{"frontMatter": ["title", "a..b"]}',
      '1:27 Unexpected "a..b" in frontMatter[1], expected the name of a field such as "title" or "image.alt", or "..."',
    ],
    [
      '{"props": ["title", "a b"]}',
      '1:21 Unexpected "a b" in props[1], expected the name of a prop such as "title" or "aria-label", or "..."',
    ],
    ['{"props": "title"}', '1:11 Unexpected "title" in props, expected a list of props'],
    ['{"code": "all"}', '1:10 Unexpected "all" in code, expected leave or comments'],
    ['{"code": "comment"}', '1:10 Unexpected "comment" in code, expected leave or comments; did you mean "comments"?'],
    ['{"localesField": ""}', '1:18 Unexpected "" in localesField, expected the name of a field'],
    // Locales.
    [
      '{"sourceLocale": "nl_NL"}',
      '1:18 Unexpected "nl_NL" in sourceLocale, expected a locale such as "de" or "de-AT"; did you mean "nl-NL"?',
    ],
    [
      '{"locales": ["nl",\n"en_US.UTF-8"]}',
      '2:1 Unexpected "en_US.UTF-8" in locales[1], expected a locale such as "de" or "de-AT"; did you mean "en-US"?',
    ],
    ['{"locales": ["nl", ""]}', '1:20 Unexpected "" in locales[1], expected a locale such as "de" or "de-AT"'],
    ['{"locales": ["en", "de", "en"]}', '1:26 Unexpected "en", expected each locale once'],
    ['{"locales": ["NL"]}', '1:14 Unexpected "NL", expected one spelling: it is "nl" as well'],
    [
      '{"locales": ["de", "de-AT"], "fallback": {"de-at": ["de"]}}',
      '1:43 Unexpected locale "de-at" in fallback["de-at"], expected one of nl, de, de-AT; did you mean "de-AT"?\n' +
        'Every locale that is used here stands in "locales" too.',
    ],
    [
      '{"locales": ["de", "de-AT"], "fallback": {"de-AT": ["dee"]}}',
      '1:53 Unexpected locale "dee" in fallback["de-AT"][0], expected one of nl, de, de-AT; did you mean "de"?\n' +
        'Every locale that is used here stands in "locales" too.',
    ],
    [
      '{"localesFor": {"articles/shop/**": "fr"}}',
      '1:37 Unexpected locale "fr" in localesFor["articles/shop/**"], expected one of nl\n' +
        'Without "locales" in the configuration, the folders of the catalogs are the locales: make one, or list them.',
    ],
    // Patterns.
    [
      '{"resources": "locales/{locale}.json"}',
      '1:15 Unexpected "locales/{locale}.json" in resources, expected a pattern with {locale} and {namespace}',
    ],
    [
      '{"output": "dist/{path}"}',
      '1:12 Unexpected "dist/{path}" in output, expected a pattern with {locale} and {path}',
    ],
    [
      '{"output": "dist/{locale}/../{path}"}',
      '1:12 Unexpected .. behind {locale} in output, expected a pattern that keeps it\n' +
        'What it comes to, "dist/{path}", would be one and the same for all of them.',
    ],
    [
      '{"resources": "l/{locale}/{namspace}/{namespace}.json"}',
      '1:15 Unexpected {namspace} in resources, expected {locale} and {namespace}; did you mean "{namespace}"?',
    ],
    [
      '{"output": "../{locale}/{path}"}',
      '1:12 Unexpected "../{locale}/{path}" in output, expected a path inside the project folder',
    ],
    ['{"articles": "!/x/**"}', '1:14 Unexpected "!/x/**" in articles, expected a path inside the project folder'],
    [
      '{"resources": "i18n/{namespace}/{locale}.json"}',
      '1:15 Unexpected "i18n/{namespace}/{locale}.json" in resources without "locales", expected a folder for each locale\n' +
        'Folders do not tell the locales here. List them: "locales": ["nl", "en"].',
    ],
    // Where things are built.
    [
      '{"output": "locales/{locale}/{path}"}',
      '1:12 Unexpected output in the folder of the catalogs, expected a folder of its own\n' +
        'A build never writes where translations live.',
    ],
    [
      '{"resources": "dist/{locale}/{namespace}.json"}',
      '1:15 Unexpected output in the folder of the catalogs, expected a folder of its own\n' +
        'A build never writes where translations live.',
    ],
    [
      '{"locales": ["en"], "resources": "{locale}/{namespace}.json", "output": "{locale}/{path}"}',
      '1:73 Unexpected output in the folder of the catalogs, expected a folder of its own\n' +
        'A build never writes where translations live.',
    ],
    [
      '{"output": "articles/out/{locale}/{path}"}',
      '1:12 Unexpected output in the folder of the articles, expected a folder of its own\n' +
        'Built articles would be taken for sources.',
    ],
    [
      '{"articles": "**/*.md"}',
      '1:14 Unexpected output in a folder that "articles" matches, expected a folder of its own\n' +
        'Built articles would be taken for sources. Add "!dist/**" to "articles".',
    ],
    // The JSON itself.
    ['', '1:1 Unexpected end of the file, expected a value'],
    ['{"locales": [nl]}', '1:14 Unexpected "nl", expected a value (text stands in double quotes)'],
    ['{\r\n"locales": ["nl"]\r\n"output": ""}', '3:1 Unexpected "\\"output\\"", expected "," or a closing bracket'],
    ['{"locales": ["nl"}', '1:18 Unexpected "}", expected "," or a closing bracket'],
    ['{', '1:2 Unexpected end of the file, expected "}"'],
    ['{} {}', '1:4 Unexpected "{", expected the end of the file'],
    [
      '{"assets": "copy",\n "rules": {"a": "off", "a": "error"}}',
      '2:24 Unexpected second "a", expected each name once\nOnly the last one would count. Keep the one you mean.',
    ],
  ])('should be refused with its place: %s', async (text, expected) => {
    expect(await refusal(load(text))).toBe(`${json}:${expected}`);
  });

  it('should tell the first problem in the order of the file, and the number of the others', async () => {
    expect(await refusal(load('{"rules": {"a": "of"},\n "asset": 1,\n "locales": [1]}'))).toBe(
      `${json}:1:17 Unexpected "of" in rules.a, expected error, warning, warn, info or off, or a list of one of these and options; did you mean "off"?\n` +
        'There are 2 more problems in this configuration.',
    );
    expect(await refusal(load('{"output": "locales/{locale}/{path}", "locales": ["en", "en"]}'))).toBe(
      `${json}:1:12 Unexpected output in the folder of the catalogs, expected a folder of its own\n` +
        'A build never writes where translations live. There is 1 more problem in this configuration.',
    );
  });

  it('should take a folder for the slip it is where a glob belongs', async () => {
    const files = { [json]: '{"articles": ["posts/"]}', 'posts/a.md': '' };
    expect(await refusal(load(files))).toBe(
      `${json}:1:15 Unexpected folder "posts" in articles[0], expected a glob; did you mean "posts/**/*.{md,mdx,markdown}"?`,
    );
  });

  it('should accept articles everywhere when what is built is taken away', async () => {
    expect((await load('{"articles": ["**/*.md", "!dist/**"]}')).articles).toEqual(['**/*.md', '!dist/**']);
    expect((await load('{"articles": "*.md"}')).articles).toEqual(['*.md']);
  });

  it('should refuse a rule that does not exist, when told which do', async () => {
    const rules = new Map<string, RuleOptions>([
      ['missing-translation', { most: 3, words: ['x'] }],
      ['unused-key', {}],
    ]);
    expect(await refusal(load('{"rules": {"unused-keys": "off"}}', noModule, rules))).toBe(
      `${json}:1:12 Unexpected rule "unused-keys"; did you mean "unused-key"?`,
    );
    expect(await refusal(load('{"rules": {"x": "off"}}', noModule, rules))).toBe(
      `${json}:1:12 Unexpected rule "x", expected one of missing-translation, unused-key`,
    );
    expect((await load('{"rules": {"unused-key": "off"}}', noModule, rules)).rules).toEqual([
      { rules: { 'unused-key': { severity: 'off' } } },
    ]);
    expect(await refusal(load('{"rules": {"unused-key": ["warn", {"most": 3}]}}', noModule, rules))).toBe(
      `${json}:1:36 Unexpected option "most", expected no options here`,
    );
    expect(await refusal(load('{"rules": {"missing-translation": ["warn", {"mots": 3}]}}', noModule, rules))).toBe(
      `${json}:1:45 Unexpected option "mots"; did you mean "most"?`,
    );
    expect(await refusal(load('{"rules": {"missing-translation": ["warn", {"most": "3"}]}}', noModule, rules))).toBe(
      `${json}:1:53 Unexpected "3" in rules["missing-translation"][1].most, expected a number such as 3`,
    );
  });

  it('should take rules for some articles or locales', async () => {
    const overrides = [{ articles: './blog/**', locales: 'nl', rules: { a: 'off', b: ['warn', { most: 2 }] } }];
    expect((await load(JSON.stringify({ overrides }))).rules).toEqual([
      { rules: {} },
      {
        articles: ['blog/**'],
        locales: ['nl'],
        rules: { a: { severity: 'off' }, b: { severity: 'warning', options: { most: 2 } } },
      },
    ]);
    expect(await refusal(load('{"overrides": [{"rules": {}, "locale": "nl"}]}'))).toBe(
      `${json}:1:30 Unexpected setting "locale" in overrides[0]; did you mean "locales"?`,
    );
    expect(await refusal(load('{"overrides": [{"rules": {"a": "of"}}]}'))).toContain('did you mean "off"?');
    expect(await refusal(load('{"overrides": [{"rules": {}, "locales": ["x"]}]}'))).toContain('expected a locale');
    expect(await refusal(load('{"overrides": [{"rules": {}, "locales": ["fr"]}]}'))).toContain('Unexpected locale');
  });

  it('should tell where bytes are not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('{\n  "é": "'), Buffer.from([0xe9]), Buffer.from('"\n}')]);
    expect(await refusal(load({ [json]: bytes }))).toBe(
      `${json}:2:9 Unexpected bytes, expected text in UTF-8\nSave the file as UTF-8 in your editor.`,
    );
  });

  it('should leave a failure of the disk as it is', async () => {
    const host = createMemoryHost({ 'package.json/x': '' });
    await expect(loadConfig(host, noModule)).rejects.toThrow(HostError);
  });
});

describe('package.json', () => {
  it('should be strict, and count lines in the whole file', async () => {
    expect(await refusal(load({ 'package.json': '{\n  "vertaalstraat": {\n    "assets": "copi"\n  }\n}' }))).toBe(
      'package.json:3:15 Unexpected "copi" in assets, expected copy or leave; did you mean "copy"?',
    );
    expect(await refusal(load({ 'package.json': '{\n  "vertaalstraat": {}, // ours\n}' }))).toBe(
      'package.json:2:24 Unexpected "// ours", expected no comments in this file',
    );
    expect(await refusal(load({ 'package.json': '{"vertaalstraat": {"locales": ["nl",]}}' }))).toBe(
      'package.json:1:37 Unexpected "]", expected a value',
    );
  });

  it('should not be held to names that are doubled elsewhere', async () => {
    const config = await load({ 'package.json': '{"a": 1, "a": 2, "vertaalstraat": {"assets": "leave"}}' });
    expect(config.assets).toBe('leave');
  });
});

describe('a module', () => {
  it.each<[unknown, string]>([
    [{ ressources: 'x' }, 'Unexpected setting "ressources"; did you mean "resources"?'],
    [
      { syntax: { '**/*.md': ['gfm', 'gfn'] } },
      'Unexpected "gfn" in syntax["**/*.md"][1], expected gfm, frontmatter, directive, math or mdx; did you mean "gfm"?',
    ],
    [{ locales: () => ['nl'] }, 'Unexpected function in locales, expected a list of locales'],
    [{ locales: ['nl', undefined] }, 'Unexpected undefined in locales[1], expected a locale such as "de" or "de-AT"'],
    ['nl', 'Unexpected "nl", expected an object with settings'],
    [() => ({}), 'Unexpected function, expected an object with settings'],
  ])('should be refused with the path: %o', async (value, expected) => {
    expect(await refusal(loadModule(value))).toBe(`vertaalstraat.config.mjs ${expected}`);
  });

  it('should need a default export', async () => {
    expect(await refusal(load({ 'vertaalstraat.config.mjs': '' }, () => Promise.resolve({ locales: ['nl'] })))).toBe(
      'vertaalstraat.config.mjs Unexpected module without a default export, expected the configuration there\n' +
        'Write `export default { … };`.',
    );
  });

  it('should tell why it cannot be loaded, and where', async () => {
    const error = new TypeError('x is not a function');
    error.stack = 'TypeError: x is not a function\n    at file:///home/me/blog/vertaalstraat.config.mjs?v=1:3:7';
    expect(await refusal(load({ 'vertaalstraat.config.mjs': '' }, () => Promise.reject(error)))).toBe(
      'vertaalstraat.config.mjs:3:7 Cannot load the configuration: x is not a function',
    );
    const thrown = 'just a text' as unknown as Error;
    expect(await refusal(load({ 'vertaalstraat.config.mjs': '' }, () => Promise.reject(thrown)))).toBe(
      'vertaalstraat.config.mjs Cannot load the configuration: just a text',
    );
  });

  it('should wait for what a module promises', async () => {
    expect(await loadModule(Promise.resolve({ locales: ['nl', 'fr'] }))).toMatchObject({ locales: ['nl', 'fr'] });
  });

  it('should refuse a module whose settings cannot be had', async () => {
    const said = 'vertaalstraat.config.mjs Cannot load the configuration: not today';
    const fail = (): never => {
      throw new Error('not today');
    };
    const hidden = new Proxy({}, { ownKeys: fail });
    for (const value of [
      Promise.reject(new Error('not today')),
      Object.defineProperty({}, 'rules', { get: fail, enumerable: true }),
      hidden,
    ]) {
      const refused = await refusal(loadModule(value));
      expect(refused.replace(/\.mjs:\d+:\d+/, '.mjs')).toBe(said);
    }
  });
});

describe('two configurations', () => {
  it('should be refused, both named', async () => {
    expect(await refusal(load({ [json]: '{}', 'vertaalstraat.config.mjs': '' }))).toBe(
      `vertaalstraat.config.mjs Unexpected configuration in ${json} and vertaalstraat.config.mjs, expected it in one place\n` +
        'Keep one of them and remove the rest.',
    );
    expect(await refusal(load({ [json]: '{}', 'package.json': '{\n  "vertaalstraat": {}}' }))).toBe(
      `package.json:2:3 Unexpected configuration in ${json} and the "vertaalstraat" key of package.json, expected it in one place\n` +
        'Keep one of them and remove the rest.',
    );
  });
});

describe('any configuration', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'nl',
      'de-AT',
      '__proto__',
      'gfm',
      '...',
      'error',
      '{locale}',
      '../{locale}/{path}',
      '{locale}{path}',
      '**',
    ),
    fc.string(),
  );
  const value = fc.oneof(word, fc.array(word), fc.dictionary(word, fc.oneof(word, fc.array(word))), fc.jsonValue());

  it('should be loaded, or refused with a place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...configKeys), value, { maxKeys: 4 }), async (settings) => {
        const files = { [json]: JSON.stringify(settings, null, 1), 'articles/a.md': '' };
        const result = await load(files).catch((error: unknown) => error);
        if (!(result instanceof ConfigError)) {
          expect(result).toMatchObject({ file: json, assets: expect.stringMatching(/^(copy|leave)$/) as string });
          return;
        }
        const lines = files[json].split('\n');
        expect(lines[(result.line ?? 0) - 1]?.length).toBeGreaterThanOrEqual(result.column ?? Infinity);
      }),
      { numRuns: 500 },
    );
  });
});
