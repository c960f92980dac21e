import { expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/memory-host.ts';
import { closedHost } from '../support/closed-host.ts';

const host = closedHost(createMemoryHost({ 'x/a.md': '', 'x/y/b.md': '', 'x/y/z/c.md': '', 'x/zz/d.md': '' }), 'x/y');

it('should throw for a folder that cannot be read, unless somebody is told of it', () => {
  expect(() => host.glob(['x/**/*.md'])).toThrow('Cannot list x/y: permission denied');
  const told: string[] = [];
  const found = host.glob(['x/**/*.md', 'x/y/*.md'], { unreadable: ({ code, path }) => told.push(`${code} ${path}`) });
  expect(found).toEqual(['x/a.md', 'x/zz/d.md']);
  expect(told).toEqual(['EACCES x/y']);
});

it('should not ask for a folder that no glob enters', () => {
  expect(host.glob(['x/*.md'])).toEqual(['x/a.md']);
  expect(host.glob(['x/**/*.md', '!x/y/**'])).toEqual(['x/a.md', 'x/zz/d.md']);
});
