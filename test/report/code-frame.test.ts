import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { codeFrame, linesOf } from '../../src/report/code-frame.ts';
import { plain } from '../../src/report/paint.ts';

function frame(text: string, line: number, column: number, endColumn?: number, endLine: number = line): string[] {
  const end = endColumn === undefined ? {} : { endLine, endColumn };
  return codeFrame(linesOf(text), { file: 'a', line, column, ...end }, plain);
}

/** What stands right above the first caret, and how many carets there are. */
function pointedAt([line = '', carets = '']: readonly string[]): { readonly at: string; readonly carets: number } {
  const columns = carets.indexOf('^');
  let width = 0;
  for (const { segment, index } of new Intl.Segmenter('en').segment(line)) {
    if (width === columns) return { at: line.slice(index), carets: carets.length - columns };
    width += stringWidth(segment);
  }
  return { at: '', carets: carets.length - columns };
}

describe('a code frame', () => {
  it('should show the line and a caret under each column of the place', () => {
    expect(frame('{\n  "a": "bcd"\n}\n', 2, 9, 12)).toEqual(['   2 │   "a": "bcd"', '     │         ^^^']);
  });

  it.each([
    ['\u65E5\u672C\u8A9E x', 5, 'x', 1],
    ['\t\tx', 3, 'x', 1],
    ['👩‍👩‍👧 x', 10, 'x', 1],
    ['e\u0301e\u0301x', 5, 'x', 1],
    ['ab\u200Bx', 3, '<U+200B>x', 8],
    ['\u65E5\u672C', 1, '\u65E5\u672C', 2],
  ])('should count columns as a terminal shows them: %j', (text, column, at, carets) => {
    expect(pointedAt(frame(text, 1, column, column + 1))).toEqual({ at, carets });
  });

  it('should never let a text give orders to the terminal, or turn the direction', () => {
    const [line = ''] = frame('a\u001B[31mred\u202Ex\u0007', 1, 1, 2);
    expect(line).toBe('   1 │ a<U+001B>[31mred<U+202E>x<U+0007>');
  });

  it.each(['a\r\nb', 'a\rb', 'a\nb', '\uFEFFa\r\nb'])('should count lines as editors do: %j', (text) => {
    expect(frame(text, 2, 1, 2)).toEqual(['   2 │ b', '     │ ^']);
    expect(frame(text, 1, 1, 2)).toEqual(['   1 │ a', '     │ ^']);
  });

  it.each([
    [3, 1],
    [2, 1],
    [99, 9],
  ])('should show nothing where there is nothing: line %i', (line, column) => {
    expect(frame('a\n   \n', line, column)).toEqual([]);
  });

  it('should point past the end of a line, and at the first line of several', () => {
    expect(frame('abc\ndef', 1, 4)).toEqual(['   1 │ abc', '     │    ^']);
    expect(frame('abc\ndef', 1, 2, 2, 2)).toEqual(['   1 │ abc', '     │  ^^']);
    expect(frame('abc', 1, 70, 90)).toEqual(['   1 │ abc', '     │    ^']);
  });

  it('should show what is around the place in a long line, and say that there is more', () => {
    const [line = '', carets = ''] = frame(`${'a'.repeat(5000)}NEEDLE${'b'.repeat(5000)}`, 1, 5001, 5007);
    expect(line).toMatch(/^ {3}1 │ …a+NEEDLEb+…$/);
    expect(stringWidth(line)).toBeLessThan(115);
    expect(line.slice(carets.indexOf('^'), carets.length)).toBe('NEEDLE');
  });

  it('should point at the character that the column counts, in any line', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\t', '\u65E5', '👩‍👩‍👧', 'e\u0301', '\u200B', '\u{1F600}', '\uFF21', '"');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 300 }), fc.array(unit, { maxLength: 300 }), (before, after) => {
        const start = before.join('').length;
        const [line = '', carets = ''] = frame(`${before.join('')}§${after.join('')}`, 1, start + 1, start + 2);
        expect(pointedAt([line, carets]).at.startsWith('§')).toBe(true);
        expect(stringWidth(line)).toBeLessThan(120);
      }),
      { numRuns: 300 },
    );
  });

  it('should draw a line of Latin letters as it draws the same line in another alphabet', () => {
    const line = fc.string({ unit: fc.constantFrom('d', 'e', ' ', 'é', '’'), minLength: 1, maxLength: 260 });
    fc.assert(
      fc.property(line, fc.nat(270), fc.nat(270), (text, column, length) => {
        const inCyrillic = text.replaceAll('d', '\u0434');
        const drawn = frame(inCyrillic, 1, column + 1, column + 1 + length);
        expect(frame(text, 1, column + 1, column + 1 + length)).toEqual(
          drawn.map((one) => one.replaceAll('\u0434', 'd')),
        );
      }),
    );
  });
});
