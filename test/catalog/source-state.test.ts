import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSourceStates, serializeSourceStates } from '../../src/catalog/source-state.ts';
import { shown } from './shown.ts';

describe('parseSourceStates', () => {
  it('should read values and links', () => {
    const { state, problems } = parseSourceStates(
      '{"source": {"b": {"value":"f1"}, "a": {"value":"f2","links":["x.md"]}}}',
    );
    expect(problems).toEqual([]);
    expect(state && [...state]).toEqual([
      ['b', { value: 'f1' }],
      ['a', { value: 'f2', links: ['x.md'] }],
    ]);
  });

  it.each(['', '{}', '{"source": {}}'])('should read %j as an empty state', (text) => {
    expect(parseSourceStates(text)).toMatchObject({ state: new Map(), problems: [] });
  });

  it.each<[text: string, problem: string]>([
    ['{"source": []}', '1:12 Unexpected list for `source`, expected an object'],
    ['{"source": {\n"k": {}}}', '2:6 Unexpected `k` without `value`, expected a text for it'],
    [
      '{"source": {\n"k": {"value":"f","source":"x"}}}',
      '2:19 Unexpected property `source`, expected only `value`, `links`, `near`, `beside`',
    ],
    ['{"translations": {}}', '1:2 Unexpected property `translations`, expected only `source`'],
    ['{"source": {"k": {"value":"f"}, "k": {"value":"f"}}}', '1:33 Unexpected second `k`, expected every key once'],
  ])('should refuse %j', (text, problem) => {
    const { state, problems } = parseSourceStates(text);
    expect(state).toBeUndefined();
    expect(shown(text, problems)).toEqual([problem]);
  });
});

describe('serializeSourceStates', () => {
  it('should write one line a key, sorted', () => {
    const state = new Map([
      ['b', { links: ['x.md'], value: 'f1' }],
      ['a', { value: 'f2' }],
    ]);
    expect(serializeSourceStates(state)).toBe(
      '{\n  "source": {\n    "a": {"value":"f2"},\n    "b": {"value":"f1","links":["x.md"]}\n  }\n}\n',
    );
    expect(serializeSourceStates(new Map())).toBe('{\n  "source": {}\n}\n');
  });

  it('should read back what it wrote', () => {
    const text = fc.string({ unit: 'binary' });
    const record = fc.record(
      { value: text, links: fc.array(text) },
      { requiredKeys: ['value'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(text, fc.constant('__proto__')), record)), (pairs) => {
        const state = new Map(pairs);
        const written = serializeSourceStates(state);
        const again = parseSourceStates(written).state;
        expect(again).toEqual(state);
        expect(again && serializeSourceStates(again)).toBe(written);
      }),
    );
  });
});
