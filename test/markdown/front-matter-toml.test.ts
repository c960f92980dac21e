import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import { segment } from '../../src/markdown/segment.ts';
import { shapeOf } from '../../scripts/fidelity/shape.ts';
import { hostileValues, options as usual } from '../support/corpus.ts';

const fields = ['title', 'description', 'hero.title', 'image.alt', 'a.b.c'];
const options = { ...usual, frontMatter: { ...usual.frontMatter, fields } };

function article(toml: string): string {
  return `+++\n${toml}\n+++\n\nTekst.\n`;
}

/** Path and value of every field. */
function found(toml: string): string[] {
  return segment(article(toml), options)
    .segments.filter(({ kind }) => kind === 'field')
    .map(({ path, value }) => `${path.join('.')}: ${value}`);
}

describe('TOML front matter', () => {
  it.each<[string, string, string[]]>([
    ['a basic string', 'title = "Hallo \\"wereld\\" \\u00e9"', ['title: Hallo "wereld" é']],
    ['a literal string', "title = 'C:\\pad'", ['title: C:\\pad']],
    ['a basic string of several lines', 'title = """\nEen\n  twee \\\n   drie\n"""', ['title: Een\n  twee drie']],
    ['a literal string of several lines', "title = '''\nEen\n\\twee'''", ['title: Een\n\\twee']],
    ['a dotted key', 'hero.title = "Hallo"', ['hero.title: Hallo']],
    ['a quoted key', '"title" = "Hallo"\n\'description\' = "Dag"', ['title: Hallo', 'description: Dag']],
    ['a table', 'draft = false\n\n[hero] # held\ntitle = "Hallo"', ['hero.title: Hallo']],
    ['a deeper table', '[a]\n[a.b]\nc = "Hallo"', ['a.b.c: Hallo']],
    ['a table with a dotted key', '[a]\nb.c = "Hallo"', ['a.b.c: Hallo']],
    ['an inline table', 'hero = { title = "Hallo", image = "x.png" }', ['hero.title: Hallo']],
    [
      'a list',
      'description = ["Een", "twee", [ "drie" ]]',
      ['description: Een', 'description: twee', 'description: drie'],
    ],
    [
      'tables in a list',
      'image = [\n  {alt = "Een"}, # x\n  {alt = "twee"},\n]',
      ['image.alt: Een', 'image.alt: twee'],
    ],
    ['a list of tables', '[[image]]\nalt = "Een"\n[[image]]\nalt = "twee"', ['image.alt: Een', 'image.alt: twee']],
    ['a table below a list of tables', '[[a]]\n[a.b]\nc = "Hallo"', ['a.b.c: Hallo']],
    ['other fields and types', 'weight = 1\ndate = 2026-01-01\nslug = "hallo"\ntitle = "x/y.png"', ['title: x/y.png']],
    ['what is no prose', 'title = "123"\ndescription = "https://a.nl/b"', []],
    ['nothing', '', []],
  ])('should find the prose in %s', (_, toml, expected) => {
    expect(found(toml)).toEqual(expected);
  });

  it('should say where a field stands, and how it is written', () => {
    const text = article('title = """\nHallo"""');
    const [first] = segment(text, options).segments;
    expect(first).toMatchObject({ kind: 'field', format: 'text', path: ['title'], name: 'title' });
    expect(first?.place).toMatchObject({ type: 'scalar', language: 'toml', style: 'double-multiline' });
    expect(text.slice(first?.span.start, first?.span.end)).toBe('"""\nHallo"""');
  });

  it('should read what concerns the line itself', () => {
    const read = (toml: string) => segment(article(toml), options);
    expect(read('draft = true\nlocales = ["nl", "en", 1]').frontMatter).toMatchObject({
      draft: true,
      locales: ['nl', 'en'],
    });
    expect(read('draft = "true"\nlocales = "en"').frontMatter).toMatchObject({ draft: false, locales: ['en'] });
    expect(read('locales = []').frontMatter.locales).toEqual([]);
    expect(read('title = "x"').frontMatter).toEqual({ draft: false, localeNames: [] });
    expect(read('image = "foto.jpg"\nlist = [\'a/b.png\']').urls).toEqual(['foto.jpg', 'a/b.png']);
    const nested = { ...options, frontMatter: { ...options.frontMatter, localesField: 'i18n.locales' } };
    expect(segment(article('[i18n]\nlocales = ["de"]'), nested).frontMatter.locales).toEqual(['de']);
  });

  it('should name the locale that is built where the source locale is named', () => {
    const text = article('lang = "nl"\nlanguage = \'nl-NL\'\nlocale = """nl_BE"""\nother = "nl"');
    expect(compose(segment(text, options), [], 'de')).toBe(
      article('lang = "de"\nlanguage = \'de\'\nlocale = """de"""\nother = "nl"'),
    );
    expect(segment(article('lang = "en"'), options).frontMatter.localeNames).toEqual([]);
  });

  it.each([
    ['title = Hallo', 12],
    ['title = "open', 17],
    ['title = "a"\ntitle = "b"', 16],
    ['title "a"', 10],
  ])('should say what is wrong with %j', (toml, start) => {
    const { problems, segments } = segment(article(toml), options);
    expect(segments.map(({ value }) => value)).toEqual(['Tekst.']);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^Unexpected TOML in the front matter, expected it to be valid: \w/);
    expect(problems[0]).toMatchObject({ span: { start }, note: expect.stringContaining('quotes') as string });
  });

  it.each([
    ['title = "foo"', 'Zeg "hoi" \\ o\tk', 'title = "Zeg \\"hoi\\" \\\\ o\\tk"'],
    ["title = 'foo'", 'C:\\pad "x"', 'title = \'C:\\pad "x"\''],
    ["title = 'foo'", "Auto's", 'title = "Auto\'s"'],
    ['title = "foo"', 'een\ntwee', 'title = "een\\ntwee"'],
    ['title = """\nfoo\n"""', 'een\n"""twee"', 'title = """\neen\n\\"""twee"\n"""'],
    ['title = """foo"""', 'een "twee"', 'title = """een "twee\\""""'],
    ["title = '''\nfoo\nbar'''", 'een\n\\twee', "title = '''\neen\n\\twee'''"],
    ["title = '''foo'''", "een '''twee'''", "title = \"een '''twee'''\""],
    ['title = """\nfoo"""', 'een\n+++\ntwee', 'title = "een\\n+++\\ntwee"'],
    ['hero = {title = "foo", x = 1} # y', 'a, b = {', 'hero = {title = "a, b = {", x = 1} # y'],
  ])('should write into %j the value %j', (toml, value, expected) => {
    expect(compose(segment(article(toml), options), [value])).toBe(article(expected));
  });
});

