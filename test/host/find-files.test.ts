import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure } from '../../src/host/explain-failure.ts';
import { findFiles } from '../../src/host/find-files.ts';
import { globFiles, type FolderEntry } from '../../src/host/glob-files.ts';
import type { GlobOptions } from '../../src/host/host.ts';

const names = [
  'a',
  'b.md',
  'c.md',
  'd.MD',
  'e.json',
  '.md',
  '.f',
  '.f.md',
  'node_modules',
  'g.d',
  'md',
  'h.mdx',
  'é.md',
  '[i].md',
  'j\\k.md',
  'l\n.md',
  'm n.md',
  '*.md',
  '..md',
  'node_modules.md',
];
const kinds = ['file', 'file', 'folder', 'folder', 'other'] as const;
const patterns = [
  'x/**/*.md',
  'x/a/**/*.md',
  'x/**/*.{md,mdx}',
  'x/**/*.{md,mdx,markdown}',
  'x/g.d/**/*.json',
  'x/node_modules/**/*.md',
  'x/**/*.d',
  '*.md',
  'b.*',
  'g.*',
  'm n.*',
  'node_modules.*',
  'b.md.*',
  '**/*.md',
  'x/*.md',
  'x/**/a*.md',
  '!x/**/*.md',
  'x/../x/**/*.md',
  './x/**/*.md',
  'x//**/*.md',
];

/** A tree of folders: path → what is in it; some cannot be read. */
const trees = fc
  .array(
    fc.record({
      path: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
      kind: fc.constantFrom(...kinds),
      isClosed: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((all) => {
    const folders = new Map<string, Map<string, FolderEntry['kind']>>([['x', new Map()]]);
    const closed = new Set<string>();
    for (const { path, kind, isClosed } of all) {
      let folder = 'x';
      for (const [index, name] of path.entries()) {
        const inside = folders.get(folder) ?? new Map<string, FolderEntry['kind']>();
        folders.set(folder, inside);
        const isLast = index === path.length - 1;
        if (!inside.has(name)) inside.set(name, isLast ? kind : 'folder');
        folder = `${folder}/${name}`;
        if (inside.get(folder.slice(folder.lastIndexOf('/') + 1)) !== 'folder') break;
        // The long way looks into some hidden folders, in vain.
        if (isLast && isClosed && !folder.includes('/.')) closed.add(folder);
      }
    }
    return { folders, closed };
  });

describe('finding files', () => {
  it('should find what the globs match, and tell of the same folders that cannot be read', () => {
    fc.assert(
      fc.property(
        trees,
        fc.constantFrom(...patterns),
        fc.constantFrom(...patterns),
        fc.boolean(),
        fc.boolean(),
        (tree, one, other, isTwo, isTold) => {
          const list = (folder: string): FolderEntry[] => {
            if (tree.closed.has(folder)) throw failure('EACCES', 'list', folder);
            const above = folder.slice(0, folder.lastIndexOf('/'));
            const name = folder.slice(folder.lastIndexOf('/') + 1);
            if (
              folder !== 'x' &&
              folder !== '' &&
              folder.startsWith('x/') &&
              tree.folders.get(above)?.get(name) !== 'folder'
            )
              return [];
            const inside =
              folder === ''
                ? [['x', 'folder'] as const, ...(tree.folders.get('x') ?? [])]
                : [...(tree.folders.get(folder) ?? [])];
            return inside.map(([name, kind]) => ({ name, kind }));
          };
          const ask = (find: typeof globFiles): unknown => {
            const told: string[] = [];
            const options: GlobOptions = isTold ? { unreadable: ({ path }) => told.push(path) } : {};
            try {
              return [find(isTwo ? [one, other] : [one], options, list), told];
            } catch (error) {
              return String(error);
            }
          };
          expect(ask(findFiles)).toEqual(ask(globFiles));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
