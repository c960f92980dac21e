import { describe, expect, it } from 'vitest';
import { emptyState, parseState } from '../../src/catalog/parse-state.ts';
import { shown } from './shown.ts';

function problemsOf(text: string): string[] {
  const { state, problems } = parseState(text);
  expect(state).toBeUndefined();
  return shown(text, problems);
}

describe('parseState', () => {
  it('should read translations and parked translations', () => {
    const { state, problems } = parseState(`{
  "translations": {
    "intro": {"source":"Hallo [daar][1]","links":["daar.md"],"value":"0123456789abcdef","origin":"machine","review":true},
    "titel": {"source":"Titel","value":"","origin":"human"}
  },
  "parked": {
    "oud": {"source":"Oud","text":"Old","origin":"memory","serial":12}
  }
}
`);
    expect(problems).toEqual([]);
    expect(state && [...state.translations]).toEqual([
      [
        'intro',
        { source: 'Hallo [daar][1]', links: ['daar.md'], value: '0123456789abcdef', origin: 'machine', review: true },
      ],
      ['titel', { source: 'Titel', value: '', origin: 'human' }],
    ]);
    expect(state && [...state.parked]).toEqual([['oud', { source: 'Oud', text: 'Old', origin: 'memory', serial: 12 }]]);
  });

  it.each(['', '\n', '{}', '\uFEFF{\r\n"parked": {}\r\n}'])('should read %j as an empty state', (text) => {
    expect(parseState(text)).toMatchObject({ state: emptyState(), problems: [] });
  });

  it('should say how to come by a state that can be read', () => {
    for (const text of ['{', '[]', '{"parked": {}, "parked": {}}']) {
      for (const { note } of parseState(text).problems) expect(note).toBeTruthy();
      expect(parseState(text).problems).not.toEqual([]);
    }
    expect(parseState('{"parked": ').problems[0]?.note).toMatch(/restore it from version control/);
  });

  it('should read keys of Object.prototype as data', () => {
    const { state } = parseState('{"translations": {"__proto__": {"source":"a","value":"b","origin":"ported"}}}');
    expect(state?.translations.get('__proto__')).toEqual({ source: 'a', value: 'b', origin: 'ported' });
  });

  const good = '"source":"a","value":"b","origin":"human"';
  it.each<[record: string, problems: string[]]>([
    ['"x"', ['3:8 Unexpected `"x"` for `k`, expected an object']],
    ['[]', ['3:8 Unexpected list for `k`, expected an object']],
    [
      '{}',
      [
        '3:8 Unexpected `k` without `source`, expected a text for it',
        '3:8 Unexpected `k` without `value`, expected a text for it',
        '3:8 Unexpected `k` without `origin`, expected one of `human`, `memory`, `machine`, `ported`, `unknown` for it',
      ],
    ],
    ['{"value":"b","origin":"human"}', ['3:8 Unexpected `k` without `source`, expected a text for it']],
    ['{"source":1,"value":"b","origin":"human"}', ['3:18 Unexpected `1` for `source`, expected a text']],
    ['{"source":"a","value":null,"origin":"human"}', ['3:30 Unexpected `null` for `value`, expected a text']],
    [
      '{"source":"a","value":"b","origin":"robot"}',
      ['3:43 Unexpected `"robot"` for `origin`, expected one of `human`, `memory`, `machine`, `ported`, `unknown`'],
    ],
    [
      '{"source":"a","value":"b","origin":"toString"}',
      ['3:43 Unexpected `"toString"` for `origin`, expected one of `human`, `memory`, `machine`, `ported`, `unknown`'],
    ],
    [`{${good},"review":false}`, ['3:60 Unexpected `false` for `review`, expected `true`, or nothing']],
    [`{${good},"links":"x"}`, ['3:59 Unexpected `"x"` for `links`, expected a list of texts']],
    [`{${good},"links":["x",1]}`, ['3:59 Unexpected list for `links`, expected a list of texts']],
    [
      `{${good},"note":"x"}`,
      ['3:51 Unexpected property `note`, expected only `source`, `links`, `value`, `origin`, `review`, `disabled`'],
    ],
    [
      `{${good},"__proto__":"x"}`,
      [
        '3:51 Unexpected property `__proto__`, expected only `source`, `links`, `value`, `origin`, `review`, `disabled`',
      ],
    ],
    [`{${good},"source":"c"}`, ['3:51 Unexpected second `source`, expected every key once']],
  ])('should refuse the translation %s', (record, problems) => {
    expect(problemsOf(`{\n  "translations": {\n  "k": ${record}\n}}`)).toEqual(problems);
  });

  it.each(['-1', '1.5', '1e3', '"1"', '9999999999999999', 'null'])('should refuse the serial %s', (serial) => {
    const text = `{"parked": {\n"k": {"source":"a","text":"b","origin":"human","serial":${serial}}}}`;
    expect(problemsOf(text)).toEqual([`2:57 Unexpected \`${serial}\` for \`serial\`, expected a whole number from 0`]);
  });

  it('should refuse sections that are none', () => {
    expect(problemsOf('{"translations": [],\n "parked": null,\n "extra": {}}')).toEqual([
      '3:2 Unexpected property `extra`, expected only `translations`, `parked`',
      '1:18 Unexpected list for `translations`, expected an object',
      '2:12 Unexpected `null` for `parked`, expected an object',
    ]);
  });

  it('should report every record that is wrong, and give no state', () => {
    const text = `{"translations": {\n"a": 1,\n"b": {${good}}},\n"parked": {\n"c": 2}}`;
    expect(problemsOf(text)).toEqual([
      '2:6 Unexpected `1` for `a`, expected an object',
      '5:6 Unexpected `2` for `c`, expected an object',
    ]);
  });

  it('should read a state whose line ends and layout another tool changed', () => {
    const text =
      '\uFEFF{\r\n\t"parked": {}, "translations": {\r\n"a": {\r\n"origin": "human",\r\n"value": "f", "source": "s"\r\n}}}';
    expect(parseState(text).state?.translations.get('a')).toEqual({ source: 's', value: 'f', origin: 'human' });
  });

  it('should report what is no JSON, and conflicts', () => {
    expect(problemsOf('{"translations": {},}')).toEqual(['1:20 Unexpected `,`, expected `}`']);
    expect(problemsOf('{\n"translations": {\n<<<<<<< HEAD\n=======\n>>>>>>> main\n}}')).toEqual([
      '3:1 Unexpected conflict marker `<<<<<<<`, expected merged text',
    ]);
  });
});
