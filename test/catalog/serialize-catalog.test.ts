import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCatalog, parseCatalog } from '../../src/catalog/parse-catalog.ts';
import { serializeCatalog, type CatalogWrite } from '../../src/catalog/serialize-catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';

function catalogOf(text: string): Catalog {
  const { catalog, problems } = parseCatalog(text);
  if (!catalog) throw new Error(problems[0]?.message);
  return catalog;
}

/** Write a text again with these keys and texts. */
function rewrite(text: string, entries: readonly (readonly [key: string, value: string])[]): string {
  return serializeCatalog(
    catalogOf(text),
    entries.map(([key, value]) => ({ key, value })),
  );
}

describe('serializeCatalog', () => {
  const odd = '\uFEFF { "a" :\t"\\u00e9",\r\n\r\n  "b":"\\/", "c"\n:[ 1,\n2 ] }\r\n \n';

  it('should give an unchanged catalog back byte for byte', () => {
    expect(serializeCatalog(catalogOf(odd), catalogOf(odd).entries)).toBe(odd);
    expect(rewrite('{"a":"\\u00e9"}', [['a', 'é']])).toBe('{"a":"\\u00e9"}');
    expect(rewrite(' { } ', [])).toBe(' { } ');
  });

  it('should replace only values that changed, whatever the layout', () => {
    const { entries } = catalogOf(odd);
    const changed = entries.map((entry): CatalogWrite => (entry.key === 'b' ? { key: 'b', value: '"é"' } : entry));
    expect(serializeCatalog(catalogOf(odd), changed)).toBe(odd.replace('"\\/"', '"\\"é\\""'));
  });

  it('should let the value of an entry count, not its old spelling', () => {
    const [entry] = catalogOf('{"a": "old"}').entries;
    expect(entry && serializeCatalog(catalogOf('{"a": "old"}'), [{ ...entry, value: 'new' } as CatalogWrite])).toBe(
      '{"a": "new"}',
    );
  });

  it('should replace what was no text', () => {
    expect(rewrite('{"a": {"b": "c"}}', [['a', 'x']])).toBe('{"a": "x"}');
  });

  it('should write one key a line when keys come, go or move', () => {
    const text = '{"a": "1", "b": "2"}\n';
    expect(
      rewrite(text, [
        ['b', '2'],
        ['a', '1'],
      ]),
    ).toBe('{\n  "b": "2",\n  "a": "1"\n}\n');
    expect(rewrite(text, [['a', '1']])).toBe('{\n  "a": "1"\n}\n');
    expect(
      rewrite(text, [
        ['a', '1'],
        ['c', '3'],
        ['b', '2'],
      ]),
    ).toBe('{\n  "a": "1",\n  "c": "3",\n  "b": "2"\n}\n');
    expect(rewrite(text, [])).toBe('{}\n');
  });

  it('should keep byte order mark, line ends, indentation and a missing last line end', () => {
    expect(
      rewrite('\uFEFF{\r\n\t"a": "1"\r\n}', [
        ['b', '2'],
        ['a', '1'],
      ]),
    ).toBe('\uFEFF{\r\n\t"b": "2",\r\n\t"a": "1"\r\n}');
  });

  it('should keep the spelling of keys and values that did not change', () => {
    expect(
      rewrite('{\n  "caf\\u00e9": "\\u00e9\\/",\n  "x": "\\u00e9"\n}\n', [
        ['x', 'ë'],
        ['café', 'é/'],
        ['é', 'é'],
      ]),
    ).toBe('{\n  "x": "ë",\n  "caf\\u00e9": "\\u00e9\\/",\n  "é": "é"\n}\n');
  });

  it('should move what is no text as it is', () => {
    const catalog = catalogOf('{\n  "a": {\n    "b": 1\n  },\n  "c": "x"\n}\n');
    const [a, c] = catalog.entries;
    expect(a && c && serializeCatalog(catalog, [c, { key: 'd', value: 'y' }, a])).toBe(
      '{\n  "c": "x",\n  "d": "y",\n  "a": {\n    "b": 1\n  }\n}\n',
    );
  });

  it('should write a file that does not exist yet', () => {
    expect(serializeCatalog(emptyCatalog(), [])).toBe('{}\n');
    expect(serializeCatalog(emptyCatalog(), [{ key: 'a', value: 'x\n' }])).toBe('{\n  "a": "x\\n"\n}\n');
  });

  it('should make an object of a file with nothing but white space', () => {
    expect(rewrite('\n', [])).toBe('{}\n');
    expect(rewrite('\uFEFF \r\n', [['a', 'x']])).toBe('\uFEFF{\r\n  "a": "x"\r\n}\r\n');
  });

  it('should write a lone surrogate as an escape, which UTF-8 can hold', () => {
    expect(serializeCatalog(emptyCatalog(), [{ key: 'a', value: '\ud83d' }])).toBe('{\n  "a": "\\ud83d"\n}\n');
  });

  it('should refuse a key that comes twice', () => {
    const twice = [
      { key: 'a', value: '1' },
      { key: 'a', value: '2' },
    ];
    expect(() => serializeCatalog(emptyCatalog(), twice)).toThrow(TypeError);
  });

  it('should read back what it wrote, and then change no byte', () => {
    fc.assert(
      fc.property(catalogText(), writes(), ({ text }, entries) => {
        const written = serializeCatalog(catalogOf(text), entries);
        const again = catalogOf(written);
        expect(again.entries.map(({ key, value }) => ({ key, value }))).toEqual(entries);
        expect(serializeCatalog(again, entries)).toBe(written);
        expect(serializeCatalog(again, again.entries)).toBe(written);
        expect(written.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
      }),
    );
  });

  it('should touch nothing but the value that changed', () => {
    fc.assert(
      fc.property(catalogText(), fc.nat(), anyText(), ({ text, members }, choice, value) => {
        fc.pre(members.length > 0);
        const index = choice % members.length;
        const catalog = catalogOf(text);
        const changed = catalog.entries.map((entry, at): CatalogWrite =>
          at === index ? { key: entry.key, value } : entry,
        );
        const written = serializeCatalog(catalog, changed);
        expect(catalogOf(written).entries.map((entry) => [entry.key, entry.value])).toEqual(
          members.map(([key, old], at) => [key, at === index ? value : old]),
        );
        const span = catalog.entries[index]?.valueSpan;
        expect(span && written.startsWith(text.slice(0, span.start))).toBe(true);
        expect(span && written.endsWith(text.slice(span.end))).toBe(true);
      }),
    );
  });

  it('should keep every line of a tidy file that has nothing to do with the change', () => {
    fc.assert(
      fc.property(tidyText(), fc.nat(), ({ text, members, eol }, choice) => {
        fc.pre(members.length > 1);
        const index = choice % (members.length - 1);
        const left = catalogOf(text).entries.filter((_, at) => at !== index);
        const lines = text.split(eol);
        expect(serializeCatalog(catalogOf(text), left)).toBe(lines.toSpliced(index + 1, 1).join(eol));
      }),
    );
  });
});

function anyText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\r', '\t', '\u2028', '\uFEFF', '\ud83d', '{', ',', 'é', '/') }),
  );
}