const documents = [
  'title = "foo"\ndescription = \'bar\'',
  'title = """\nfoo\nbar\n"""\ndescription = \'\'\'\nfoo\n\n  bar\'\'\'',
  'title = """foo \\\n   bar"""\ndescription = """\r\nfoo\r\nbar\r\n  """',
  'hero = { title = "foo", x = [1, "y"] }\n\n[[image]]\nalt = "foo"\n\n[[image]]\nalt = \'bar\'\n',
  "description = ['foo', \"bar\", '''baz''']\n[a.b]\nc = \"qux\" # foo",
].map(article);

const variants: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  (text) => text.replaceAll(/\r?\n/g, '\r'),
  (text) => `\uFEFF${text}`,
];
const all = variants.flatMap((change) => documents.map(change));

/** Value of each string, whatever the lines end with. */
const valuesIn = (text: string): string[] => segment(text, options).segments.map(({ value }) => value);
const plain = (value: string): string => value.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '');

describe('the laws in TOML front matter', () => {
  it.each(all)('should keep every byte of %j', (text) => {
    const article_ = segment(text, options);
    expect(article_.problems).toEqual([]);
    expect(article_.segments.length).toBeGreaterThanOrEqual(3);
    expect(compose(article_, valuesIn(text))).toBe(text);
  });

  it.each(all)('should take whatever value, and read it back: %j', (text) => {
    const article_ = segment(text, options);
    const shape = JSON.stringify(shapeOf(text, options.syntax));
    const prose = (value: string): string => `x ${value} y`;
    for (const hostile of [
      ...hostileValues,
      "'''",
      '"""',
      '""""""',
      "it's \"so\" '''x''' \"\"\"y",
      'a\n+++\nb',
      '\u007F',
    ]) {
      for (const value of [hostile, prose(hostile), `${prose(hostile)}\n\n${prose(hostile)}`]) {
        const values = article_.segments.map((one) => (one.kind === 'field' ? value : one.value));
        const composed = compose(article_, values);
        expect(JSON.stringify(shapeOf(composed, options.syntax))).toBe(shape);
        expect(segment(composed, options).problems).toEqual([]);
        if (value === hostile) continue;
        // NUL is U+FFFD to Markdown, but an escape here.
        expect(valuesIn(composed).map(plain)).toEqual(values.map(plain));
      }
    }
  });

  it('should read back generated values', () => {
    const value = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '"', "'", '\\', '+', '=', '#', '\t', 'é', '\u0001'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.constantFrom(...all), value, (text, one) => {
        const article_ = segment(text, options);
        const values = article_.segments.map((each) => (each.kind === 'field' ? `x${one}y` : each.value));
        expect(valuesIn(compose(article_, values)).map(plain)).toEqual(values.map(plain));
      }),
      { numRuns: 1000 },
    );
  });
});
