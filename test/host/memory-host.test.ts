import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/memory-host.ts';

describe('createMemoryHost', () => {
  it('should begin with the files it is given', () => {
    const host = createMemoryHost({ 'articles/a.md': 'Hallo', 'b.bin': new Uint8Array([1]) });
    expect(host.glob(['**/*'])).toEqual(['articles/a.md', 'b.bin']);
    expect(host.text('articles/a.md')).toBe('Hallo');
    expect(host.text('no.md')).toBeUndefined();
    expect([...host.read('b.bin')]).toEqual([1]);
  });

  it('should let a test change the files', () => {
    const host = createMemoryHost({ 'a.md': 'a' });
    host.files.delete('a.md');
    host.files.set('x/b.md', new TextEncoder().encode('b'));
    expect(host.glob(['**/*'])).toEqual(['x/b.md']);
    expect(host.folders('.')).toEqual(['x']);
  });

  it('should make a file younger each time it is written, without a clock', () => {
    const host = createMemoryHost({ 'a.md': 'a', 'b.md': 'b' });
    const before = host.stat('a.md');
    host.write('b.md', 'c');
    expect(host.stat('a.md')).toEqual(before);
    host.write('a.md', 'a');
    expect(host.stat('a.md')?.mtimeMs).toBeGreaterThan(before?.mtimeMs ?? Infinity);
  });
});
