import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { HostError } from '../../src/host/host.ts';
import { createMemoryHost } from '../../src/host/memory-host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function createTemporaryHost(): Host {
  const folder = mkdtempSync(join(tmpdir(), 'vertaalstraat-[host]-'));
  folders.push(folder);
  return createNodeHost(folder);
}

const hosts: readonly (readonly [string, () => Host])[] = [
  ['node host', createTemporaryHost],
  ['memory host', () => createMemoryHost()],
];

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);

/** The code and message of the `HostError` that the work throws. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof HostError) return `${error.code} ${error.path}: ${error.message}`;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe.each(hosts)('%s', (_name, create) => {
  it('should read what it wrote, as text or as bytes', () => {
    const host = create();
    host.write('a.md', 'één\r\n');
    expect([...host.read('a.md')]).toEqual([0xc3, 0xa9, 0xc3, 0xa9, 0x6e, 13, 10]);
    host.write('b.bin', new Uint8Array([0xff, 0, 0xfe]));
    expect([...host.read('b.bin')]).toEqual([0xff, 0, 0xfe]);
  });

  it('should keep a byte order mark', () => {
    const host = create();
    host.write('a.json', '\uFEFF{}');
    expect([...host.read('a.json')]).toEqual([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);
  });

  it('should make the folders a file needs', () => {
    const host = create();
    host.write('dist/en/blog/x.md', 'x');
    expect(text(host.read('dist/en/blog/x.md'))).toBe('x');
    expect(host.stat('dist/en/blog')).toMatchObject({ kind: 'folder' });
  });

  it('should replace the whole of a file', () => {
    const host = create();
    host.write('a.md', 'a long text');
    host.write('a.md', 'short');
    expect(text(host.read('a.md'))).toBe('short');
  });

  it('should give bytes that are the reader’s own', () => {
    const host = create();
    host.write('a.md', 'abc');
    host.read('a.md').fill(0);
    expect(text(host.read('a.md'))).toBe('abc');
  });

  it('should normalise paths that stay in the project', () => {
    const host = create();
    host.write('./x/../a.md', 'a');
    expect(text(host.read('y/../a.md'))).toBe('a');
    expect(host.stat('.')?.kind).toBe('folder');
    expect(host.stat('')?.kind).toBe('folder');
  });

  it('should tell what is missing', () => {
    const host = create();
    expect(refusal(() => host.read('no.md'))).toBe('ENOENT no.md: Cannot read no.md: it does not exist');
    expect(refusal(() => host.copy('no.png', 'b.png'))).toBe('ENOENT no.png: Cannot read no.png: it does not exist');
    expect(host.readIfExists('no.md')).toBeUndefined();
    expect(host.stat('no.md')).toBeUndefined();
    expect(host.folders('no')).toEqual([]);
    expect(host.glob(['no/**/*.md'])).toEqual([]);
  });

  it('should tell a folder from a file', () => {
    const host = create();
    host.write('articles/a.md', 'a');
    const folder = 'it is a folder, expected a file';
    expect(refusal(() => host.read('articles'))).toBe(`EISDIR articles: Cannot read articles: ${folder}`);
    expect(refusal(() => host.readIfExists('articles'))).toBe(`EISDIR articles: Cannot read articles: ${folder}`);
    expect(refusal(() => host.write('articles', 'x'))).toBe(`EISDIR articles: Cannot write articles: ${folder}`);
    expect(refusal(() => host.remove('articles'))).toBe(`EISDIR articles: Cannot remove articles: ${folder}`);
    expect(refusal(() => host.remove('.'))).toBe(`EISDIR .: Cannot remove .: ${folder}`);
  });

  it('should tell a file from a folder', () => {
    const host = create();
    host.write('dist', 'no folder');
    const part = 'a part of the path is a file, expected a folder';
    expect(refusal(() => host.write('dist/a.md', 'x'))).toBe(`ENOTDIR dist/a.md: Cannot write dist/a.md: ${part}`);
    expect(refusal(() => host.write('dist/en/a.md', 'x'))).toBe(
      `ENOTDIR dist/en/a.md: Cannot write dist/en/a.md: ${part}`,
    );
    expect(refusal(() => host.read('dist/a.md'))).toBe(`ENOTDIR dist/a.md: Cannot read dist/a.md: ${part}`);
    expect(host.readIfExists('dist/a.md')).toBeUndefined();
    expect(host.stat('dist/a.md')).toBeUndefined();
    expect(host.folders('dist')).toEqual([]);
    host.remove('dist/a.md');
    expect(text(host.read('dist'))).toBe('no folder');
  });

  it.each(['../a.md', '..', '/etc/passwd', 'a/../../b.md', './../x'])(
    'should refuse %s, outside the project',
    (path) => {
      const host = create();
      host.write('in.md', 'in');
      const outside = (action: string): string =>
        `EOUTSIDE ${path}: Cannot ${action} ${path}: it lies outside the project folder`;
      expect(refusal(() => host.read(path))).toBe(outside('read'));
      expect(refusal(() => host.readIfExists(path))).toBe(outside('read'));
      expect(refusal(() => host.write(path, 'x'))).toBe(outside('write'));
      expect(refusal(() => host.copy('in.md', path))).toBe(outside('write'));
      expect(refusal(() => host.copy(path, 'in.md'))).toBe(outside('read'));
      expect(refusal(() => host.remove(path))).toBe(outside('remove'));
      expect(refusal(() => host.remove('in.md', path))).toContain('EOUTSIDE');
      expect(refusal(() => host.stat(path))).toBe(outside('look at'));
      expect(refusal(() => host.folders(path))).toBe(outside('list'));
      expect(refusal(() => host.glob([path]))).toBe(outside('search'));
      expect(refusal(() => host.glob(['*'], { ignore: [path] }))).toBe(outside('search'));
      expect(text(host.read('in.md'))).toBe('in');
    },
  );

  it('should copy a file byte for byte', () => {
    const host = create();
    host.write('articles/foto.jpg', new Uint8Array([0xff, 0xd8, 0]));
    host.copy('articles/foto.jpg', 'dist/en/foto.jpg');
    expect([...host.read('dist/en/foto.jpg')]).toEqual([0xff, 0xd8, 0]);
    expect([...host.read('articles/foto.jpg')]).toEqual([0xff, 0xd8, 0]);
  });

  it('should remove a file and leave its folder when no limit is given', () => {
    const host = create();
    host.write('dist/en/a.md', 'a');
    host.remove('dist/en/a.md');
    expect(host.readIfExists('dist/en/a.md')).toBeUndefined();
    expect(host.folders('dist')).toEqual(['en']);
  });

  it('should remove the folders that become empty, but not the limit', () => {
    const host = create();
    host.write('dist/en/blog/deep/a.md', 'a');
    host.remove('dist/en/blog/deep/a.md', 'dist');
    expect(host.folders('dist')).toEqual([]);
    expect(host.stat('dist')?.kind).toBe('folder');
  });

  it('should stop at the first folder that is not empty', () => {
    const host = create();
    host.write('dist/en/blog/deep/a.md', 'a');
    host.write('dist/en/b.md', 'b');
    host.remove('dist/en/blog/deep/a.md', 'dist');
    expect(host.folders('dist/en')).toEqual([]);
    expect(host.folders('dist')).toEqual(['en']);
    expect(text(host.read('dist/en/b.md'))).toBe('b');
  });

  it('should remove up to the project folder when that is the limit', () => {
    const host = create();
    host.write('out/en/a.md', 'a');
    host.remove('out/en/a.md', '.');
    expect(host.folders('.')).toEqual([]);
    expect(host.stat('.')?.kind).toBe('folder');
  });

  it('should remove no folder when the limit is not above the file', () => {
    const host = create();
    host.write('dist/en/a.md', 'a');
    host.remove('dist/en/a.md', 'dis');
    expect(host.folders('dist')).toEqual(['en']);
  });

  it('should find nothing wrong with removing what is not there', () => {
    const host = create();
    host.write('dist/b.md', 'b');
    host.remove('dist/en/a.md', 'dist');
    host.remove('gone.md');
    expect(text(host.read('dist/b.md'))).toBe('b');
  });

  it('should give facts about files', () => {
    const host = create();
    host.write('a.md', 'één');
    expect(host.stat('a.md')).toEqual({ kind: 'file', size: 5, mtimeMs: expect.any(Number) as number });
  });

  it('should glob files only, sorted by code unit', () => {
    const host = create();
    for (const path of ['b.md', 'a/z.md', 'a/B.md', 'a.md', 'é.md', 'a/c/d.mdx', 'Z.md', 'a/x.txt', 'f.md/in.md']) {
      host.write(`articles/${path}`, '');
    }
    expect(host.glob(['articles/**/*.{md,mdx,markdown}'])).toEqual([
      'articles/Z.md',
      'articles/a.md',
      'articles/a/B.md',
      'articles/a/c/d.mdx',
      'articles/a/z.md',
      'articles/b.md',
      'articles/f.md/in.md',
      'articles/é.md',
    ]);
    expect(host.glob(['articles'])).toEqual([]);
    expect(host.glob(['./articles/a.md'])).toEqual(['articles/a.md']);
    expect(host.glob([])).toEqual([]);
  });

  it('should glob across several patterns without telling a file twice', () => {
    const host = create();
    for (const path of ['x/a.md', 'y/b.md', 'y/c.md']) host.write(path, '');
    expect(host.glob(['y/*.md', 'x/*.md', '**/a.md'])).toEqual(['x/a.md', 'y/b.md', 'y/c.md']);
  });

  it('should take away what is ignored, by option or by an exclamation mark', () => {
    const host = create();
    for (const path of ['x/a.md', 'x/drafts/b.md', 'x/README.md']) host.write(path, '');
    expect(host.glob(['x/**/*.md', '!x/drafts/**'], { ignore: ['**/README.md'] })).toEqual(['x/a.md']);
  });

  it('should pass by node_modules and hidden folders, unless these are named', () => {
    const host = create();
    for (const path of ['a.md', 'node_modules/p/a.md', 'x/node_modules/p/a.md', '.git/a.md', 'x/.hidden.md']) {
      host.write(path, '');
    }
    expect(host.glob(['**/*.md'])).toEqual(['a.md']);
    expect(host.glob(['.git/*.md'])).toEqual(['.git/a.md']);
  });

  it('should match special characters in names that a glob escapes', () => {
    const host = create();
    for (const path of ['x/[a].md', 'x/a.md', 'x (y)/b.md']) host.write(path, '');
    expect(host.glob(['x/\\[a\\].md'])).toEqual(['x/[a].md']);
    expect(host.glob(['x \\(y\\)/*.md'])).toEqual(['x (y)/b.md']);
  });

  it('should list the folders in a folder, sorted by code unit', () => {
    const host = create();
    for (const path of ['locales/nl/a.json', 'locales/en/b/c.json', 'locales/de-AT/x.json', 'locales/readme.md']) {
      host.write(path, '');
    }
    expect(host.folders('locales')).toEqual(['de-AT', 'en', 'nl']);
    expect(host.folders('locales/en/')).toEqual(['b']);
    expect(host.folders('')).toEqual(['locales']);
  });

  it('should make fingerprints of sixteen digits of the SHA-256', () => {
    expect(create().fingerprint('x')).toBe('2d711642b726b044');
    expect(create().fingerprint('é')).toBe('4a99557e4033c353');
  });
});

