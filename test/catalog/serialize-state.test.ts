import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState, parseState } from '../../src/catalog/parse-state.ts';
import { serializeState } from '../../src/catalog/serialize-state.ts';
import type { ParkedTranslation, State, TranslationState } from '../../src/model/state.ts';

describe('serializeState', () => {
  it('should write both sections of an empty state', () => {
    expect(serializeState(emptyState())).toBe('{\n  "translations": {},\n  "parked": {}\n}\n');
  });

  it('should write one line a key, sorted by code unit, properties in fixed order', () => {
    const state: State = {
      translations: new Map<string, TranslationState>([
        ['b', { review: true, origin: 'machine', value: 'f1', links: ['x.md', '(y)'], source: 'Één\n"twee"' }],
        ['é', { source: 'e', value: 'f2', origin: 'human' }],
        ['a-b', { source: 'a', value: 'f3', origin: 'ported' }],
        ['Z', { source: 'z', value: '', origin: 'unknown' }],
        ['a', { source: '', value: 'f4', origin: 'memory' }],
      ]),
      parked: new Map<string, ParkedTranslation>([
        ['oud', { serial: 3, origin: 'human', text: 'Old', links: ['old.md'], source: 'Oud' }],
      ]),
    };
    expect(serializeState(state)).toBe(
      [
        '{',
        '  "translations": {',
        '    "Z": {"source":"z","value":"","origin":"unknown"},',
        '    "a": {"source":"","value":"f4","origin":"memory"},',
        '    "a-b": {"source":"a","value":"f3","origin":"ported"},',
        '    "b": {"source":"Één\\n\\"twee\\"","links":["x.md","(y)"],"value":"f1","origin":"machine","review":true},',
        '    "é": {"source":"e","value":"f2","origin":"human"}',
        '  },',
        '  "parked": {',
        '    "oud": {"source":"Oud","links":["old.md"],"text":"Old","origin":"human","serial":3}',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('should read back what it wrote, and write the same text for any order', () => {
    fc.assert(
      fc.property(anyState(), (state) => {
        const text = serializeState(state);
        const { state: again, problems } = parseState(text);
        expect(problems).toEqual([]);
        expect(again).toEqual(state);
        expect(again && serializeState(again)).toBe(text);
        expect(serializeState({ translations: reversed(state.translations), parked: reversed(state.parked) })).toBe(
          text,
        );
      }),
    );
  });

  it('should know by reading it whether a text is what it writes', () => {
    const insertions = fc.constantFrom(
      ...[
        [
          ' ',
          '\n',
          ',',
          '"',
          '\\',
          '\\n',
          '\\u0041',
          '\\/',
          '\t',
          '{',
          '}',
          '[]',
          '0',
          'x',
          '"links":[],',
          '\r',
          '\u007F',
        ],
      ].flat(),
    );
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(2), insertions), { maxLength: 2 });
    let known = 0;
    fc.assert(
      fc.property(anyState(), edits, fc.oneof(fc.constant(null), fc.nat(12)), (given, list, doubled) => {
        const text = list.reduce(
          (all, [place, length, inserted]) => {
            // No half characters: a file has none.
            const characters = [...all];
            return characters.toSpliced(place % (characters.length + 1), length, inserted).join('');
          },
          withDoubled(serializeState(given), doubled),
        );
        const { state, ...found } = parseState(text);
        const isAsWritten = 'isAsWritten' in found && found.isAsWritten;
        if (list.length === 0 && doubled === null) expect(isAsWritten).toBe(true);
        if (isAsWritten && state) expect(serializeState(state)).toBe(text);
        known += isAsWritten ? 1 : 0;
        // Before white space it is read as any other JSON is.
        expect(state).toEqual(parseState(` ${text}`).state);
      }),
      { numRuns: 800 },
    );
    expect(known).toBeGreaterThan(20);
  });

  it('should change one line when one translation changes', () => {
    fc.assert(
      fc.property(anyState(), anyText(), (state, source) => {
        const [first] = state.translations;
        fc.pre(first !== undefined && first[1].source !== source);
        const changed = {
          ...state,
          translations: new Map([...state.translations, [first[0], { ...first[1], source }]]),
        };
        const [before, after] = [serializeState(state).split('\n'), serializeState(changed).split('\n')];
        expect(after).toHaveLength(before.length);
        expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
      }),
    );
  });
});

/** Write a line twice. */
function withDoubled(text: string, at: number | null): string {
  const lines = text.split('\n');
  return at === null ? text : lines.toSpliced(at, 0, lines[at] ?? '').join('\n');
}

function reversed<T>(map: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...map].reverse());
}

function anyText(): fc.Arbitrary<string> {
  return fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'source', '\ud83d', '\r\n', '\u2028'));
}

function anyState(): fc.Arbitrary<State> {
  const origin = fc.constantFrom('human', 'memory', 'machine', 'ported', 'unknown');
  const links = fc.array(anyText(), { minLength: 1, maxLength: 3 });
  const translation: fc.Arbitrary<TranslationState> = fc.record(
    { source: anyText(), links, value: anyText(), origin, review: fc.constant(true) },
    { requiredKeys: ['source', 'value', 'origin'], noNullPrototype: true },
  );
  const parked: fc.Arbitrary<ParkedTranslation> = fc.record(
    { source: anyText(), links, text: anyText(), origin, serial: fc.nat() },
    { requiredKeys: ['source', 'text', 'origin', 'serial'], noNullPrototype: true },
  );
  return fc.record({
    translations: fc.array(fc.tuple(anyText(), translation), { maxLength: 5 }).map((pairs) => new Map(pairs)),
    parked: fc.array(fc.tuple(anyText(), parked), { maxLength: 5 }).map((pairs) => new Map(pairs)),
  });
}
