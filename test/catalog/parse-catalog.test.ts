import { describe, expect, it } from 'vitest';
import { emptyCatalog, parseCatalog } from '../../src/catalog/parse-catalog.ts';
import { shown } from './shown.ts';

function layoutOf(text: string): unknown {
  return parseCatalog(text).catalog?.layout;
}

describe('parseCatalog', () => {
  it('should give keys and values with their places and spelling', () => {
    const text = '{\n  "titel": "Caf\\u00e9",\n  "intro": "Hallo"\n}\n';
    const { catalog, problems } = parseCatalog(text);
    expect(problems).toEqual([]);
    expect(catalog).toEqual({
      text,
      entries: [
        {
          key: 'titel',
          value: 'Café',
          raw: '"Caf\\u00e9"',
          keySpan: { start: 4, end: 11 },
          valueSpan: { start: 13, end: 24 },
        },
        {
          key: 'intro',
          value: 'Hallo',
          raw: '"Hallo"',
          keySpan: { start: 28, end: 35 },
          valueSpan: { start: 37, end: 44 },
        },
      ],
      layout: { bom: false, eol: '\n', indent: '  ', finalEol: true },
    });
  });

  it('should keep what is not a text, and say so', () => {
    const text = '{\n  "a": {"b": "c"},\n  "d": ["e"],\n  "f": 1.50,\n  "g": null,\n  "h": "x"\n}';
    const { catalog, problems } = parseCatalog(text);
    expect(catalog?.entries.map(({ key, value, raw }) => [key, value, raw])).toEqual([
      ['a', undefined, '{"b": "c"}'],
      ['d', undefined, '["e"]'],
      ['f', undefined, '1.50'],
      ['g', undefined, 'null'],
      ['h', 'x', '"x"'],
    ]);
    expect(shown(text, problems)).toEqual([
      '2:8 Unexpected object for `a`, expected a text in double quotes',
      '3:8 Unexpected list for `d`, expected a text in double quotes',
      '4:8 Unexpected `1.50` for `f`, expected a text in double quotes',
      '5:8 Unexpected `null` for `g`, expected a text in double quotes',
    ]);
  });

  it.each(['[]', '{"a": "x", "a": "y"}', '{"a": "x",}', '{\n=======\n}', '{"a": "x"'])(
    'should give no catalog for %j',
    (text) => {
      const { catalog, problems } = parseCatalog(text);
      expect(catalog).toBeUndefined();
      expect(problems).toHaveLength(1);
    },
  );

  it('should read an empty file as a catalog without entries', () => {
    expect(parseCatalog('')).toEqual({ catalog: emptyCatalog(), problems: [] });
    expect(emptyCatalog()).toEqual({
      text: '',
      entries: [],
      layout: { bom: false, eol: '\n', indent: '  ', finalEol: true },
    });
  });

  it.each<[text: string, layout: { bom?: boolean; eol?: string; indent?: string; finalEol?: boolean }]>([
    ['{"a": "x"}', { finalEol: false }],
    ['{"a": "x"}\n', {}],
    ['\uFEFF{\r\n    "a": "x"\r\n}\r\n', { bom: true, eol: '\r\n', indent: '    ' }],
    ['{\r\t"a": "x"\r}', { eol: '\r', indent: '\t', finalEol: false }],
    ['{\n"a": "x",\n   "b": "y"}\n', { indent: '   ' }],
    ['{\n"a": "x",\n"b": "y"\n}\n', { indent: '' }],
    ['{ "a": "x",\n \t"b": "y"\n}\n', { indent: ' \t' }],
    ['{ "a": "x"\n  , "b": "y"\n}\n', {}],
    ['{\n  \n}', { finalEol: false }],
    ['{"a":\n      "x"}\n', {}],
    ['   ', {}],
    ['\uFEFF\r\n', { bom: true, eol: '\r\n' }],
  ])('should see the layout of %j', (text, layout) => {
    expect(layoutOf(text)).toEqual({ bom: false, eol: '\n', indent: '  ', finalEol: true, ...layout });
  });
});
