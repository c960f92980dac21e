import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/memory-host.ts';
import { ConfigError } from '../../src/model/config-error.ts';
import { addScripts, dependsOn, readManifest, scriptsOf } from '../../src/project/init-manifest.ts';

const read = (text: string | Uint8Array) => {
  const manifest = readManifest(createMemoryHost({ 'package.json': text }));
  if (manifest === undefined) throw new Error('there is one');
  return manifest;
};

/** Add scripts `x` and `y` to a package.json. */
const add = (text: string): string => addScripts(read(text), { x: '1', y: '2' });

function refusal(text: string | Uint8Array): Pick<ConfigError, 'message' | 'file' | 'line' | 'column' | 'note'> {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('addScripts', () => {
  it('should write behind the last script, in the layout that stands there', () => {
    expect(add('{\n  "scripts": {\n    "a": "b"\n  },\n  "z": 1\n}\n')).toBe(
      '{\n  "scripts": {\n    "a": "b",\n    "x": "1",\n    "y": "2"\n  },\n  "z": 1\n}\n',
    );
  });

  it.each([
    [
      'tabs, CRLF and BOM',
      '\uFEFF{\r\n\t"scripts": {\r\n\t\t"a": "b"|\r\n\t}\r\n}',
      ',\r\n\t\t"x": "1",\r\n\t\t"y": "2"',
    ],
    ['one line', '{"name":"n","scripts":{"a":"b"|}}', ',"x":"1","y":"2"'],
    ['one airy line', '{ "scripts": { "a" : "b"| }, "z":[1,2] }', ', "x" : "1", "y" : "2"'],
    ['odd ways', '{\n  "scripts" : {\n     "a" :"b" ,"c":"d"|\n  },"q":   1\n\n}', ',"x":"1","y":"2"'],
    ['no scripts', '{\n    "name": "n"|\n}\n', ',\n    "scripts": {\n        "x": "1",\n        "y": "2"\n    }'],
    ['no scripts, one line', '{"name":"n"|}', ',"scripts":{"x":"1","y":"2"}'],
    ['no scripts, CRLF', '{\r\n  "name": "n"|\r\n}', ',\r\n  "scripts": {\r\n    "x": "1",\r\n    "y": "2"\r\n  }'],
  ])('should leave every other byte alone: %s', (_, marked, added) => {
    expect(add(marked.replace('|', ''))).toBe(marked.replace('|', added));
  });

  it('should fill an empty object', () => {
    expect(add('{}')).toBe('{\n  "scripts": {\n    "x": "1",\n    "y": "2"\n  }\n}');
    expect(add('{\n\t"scripts": {},\n\t"z": 1\n}')).toBe(
      '{\n\t"scripts": {\n\t\t"x": "1",\n\t\t"y": "2"\n\t},\n\t"z": 1\n}',
    );
    expect(add('{"scripts":{ }}')).toBe('{"scripts":{"x":"1","y":"2"}}');
  });

  it('should add nothing when there is nothing to add', () => {
    expect(addScripts(read('{ "a":1 }'), {})).toBe('{ "a":1 }');
  });

  it('should keep what it finds in any layout', () => {
    const layout = fc.constantFrom('', ' ', '  ', '\t', '   ');
    const value = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 2 }));
    const scripts = fc.option(fc.dictionary(fc.string({ minLength: 2 }), fc.string()), { nil: undefined });
    fc.assert(
      fc.property(value, scripts, layout, fc.boolean(), (other, own, indent, crlf) => {
        const data = { ...other, scripts: own };
        const text = JSON.stringify(data, null, indent).replaceAll('\n', crlf ? '\r\n' : '\n');
        if (Object.hasOwn(other, '__proto__') || Object.hasOwn(own ?? {}, '__proto__')) return;
        const result = add(text);
        expect(JSON.parse(result)).toEqual({ ...(JSON.parse(text) as object), scripts: { ...own, x: '1', y: '2' } });
        if (text.includes('\r\n')) expect(result.replaceAll('\r\n', '')).not.toContain('\n');
      }),
    );
  });
});

describe('readManifest', () => {
  it('should find none', () => {
    expect(readManifest(createMemoryHost())).toBeUndefined();
  });

  it('should tell scripts and dependencies', () => {
    const manifest = read('{"name": "n", "scripts": {"a": "b"}, "devDependencies": {"vertaalstraat": "^1"}}');
    expect(scriptsOf(manifest)).toEqual({ a: 'b' });
    expect([dependsOn(manifest, 'vertaalstraat'), dependsOn(manifest, 'n'), dependsOn(manifest, 'toString')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(scriptsOf(read('{}'))).toEqual({});
  });

  it('should say where it is broken and how to mend it', () => {
    expect(refusal('{\n  "name": "n",\n  "scripts": {,}\n}')).toMatchObject({
      file: 'package.json',
      line: 3,
      note: 'Mend it, and run `vertaalstraat init` again; nothing has been written.',
    });
    expect(refusal('{\n  "scripts": []\n}')).toMatchObject({
      message: 'Unexpected empty list in scripts, expected an object',
      file: 'package.json',
      line: 2,
      column: 14,
    });
    expect(refusal('[]')).toMatchObject({ message: 'Unexpected empty list, expected an object', line: 1 });
    expect(refusal('')).toMatchObject({ file: 'package.json', line: 1 });
    expect(refusal('{"vertaalstraat": 1,}').note).toContain('Mend it');
    expect(refusal(Uint8Array.from([0x7b, 0x0a, 0xff, 0x7d]))).toMatchObject({ line: 2 });
  });
});
