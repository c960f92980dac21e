import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';

let folder: string;
let root: string;
let outside: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vertaalstraat-'));
  root = join(folder, 'project');
  outside = join(folder, 'outside');
  mkdirSync(root);
  mkdirSync(outside);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Run as a user to whom permissions apply: an administrator may write everywhere. */
function asOrdinaryUser(work: () => void): void {
  if (process.geteuid?.() !== 0) return work();
  chmodSync(folder, 0o755);
  process.seteuid?.(65534);
  try {
    work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('createNodeHost', () => {
  it('should know its folder by its absolute path', () => {
    expect(createNodeHost(root).root).toBe(root);
  });

  it('should refuse a project folder that does not exist, or is none', () => {
    expect(() => createNodeHost(join(root, 'no'))).toThrow(`Cannot open ${join(root, 'no')}: it does not exist`);
    writeFileSync(join(root, 'a'), '');
    expect(() => createNodeHost(join(root, 'a'))).toThrow(
      `Cannot open ${join(root, 'a')}: a part of the path is a file, expected a folder`,
    );
  });

  it('should work in a folder that is reached by a link', () => {
    symlinkSync(root, join(folder, 'link'));
    const host = createNodeHost(join(folder, 'link'));
    host.write('x/a.md', 'a');
    expect(readFileSync(join(root, 'x/a.md'), 'utf8')).toBe('a');
    expect(host.glob(['**/*.md'])).toEqual(['x/a.md']);
  });

  it('should refuse a path that the system cannot have', () => {
    expect(() => createNodeHost(root).read('a\0b')).toThrow(
      expect.objectContaining({ name: 'HostError', code: 'EINVAL' }) as Error,
    );
  });

  it('should tell of a name that is too long', () => {
    const name = 'a'.repeat(300);
    expect(() => createNodeHost(root).write(name, '')).toThrow(`Cannot write ${name}: its name is too long`);
  });

  it('should write a file whose name is as long as names may be', () => {
    const name = 'a'.repeat(255);
    createNodeHost(root).write(name, 'x');
    expect(readdirSync(root)).toEqual([name]);
  });
});

describe('write', () => {
  it('should put another file in place, so that a reader who has the old one open sees the old bytes', () => {
    const path = join(root, 'a.json');
    writeFileSync(path, 'old');
    linkSync(path, join(root, 'reader'));
    createNodeHost(root).write('a.json', 'new');
    expect(readFileSync(join(root, 'reader'), 'utf8')).toBe('old');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('should keep the mode, whatever the mask', () => {
    const path = join(root, 'a.json');
    writeFileSync(path, 'old');
    for (const mode of [0o600, 0o666, 0o755]) {
      chmodSync(path, mode);
      createNodeHost(root).write('a.json', `mode ${mode}`);
      expect(statSync(path).mode & 0o7777).toBe(mode);
    }
  });

  it('should leave the temporary file neither after success nor after failure', () => {
    const host = createNodeHost(root);
    host.write('a.json', 'x');
    mkdirSync(join(root, 'b.json'));
    expect(() => host.write('b.json', 'x')).toThrow('Cannot write b.json: it is a folder, expected a file');
    // Something that cannot be written at all fails after the temporary file was made.
    expect(() => host.write('a.json', 5 as unknown as string)).toThrow('Cannot write a.json');
    expect(readdirSync(root).sort()).toEqual(['a.json', 'b.json']);
    expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe('x');
  });

  it('should write through a link to a file in the project', () => {
    mkdirSync(join(root, 'real'));
    writeFileSync(join(root, 'real/a.json'), 'old');
    symlinkSync('real/a.json', join(root, 'a.json'));
    createNodeHost(root).write('a.json', 'new');
    expect(lstatSync(join(root, 'a.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, 'real/a.json'), 'utf8')).toBe('new');
  });

  it('should write through a link to a file that does not exist yet', () => {
    symlinkSync('later/a.json', join(root, 'a.json'));
    createNodeHost(root).write('a.json', 'new');
    expect(readFileSync(join(root, 'later/a.json'), 'utf8')).toBe('new');
  });

  it('should write through a link to a folder in the project', () => {
    mkdirSync(join(root, 'real'));
    symlinkSync('real', join(root, 'locales'));
    createNodeHost(root).write('locales/en/a.json', 'new');
    expect(readFileSync(join(root, 'real/en/a.json'), 'utf8')).toBe('new');
  });

  it.each([
    ['a file', 'secret.txt', 'x.md', 'x.md'],
    ['a file that does not exist', 'nothing.txt', 'x.md', 'x.md'],
    ['a folder', '.', 'dist', 'dist/en/x.md'],
  ])('should refuse a link to %s outside the project', (_what, target, link, path) => {
    writeFileSync(join(outside, 'secret.txt'), 'mine');
    symlinkSync(join(outside, target), join(root, link));
    const host = createNodeHost(root);
    const refused = expect.objectContaining({ name: 'HostError', code: 'EOUTSIDE', path }) as Error;
    expect(() => host.write(path, 'x')).toThrow(refused);
    host.write('in.md', 'in');
    expect(() => host.copy('in.md', path)).toThrow(refused);
    expect(readdirSync(outside)).toEqual(['secret.txt']);
    expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('mine');
  });

  it('should tell of links that go round', () => {
    symlinkSync('b', join(root, 'a'));
    symlinkSync('a', join(root, 'b'));
    expect(() => createNodeHost(root).write('a', 'x')).toThrow(
      'Cannot write a: its symbolic links go round in a circle',
    );
  });

  it('should refuse to replace what is not an ordinary file', () => {
    symlinkSync('/dev', join(root, 'dev'));
    expect(() => createNodeHost(root).write('dev/null', 'x')).toThrow('outside');
  });

  it('should respect permissions, of the file and of its folder', () => {
    mkdirSync(join(root, 'locked'));
    writeFileSync(join(root, 'locked/a.json'), 'old');
    mkdirSync(join(root, 'open'));
    chmodSync(join(root, 'open'), 0o777);
    writeFileSync(join(root, 'open/a.json'), 'old');
    chmodSync(join(root, 'open/a.json'), 0o444);
    chmodSync(join(root, 'locked'), 0o555);
    asOrdinaryUser(() => {
      const host = createNodeHost(root);
      const denied = 'permission denied, for the file or for its folder';
      expect(() => host.write('locked/b.json', 'x')).toThrow(`Cannot write locked/b.json: ${denied}`);
      expect(() => host.write('open/a.json', 'x')).toThrow(`Cannot write open/a.json: ${denied}`);
      expect(() => host.remove('locked/a.json')).toThrow(`Cannot remove locked/a.json: ${denied}`);
    });
    chmodSync(join(root, 'locked'), 0o755);
    expect(readdirSync(join(root, 'open'))).toEqual(['a.json']);
    expect(readFileSync(join(root, 'open/a.json'), 'utf8')).toBe('old');
    expect(readdirSync(join(root, 'locked'))).toEqual(['a.json']);
  });
});

describe('read', () => {
  it('should tell of a file that may not be read', () => {
    writeFileSync(join(root, 'a.md'), 'x');
    chmodSync(join(root, 'a.md'), 0o000);
    asOrdinaryUser(() => {
      const host = createNodeHost(root);
      const denied = 'Cannot read a.md: permission denied, for the file or for its folder';
      expect(() => host.read('a.md')).toThrow(denied);
      expect(() => host.readIfExists('a.md')).toThrow(denied);
    });
  });

  it('should follow a link, wherever it leads', () => {
    writeFileSync(join(outside, 'shared.md'), 'shared');
    symlinkSync(join(outside, 'shared.md'), join(root, 'a.md'));
    expect(new TextDecoder().decode(createNodeHost(root).read('a.md'))).toBe('shared');
  });

  it('should see nothing in a link to nothing', () => {
    symlinkSync('gone', join(root, 'a.md'));
    expect(createNodeHost(root).readIfExists('a.md')).toBeUndefined();
    expect(createNodeHost(root).stat('a.md')).toBeUndefined();
  });
});

describe('remove', () => {
  it('should remove a link, not what it leads to', () => {
    writeFileSync(join(outside, 'keep.md'), 'keep');
    symlinkSync(join(outside, 'keep.md'), join(root, 'a.md'));
    createNodeHost(root).remove('a.md');
    expect(readdirSync(root)).toEqual([]);
    expect(existsSync(join(outside, 'keep.md'))).toBe(true);
  });

  it('should refuse a folder that is a link out of the project', () => {
    writeFileSync(join(outside, 'keep.md'), 'keep');
    symlinkSync(outside, join(root, 'dist'));
    expect(() => createNodeHost(root).remove('dist/keep.md', 'dist')).toThrow(
      'Cannot remove dist/keep.md: it lies outside the project folder',
    );
    expect(existsSync(join(outside, 'keep.md'))).toBe(true);
  });
});

describe('glob', () => {
  it('should not go out of the project, or round in circles', () => {
    mkdirSync(join(root, 'articles/sub'), { recursive: true });
    mkdirSync(join(root, 'shared/back'), { recursive: true });
    writeFileSync(join(root, 'articles/a.md'), '');
    writeFileSync(join(root, 'shared/s.md'), '');
    writeFileSync(join(outside, 'o.md'), '');
    symlinkSync(outside, join(root, 'articles/out'));
    symlinkSync('..', join(root, 'articles/sub/up'));
    symlinkSync('../shared', join(root, 'articles/shared'));
    symlinkSync('../../articles', join(root, 'shared/back/articles'));
    symlinkSync(join(outside, 'o.md'), join(root, 'articles/o.md'));
    symlinkSync('nothing', join(root, 'articles/gone.md'));
    const host = createNodeHost(root);
    // A link that leads nowhere is listed: whoever reads it is told.
    expect(host.glob(['articles/**/*.md'])).toEqual([
      'articles/a.md',
      'articles/gone.md',
      'articles/o.md',
      'articles/shared/s.md',
    ]);
    expect(host.folders('articles')).toEqual(['shared', 'sub']);
  });

  it('should tell of a folder that may not be read, instead of finding nothing there', () => {
    mkdirSync(join(root, 'articles/secret'), { recursive: true });
    chmodSync(join(root, 'articles/secret'), 0o000);
    asOrdinaryUser(() => {
      expect(() => createNodeHost(root).glob(['articles/**/*.md'])).toThrow(
        'Cannot list articles/secret: permission denied, for the file or for its folder',
      );
    });
  });
});

describe('writing by way of another folder', () => {
  it('should leave what a killed run had not finished where one sweep finds it', () => {
    const host = createNodeHost(root);
    host.write('cache/deep/down/a.json', 'one', { via: 'cache' });
    chmodSync(join(root, 'cache'), 0o500);
    const refused = (): void => host.write('cache/deep/down/a.json', 'two', { via: 'cache' });
    // An administrator may write anywhere.
    if (process.getuid?.() !== 0) expect(refused).toThrow();
    chmodSync(join(root, 'cache'), 0o700);
    writeFileSync(join(root, 'cache/.999999999-00000000-0000-0000-0000-000000000000.tmp'), 'half');
    host.sweep(['cache']);
    expect(readdirSync(join(root, 'cache'), { recursive: true }).toSorted()).toEqual([
      'deep',
      'deep/down',
      'deep/down/a.json',
    ]);
  });

  it('should not stop a sweep of what is no folder, and do the others', () => {
    mkdirSync(join(root, 'cache'));
    writeFileSync(join(root, 'file'), '');
    writeFileSync(join(root, 'cache/.999999999-00000000-0000-0000-0000-000000000000.tmp'), 'half');
    createNodeHost(root).sweep(['file/cache', 'file', 'gone', 'cache']);
    expect(readdirSync(join(root, 'cache'))).toEqual([]);
  });

  it('should not write outside the project', () => {
    const host = createNodeHost(root);
    symlinkSync(outside, join(root, 'away'));
    expect(() => host.write('a.json', 'one', { via: 'away' })).toThrow();
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('the stamp of a file', () => {
  it('should tell of other bytes of the same size, even when their time was put back', async () => {
    const host = createNodeHost(root);
    const path = join(root, 'a.md');
    writeFileSync(path, 'one');
    const { atime, mtime } = statSync(path);
    const [before] = host.stamps(['a.md']);
    await new Promise((done) => void setTimeout(done, 20));
    writeFileSync(path, 'two');
    utimesSync(path, atime, mtime);
    const [after] = host.stamps(['a.md']);
    expect(after).not.toEqual(before);
    expect(host.isSettled(after ?? [])).toBe(false);
  });
});
