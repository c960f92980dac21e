import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/memory-host.ts';
import { ignoreFolder } from '../../src/project/init-gitignore.ts';

const after = (text?: string): string | undefined =>
  ignoreFolder(createMemoryHost({ '.git/HEAD': '', ...(text !== undefined && { '.gitignore': text }) }), 'dist')?.after;

describe('ignoreFolder', () => {
  it('should add the folder and nothing else', () => {
    expect(after()).toBe('dist/\n');
    expect(after('')).toBe('dist/\n');
    expect(after('node_modules/\n')).toBe('node_modules/\ndist/\n');
  });

  it('should keep line ends, and end a line that was left open', () => {
    expect(after('a\r\nb')).toBe('a\r\nb\r\ndist/\r\n');
    expect(after('\uFEFFa')).toBe('\uFEFFa\ndist/\n');
  });

  it.each([
    'dist',
    'dist/',
    '/dist',
    '/dist/',
    '**/dist',
    '**/dist/',
    'dist/*',
    'dist/**',
    'a\r\ndist\r\nb',
    'dist  ',
    '\uFEFFdist/',
    'di*',
    '*',
  ])('should see that it is ignored by %j', (text) => expect(after(text)).toBeUndefined());

  it('should respect that somebody wants it', () => {
    expect(after('!dist/\n')).toBeUndefined();
  });

  it.each(['# dist/\n', 'distant/\n', 'a/dist\n', 'dist/*.map\n', '\n', '[\n'])(
    'should not be misled by %j',
    (text) => {
      expect(after(text)).toBe(`${text}dist/\n`);
    },
  );

  it('should do nothing without git, or to a file in another encoding', () => {
    expect(ignoreFolder(createMemoryHost({ '.gitignore': 'a\n' }), 'dist')).toBeUndefined();
    expect(
      ignoreFolder(createMemoryHost({ '.git/HEAD': '', '.gitignore': Uint8Array.from([0xe9]) }), 'dist'),
    ).toBeUndefined();
  });

  it('should know the .git of a work tree, which is a file', () => {
    expect(ignoreFolder(createMemoryHost({ '.git': 'gitdir: x' }), 'dist')?.after).toBe('dist/\n');
  });
});