function anyMembers(): fc.Arbitrary<[key: string, value: string][]> {
  const key = fc.oneof(anyText(), fc.constantFrom('__proto__', 'constructor', 'toString', '2025', ''));
  return fc.uniqueArray(fc.tuple(key, anyText()), { selector: ([name]) => name, maxLength: 6 });
}

function writes(): fc.Arbitrary<CatalogWrite[]> {
  return anyMembers().map((members) => members.map(([key, value]) => ({ key, value })));
}

/** A catalog as nobody would write it: any white space, any escapes. */
function catalogText(): fc.Arbitrary<{ text: string; members: [key: string, value: string][] }> {
  const space = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r\n', '\r'), maxLength: 3 });
  return fc
    .record({
      bom: fc.boolean(),
      members: anyMembers(),
      spaces: fc.array(space, { minLength: 26, maxLength: 26 }),
      escape: fc.boolean(),
    })
    .map(({ bom, members, spaces, escape }) => {
      let at = 0;
      const gap = (): string => spaces[at++] ?? '';
      const spell = (text: string): string => (escape ? escapeAll(text) : JSON.stringify(text));
      const body = members
        .map(([key, value]) => `${gap()}${spell(key)}${gap()}:${gap()}${spell(value)}${gap()}`)
        .join(',');
      return { text: `${bom ? '\uFEFF' : ''}${gap()}{${body || gap()}}${gap()}`, members };
    });
}

function escapeAll(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
  return `"${units.map((unit) => `\\u${unit}`).join('')}"`;
}

/** A catalog as most editors write it: one key a line. */
function tidyText(): fc.Arbitrary<{ text: string; members: [key: string, value: string][]; eol: string }> {
  return fc
    .record({
      bom: fc.constantFrom('', '\uFEFF'),
      eol: fc.constantFrom('\n', '\r\n', '\r'),
      indent: fc.constantFrom('  ', '    ', '\t', ''),
      end: fc.boolean(),
      members: anyMembers(),
      spell: fc.constantFrom(JSON.stringify, escapeAll),
    })
    .map(({ bom, eol, indent, end, members, spell }) => {
      const lines = members.map(([key, value]) => `${indent}${spell(key)}: ${spell(value)}`);
      return { text: `${bom}{${eol}${lines.join(`,${eol}`)}${eol}}${end ? eol : ''}`, members, eol };
    });
}
