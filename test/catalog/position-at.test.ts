import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/model/position-at.ts';

describe('positionAt', () => {
  it('should count lines and columns from 1', () => {
    expect(positionAt('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
  });

  it('should leave a line end on the line that it ends', () => {
    expect(positionAt('ab\ncd', 2)).toEqual({ line: 1, column: 3 });
    expect(positionAt('ab\ncd', 3)).toEqual({ line: 2, column: 1 });
    expect(positionAt('ab\r\ncd', 2)).toEqual({ line: 1, column: 3 });
    expect(positionAt('ab\r\ncd', 3)).toEqual({ line: 1, column: 4 });
    expect(positionAt('ab\r\ncd', 4)).toEqual({ line: 2, column: 1 });
  });

  it('should end a line at a lone carriage return', () => {
    expect(positionAt('a\rb\r\rc', 5)).toEqual({ line: 4, column: 1 });
  });

  it('should give a byte order mark no column', () => {
    expect(positionAt('\uFEFFab\nc', 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt('\uFEFFab\nc', 1)).toEqual({ line: 1, column: 1 });
    expect(positionAt('\uFEFFab\nc', 2)).toEqual({ line: 1, column: 2 });
    expect(positionAt('\uFEFFab\nc', 4)).toEqual({ line: 2, column: 1 });
  });

  it('should count columns in UTF-16 units', () => {
    expect(positionAt('😀x', 2)).toEqual({ line: 1, column: 3 });
  });

  it('should take an offset outside the text for its nearest end', () => {
    expect(positionAt('', 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt('ab', 9)).toEqual({ line: 1, column: 3 });
    expect(positionAt('ab\n', 9)).toEqual({ line: 2, column: 1 });
    expect(positionAt('ab', -1)).toEqual({ line: 1, column: 1 });
  });
});
