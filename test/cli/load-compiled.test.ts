import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'vertaalstraat-compiled-')));
const home = join(top, 'node_modules/vertaalstraat');
const kept = join(top, 'node_modules/.cache/vertaalstraat');
const project = join(top, 'project');

const run = (
  ...words: string[]
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'lib/bin/vertaalstraat.js'), ...words], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const compiled = (): string[] => readdirSync(kept).filter((name) => name.startsWith('compiled-'));

beforeAll(() => {
  mkdirSync(join(project, 'articles'), { recursive: true });
  mkdirSync(join(project, 'locales/en'), { recursive: true });
  writeFileSync(join(project, 'articles/a.md'), '# Een\n\nTwee *drie*.\n');
  cpSync('lib/bin', join(home, 'lib/bin'), { recursive: true });
  cpSync('package.json', join(home, 'package.json'));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

describe('the commands, kept compiled', () => {
  it('should stand in the node_modules that the package is in, each command by itself', () => {
    run('status');
    run('status');
    expect(compiled()).toHaveLength(1);
    expect(compiled()[0]).toMatch(/-status$/);
    run('sync', '--check');
    expect(compiled()).toHaveLength(2);
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => new Uint8Array()],
    ['changed at the end', (bytes) => bytes.fill(0, bytes.length - 200)],
    ['changed in the middle', (bytes) => bytes.fill(7, bytes.length >> 1, (bytes.length >> 1) + 9)],
    ['changed at the start', (bytes) => bytes.fill(9, 0, 90)],
  ])('should not count when what was kept is %s', (_, damage) => {
    const before = run('status');
    const path = join(kept, compiled().find((name) => name.endsWith('-status')) ?? '');
    const whole = readFileSync(path);
    writeFileSync(path, damage(Buffer.from(whole)));
    expect(run('status')).toEqual(before);
    expect(before).toMatchObject({ status: 0, stderr: '' });
    // It was kept again.
    expect(readFileSync(path).length).toBeGreaterThan(whole.length / 2);
    expect(run('status')).toEqual(before);
  });

  it('should be kept again once more of the program was needed, and then stay', () => {
    const bytes = (): Buffer => readFileSync(join(kept, compiled().find((name) => name.endsWith('-build')) ?? ''));
    run('build');
    run('build');
    const before = bytes();
    writeFileSync(join(project, 'articles/a.md'), '# Een\n\nVier *vijf*.\n');
    run('build');
    const after = bytes();
    expect(after.equals(before)).toBe(false);
    run('build');
    expect(bytes().equals(after)).toBe(true);
  });

  it('should go when the program is another', () => {
    const stale = join(kept, 'compiled-0123456789abcdef-1-status');
    writeFileSync(stale, '');
    rmSync(join(kept, compiled().find((name) => name.endsWith('-status') && !stale.endsWith(name)) ?? ''));
    run('status');
    expect(compiled().some((name) => stale.endsWith(name))).toBe(false);
  });

  it('should go when somebody mends the program by hand', () => {
    const path = join(home, 'lib/bin/commands.js');
    const text = readFileSync(path, 'utf8');
    const before = run('build');
    expect(before.stdout).toContain('unchanged');
    writeFileSync(path, text.replaceAll(' unchanged', ' UNCHANGED'));
    expect(run('build').stdout).toContain('UNCHANGED');
    writeFileSync(path, text);
    expect(run('build')).toEqual(before);
  });

  it('should be done without where nothing can be kept', () => {
    const before = run('status');
    rmSync(kept, { recursive: true });
    mkdirSync(join(kept, '..'), { recursive: true });
    // A file where the folder should be: nobody can write there, not even an administrator.
    writeFileSync(kept, '');
    expect(run('status')).toEqual(before);
    expect(readFileSync(kept, 'utf8')).toBe('');
  });
});