describe('both hosts', () => {
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('a', 'b') },
    { weight: 2, arbitrary: fc.constantFrom('x.md', '.', '..', '.h', 'node_modules') },
  );
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const step = fc.oneof(
    fc.tuple(fc.constant('write' as const), path, fc.string()),
    fc.tuple(fc.constant('write' as const), path, fc.string()),
    fc.tuple(fc.constant('copy' as const), path, path),
    fc.tuple(fc.constant('remove' as const), path, fc.constantFrom(undefined, '.', 'a', 'b/a', '..')),
    fc.tuple(fc.constant('read' as const), path, fc.constant(undefined)),
    fc.tuple(fc.constant('readIfExists' as const), path, fc.constant(undefined)),
    fc.tuple(fc.constant('stat' as const), path, fc.constant(undefined)),
    fc.tuple(fc.constant('folders' as const), path, fc.constant(undefined)),
    fc.tuple(fc.constant('glob' as const), fc.constantFrom('**', '**/*.md', 'a/*', 'a', '*/.h/**'), path),
  );

  function run(
    host: Host,
    [action, first, second]: typeof step extends fc.Arbitrary<infer Step> ? Step : never,
  ): unknown {
    try {
      if (action === 'write') return host.write(first, second);
      if (action === 'copy') return host.copy(first, second);
      if (action === 'remove') return host.remove(first, second);
      if (action === 'read') return text(host.read(first));
      if (action === 'readIfExists') return text(host.readIfExists(first));
      if (action === 'stat') return host.stat(first)?.kind;
      if (action === 'folders') return host.folders(first);
      return host.glob([first], { ignore: [second] });
    } catch (error) {
      return error instanceof HostError ? error.message : error;
    }
  }

  /** All folders, and the files in them. */
  function tree(host: Host, folder = '.'): string[] {
    return [
      ...host.glob([`${folder}/*`, `${folder}/.*`]),
      ...host.folders(folder).flatMap((name) => [`${folder}/${name}/`, ...tree(host, `${folder}/${name}`)]),
    ];
  }

  it('should do and say the same, whatever they are asked', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 20 }), (steps) => {
        const disk = createTemporaryHost();
        const memory = createMemoryHost();
        for (const each of steps) {
          expect(run(memory, each)).toEqual(run(disk, each));
          expect(tree(memory)).toEqual(tree(disk));
        }
      }),
      { numRuns: 80 },
    );
  }, 30_000);
});
