import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { readSimpleYaml, type SimpleScalar } from '../../src/markdown/front-matter/simple-yaml.ts';
import { parseYamlFrontMatter } from '../../src/markdown/front-matter/yaml.ts';

describe('readSimpleYaml', () => {
  it('should read what most front matter has', () => {
    const yaml =
      'title: Een nieuwe straat\r\ndescription: "Wat kost dat: 12 euro?"\r\ndate: 2025-04-07\r\ntags: [kamer, oude kelder]\r\ndraft: true\r\nweight: 12\r\nauthors:\r\n  - \'Jan # de Vries\'\r\n  - Els\r\nlang: nl\r\n';
    const found = readSimpleYaml(yaml);
    expect([...(found ?? [])].map(([name, value]) => [name, valueOf(value)])).toEqual([
      ['title', 'Een nieuwe straat'],
      ['description', 'Wat kost dat: 12 euro?'],
      ['date', '2025-04-07'],
      ['tags', ['kamer', 'oude kelder']],
      ['draft', true],
      ['weight', 12],
      ['authors', ['Jan # de Vries', 'Els']],
      ['lang', 'nl'],
    ]);
  });

  it('should leave what may mean more to the parser', () => {
    const doubtful = [
      [
        ['title: a: b', 'title: a # b', 'title: "a\\n"', "title: 'it''s'", 'title: a\n  b', 'title: |\n  a', 'a: &b c'],
      ].flat(),
      ['a: *b', 'a: 0x1F', 'a: 1.5', 'a: [b, [c]]', 'a: {b: c}', 'a:', '', '# a', 'a: b\n\nc: d', 'a: b\na: c'],
      ['a:\n  - b\n - c', 'a:\n  b: c', '- a', 'a: b ', 'a: ~', 'null: a', 'a: b\rc: d', 'a: b\n---\nc: d', 'a: .5'],
    ].flat();
    for (const yaml of doubtful) expect(readSimpleYaml(yaml), yaml).toBeUndefined();
  });

  it('should read only what the parser reads, and read it the same', () => {
    let simple = 0;
    const check = fc.property(documents, (yaml) => {
      const found = readSimpleYaml(yaml);
      if (!found) return;
      simple += 1;
      const { contents, errors, warnings } = parseDocument(yaml, { prettyErrors: false, uniqueKeys: true });
      expect([errors, warnings]).toEqual([[], []]);
      const pairs = isMap(contents) ? contents.items : [];
      const known = pairs.map(({ key, value }) => [
        isScalar(key) ? String(key.value) : key,
        isSeq(value) ? { items: value.items.map(known1), inFlow: value.flow === true } : known1(value),
      ]);
      expect([...found]).toEqual(known);
    });
    fc.assert(check, { numRuns: 3000 });
    expect(simple).toBeGreaterThan(500);
  });

  it('should make no other front matter of it', () => {
    const options = { fields: ['title', 'tags', 'a-b'], localesField: 'locales', sourceLocale: 'nl' };
    const check = fc.property(documents, (yaml) => {
      // A comment is for the parser.
      if (readSimpleYaml(yaml))
        expect(parseYamlFrontMatter(yaml, 4, options)).toEqual(parseYamlFrontMatter(`${yaml}\n# c`, 4, options));
    });
    fc.assert(check, { numRuns: 2000 });
  });
});

const names = fc.constantFrom('title', 'draft', 'locales', 'lang', 'tags', 'a-b', 'a_1', 'true', 'y', 'x');
const plausible = fc.constantFrom(
  ...[
    [
      [
        'nl',
        'Hoi',
        'een twee',
        'null',
        'true',
        'No',
        '12',
        '012',
        '1e3',
        '2025-04-07',
        '2025-4-7',
        'a:b',
        'a, b',
        "'t",
        'a [b]',
      ],
    ].flat(),
    [
      '"a, b"',
      "'c: d'",
      '""',
      '[nl, en]',
      '[a]',
      '[1, 2]',
      '[a,b]',
      '[a, 2025-04-07]',
      '[a b, c-d]',
      'beeld/a.svg',
      'é – ï',
    ],
    ['\n  - b\n  - "c: d"', '\n- e\n- 12', '\n  - b\n - c'],
  ].flat(),
);
const fragments = fc.constantFrom(
  ...[
    [
      [
        'nl',
        'é',
        'null',
        'yes',
        '0',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        ', ',
        ':',
        ': ',
        ' #',
        '#',
        '&a',
        '*a',
        '!',
        '!!str',
      ],
    ].flat(),
    [
      '|',
      '>',
      '-',
      '- ',
      '?',
      '? ',
      '%',
      '@',
      '`',
      '\\',
      '.',
      '/',
      '\u00A0',
      '\u2028',
      '\u0085',
      '\t',
      '~',
      '<<',
      '=',
      '😀',
    ],
    ['[]', '\n  - b', '\n - d', '\n', ' ', '\r\n', '\r'],
  ].flat(),
);
const fields = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(names, plausible).map(([name, value]) => `${name}: ${value}`.replace(': \n', ':\n')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(names, fc.constantFrom(':', ': ', ':  '), plausible, fragments, fragments)
      .map((parts) => parts.join('')),
  },
);
const documents = fc
  .tuple(fc.array(fields, { maxLength: 3 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n'))
  .map(([lines, eol, end]) => (lines.join('\n') + end).replaceAll('\n', eol));

function valueOf(value: unknown): unknown {
  const { items } = value as { items?: SimpleScalar[] };
  return items ? items.map((one) => one.value) : (value as SimpleScalar).value;
}

/** A scalar as the parser knows it. */
function known1(node: unknown): unknown {
  if (!isScalar(node)) return node;
  const style = node.type === 'QUOTE_SINGLE' ? 'single' : node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain';
  return { value: node.value, style, span: { start: node.range?.[0], end: node.range?.[1] } };
}
