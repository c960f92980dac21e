import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonObject } from '../../src/catalog/parse-json-object.ts';
import type { JsonValue } from '../../src/catalog/json-value.ts';
import { shown } from './shown.ts';

function problemsOf(text: string): string[] {
  const { object, problems } = parseJsonObject(text);
  expect(object === undefined).toBe(problems.length > 0);
  return shown(text, problems);
}

function noteOf(text: string): string | undefined {
  return parseJsonObject(text).problems[0]?.note;
}

describe('parseJsonObject', () => {
  it.each(['', ' \t\r\n\n', '\uFEFF', '\uFEFF\r\n', '{}', '\uFEFF{ }\r\n'])(
    'should read %j as an empty object',
    (text) => {
      expect(parseJsonObject(text).object?.members).toEqual([]);
    },
  );

  it('should give members in the order of the file, with their places', () => {
    const text = '\uFEFF{\r\n\t"b": "\\u00e9\\n",\r\n\t"a": 1}';
    expect(parseJsonObject(text)).toEqual({
      object: {
        type: 'object',
        span: { start: 1, end: 31 },
        members: [
          {
            key: 'b',
            keySpan: { start: 5, end: 8 },
            value: { type: 'string', value: 'é\n', span: { start: 10, end: 20 } },
          },
          {
            key: 'a',
            keySpan: { start: 24, end: 27 },
            value: { type: 'number', raw: '1', span: { start: 29, end: 30 } },
          },
        ],
      },
      problems: [],
    });
  });

  it('should read keys of Object.prototype as data', () => {
    const { object } = parseJsonObject('{"__proto__": "x", "constructor": {"__proto__": null}}');
    expect(object?.members.map(({ key }) => key)).toEqual(['__proto__', 'constructor']);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it.each<[text: string, problems: string[]]>([
    // The top level.
    ['[]', ['1:1 Unexpected list, expected an object']],
    ['\n  ["a"]', ['2:3 Unexpected list, expected an object']],
    ['"a": "b"', ['1:1 Unexpected `"a"`, expected an object']],
    ['12', ['1:1 Unexpected `12`, expected an object']],
    ['null', ['1:1 Unexpected `null`, expected an object']],
    ['hello', ['1:1 Unexpected `hello`, expected `{`']],
    ['\u00a0', ['1:1 Unexpected `U+00A0`, expected `{`']],
    ['\uFEFF\uFEFF{}', ['1:1 Unexpected `U+FEFF`, expected `{`']],
    ['{} x', ['1:4 Unexpected `x`, expected the end of the file']],
    ['{"a": "b"}\n}', ['2:1 Unexpected `}`, expected the end of the file']],
    // Commas.
    ['{"a": "x",}', ['1:10 Unexpected `,`, expected `}`']],
    ['{\r\n  "a": "x",\r\n}\r\n', ['2:11 Unexpected `,`, expected `}`']],
    ['{"a": [1,]}', ['1:9 Unexpected `,`, expected `]`']],
    ['{"a": "x"\n "b": "y"}', ['2:2 Unexpected `"b"`, expected a comma or `}`']],
    ['{"a": "x",, "b": "y"}', ['1:11 Unexpected `,`, expected a key']],
    ['{,}', ['1:2 Unexpected `,`, expected a key or `}`']],
    // Keys, colons, values.
    ['{a: "x"}', ['1:2 Unexpected `a`, expected a key or `}`']],
    ["{'a': 'x'}", ["1:2 Unexpected `'a'`, expected a key or `}`"]],
    ['{“a”: "x"}', ['1:2 Unexpected `“a”`, expected a key or `}`']],
    ['{"a": "x", 1: "y"}', ['1:12 Unexpected `1`, expected a key']],
    ['{"a" "x"}', ['1:6 Unexpected `"x"`, expected `:`']],
    ['{"a": }', ['1:7 Unexpected `}`, expected a value']],
    ['{"a":\n"b": "x"}', ['2:1 Unexpected `"b"`, expected a value for `a`']],
    ['{"a": "b": "c"}', ['1:10 Unexpected `:`, expected a comma or `}`']],
    ['{"a": nul}', ['1:7 Unexpected `nul`, expected a value']],
    ['{"a": 01}', ['1:8 Unexpected `1`, expected a comma or `}`']],
    ['{"a": 1.}', ['1:7 Unexpected end of number `1.`, expected a digit']],
    ['{"a": {"b": [}}', ['1:14 Unexpected `}`, expected a value']],
    ['{"a": "zei "hallo" en"}', ['1:13 Unexpected `hallo`, expected a comma or `}`']],
    // Strings.
    ['{\n  "a": "abc\n}', ['2:12 Unexpected end of line, expected `"`']],
    ['{\r\n  "a": "abc\r\n}', ['2:12 Unexpected end of line, expected `"`']],
    ['{"a": "abc', ['1:11 Unexpected end of file, expected `"`']],
    ['"abc', ['1:5 Unexpected end of file, expected `"`']],
    ['{"a": "1 \\* 2"}', ['1:10 Unexpected escape `\\*`, expected one that JSON knows']],
    ['{"a": "\\\\\\"\\u00e9 C:\\dir"}', ['1:21 Unexpected escape `\\d`, expected one that JSON knows']],
    ['{"a": "\\u12"}', ['1:8 Unexpected escape `\\u12`, expected one that JSON knows']],
    ['{"a": "x\\\ny"}', ['1:9 Unexpected escape `\\U+000A`, expected one that JSON knows']],
    ['{"a": "b\tc"}', ['1:9 Unexpected `U+0009` in a text, expected its escape `\\t`']],
    ['{"a\u0001": "c"}', ['1:4 Unexpected `U+0001` in a text, expected its escape `\\u0001`']],
    // The end.
    ['{', ['1:2 Unexpected end of file, expected a key or `}`']],
    ['{"a": "b"\n\n', ['1:10 Unexpected end of file, expected a comma or `}`']],
    ['{"a": "b",\n', ['1:11 Unexpected end of file, expected a key']],
    ['{"a":', ['1:6 Unexpected end of file, expected a value']],
    // Comments.
    ['// hello\n{}', ['1:1 Unexpected comment, expected plain JSON']],
    ['{\n  "a": /* hello\n */ "b"\n}', ['2:8 Unexpected comment, expected plain JSON']],
    ['{} /*', ['1:4 Unexpected comment, expected plain JSON']],
    // Keys that come twice.
    ['{"a": "1",\n "b": "2",\n "a": "1"}', ['3:2 Unexpected second `a`, expected every key once']],
    ['{"a": "1", "\\u0061": "2"}', ['1:12 Unexpected second `a`, expected every key once']],
    ['{"__proto__": "1", "__proto__": "2"}', ['1:20 Unexpected second `__proto__`, expected every key once']],
    ['{"x": [{"a": 1, "a": 2}]}', ['1:17 Unexpected second `a`, expected every key once']],
  ])('should find the mistake in %j', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('should allow a key again in another object', () => {
    expect(problemsOf('{"a": {"a": 1}, "b": {"a": 1}}')).toEqual([]);
  });

  it.each<[text: string, note: string]>([
    ['{"a": "1",\n\n "b": "2",\n "b": "2"}', 'The first one is on line 3.'],
    ['{\n "a": "x"\n\n "b": "y"}', 'Put a comma at the end of line 2.'],
    ['{"a": "zei "hallo" en"}', 'A double quote inside a text is written `\\"`.'],
    ['{\n "a": "x"', 'The bracket on line 1 is not closed.'],
    ['{"a": "1 \\* 2"}', 'A backslash in a text is written twice: `\\\\*`.'],
    ['{"a": "een begin\n}', 'The text that begins with `"een begin` has no end'],
    ['{“a”: "x"}', 'A key stands in straight double quotes.'],
  ])('should say how to mend %j', (text, note) => {
    expect(noteOf(text)).toContain(note);
  });

  it('should find the mistakes of three lines and no more', () => {
    const text = '{\n"a": "x"\n"b": "y",\n"c": "\\q",\n"d" "z",\n"e": "v"\n"f": "w"\n}';
    expect(problemsOf(text)).toEqual([
      '3:1 Unexpected `"b"`, expected a comma or `}`',
      '4:7 Unexpected escape `\\q`, expected one that JSON knows',
      '5:5 Unexpected `"z"`, expected `:`',
    ]);
  });

  it('should report what one mistake leads to only once', () => {
    expect(problemsOf('{\n"a": "x,\n"b": "y" "z": "}",\n"c": "d"\n}')).toEqual([
      '2:9 Unexpected end of line, expected `"`',
      '3:10 Unexpected `"z"`, expected a comma or `}`',
    ]);
    expect(problemsOf('{\n"s": {\n"a": {"x": 1 "y": 2},\n"b": {"x": 1}\n},\n"t": {}\n}')).toEqual([
      '3:14 Unexpected `"y"`, expected a comma or `}`',
    ]);
  });

  it('should not overflow on deep nesting', () => {
    expect(problemsOf(`{"a": ${'['.repeat(99)}${']'.repeat(99)}}`)).toEqual([]);
    expect(problemsOf(`{"a": ${'['.repeat(100_000)}`)).toEqual(['1:107 Unexpected list, expected at most 100 levels']);
  });

  it('should show at most forty characters of what it found', () => {
    expect(problemsOf(`{${'x'.repeat(41)}: 1}`)).toEqual([
      `1:2 Unexpected \`${'x'.repeat(40)}…\`, expected a key or \`}\``,
    ]);
  });

  describe('with conflict markers', () => {
    const conflict = '{\n  "a": "1",\n<<<<<<< HEAD\n  "b": "2"\n=======\n  "b": "3"\n>>>>>>> main\n}\n';

    it('should report the conflict, and only that', () => {
      expect(problemsOf(conflict)).toEqual(['3:1 Unexpected conflict marker `<<<<<<<`, expected merged text']);
      expect(problemsOf(`{ 'x': 1, }\n${conflict}`)).toEqual([
        '4:1 Unexpected conflict marker `<<<<<<<`, expected merged text',
      ]);
    });

    it('should span the line of the marker', () => {
      const [problem] = parseJsonObject(conflict).problems;
      expect(problem && conflict.slice(problem.span.start, problem.span.end)).toBe('<<<<<<< HEAD');
    });

    it('should report every conflict, in CRLF and with a base too', () => {
      const text = `${conflict}${conflict.replace('=======', '||||||| base\n  "b": "0"\n=======')}`.replaceAll(
        '\n',
        '\r\n',
      );
      expect(problemsOf(text)).toEqual([
        '3:1 Unexpected conflict marker `<<<<<<<`, expected merged text',
        '11:1 Unexpected conflict marker `<<<<<<<`, expected merged text',
      ]);
    });

    it.each(['=======', '>>>>>>> main', '|||||||', '<<<<<<< HEAD'])('should report a %s that was left over', (line) => {
      expect(problemsOf(`{\n  "a": "1"\n${line}\n}`)).toEqual([
        `3:1 Unexpected conflict marker \`${line.slice(0, 7)}\`, expected merged text`,
      ]);
      expect(problemsOf(`\uFEFF${line}\n{}`)).toEqual([
        `1:1 Unexpected conflict marker \`${line.slice(0, 7)}\`, expected merged text`,
      ]);
    });

    it('should leave markers in a text alone', () => {
      expect(problemsOf('{"a": "<<<<<<< HEAD",\n"b":\n"======="}')).toEqual([]);
      expect(problemsOf('{"a": "x"\n========\n}')).toEqual(['2:1 Unexpected `========`, expected a comma or `}`']);
    });
  });

  it('should accept what JSON.parse accepts, if it is an object', () => {
    fc.assert(
      fc.property(damagedJson(), (text) => {
        const { object, problems } = parseJsonObject(text);
        const duplicate = problems.some(({ message }) => message.startsWith('Unexpected second'));
        if (!duplicate) expect(object !== undefined).toBe(isJsonObject(text));
        if (object) expect(plain(object)).toEqual(text.trim() === '' ? {} : JSON.parse(text.replace(/^\uFEFF/, '')));
        for (const { span } of problems) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

/** JSON with some characters put in, taken out or replaced. */
function damagedJson(): fc.Arbitrary<string> {
  const characters = [...'{}[]",:\\/*un019tfe-+.< \n\r\t', '"a"', '//', '\uFEFF', '\u00a0', '\u2028', '😀', '\0'];
  const edit = fc.record({ at: fc.nat(60), remove: fc.nat(1), insert: fc.constantFrom('', ...characters) });
  return fc
    .record({
      value: fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 2 })),
      indent: fc.constantFrom('', '\t', '  '),
      edits: fc.array(edit, { maxLength: 3 }),
    })
    .map(({ value, indent, edits }) =>
      edits.reduce(
        (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
        JSON.stringify(value, null, indent),
      ),
    );
}

function isJsonObject(text: string): boolean {
  const body = text.replace(/^\uFEFF/, '');
  if (/^[ \t\r\n]*$/.test(body)) return true;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function plain(value: JsonValue): unknown {
  if (value.type === 'list') return value.items.map(plain);
  if (value.type === 'string') return value.value;
  if (value.type !== 'object') return JSON.parse(value.raw);
  const result = {};
  for (const member of value.members) {
    Object.defineProperty(result, member.key, {
      value: plain(member.value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return result;
}
