import { describe, expect, it } from 'vitest';
import { makeProject } from '../support/project.ts';

const files = { base: '{"a": "1", "b": "2"}\n', ours: '{"a": "1!", "b": "2"}\n', theirs: '{"a": "1", "b": "2!"}\n' };

describe('vertaalstraat merge-driver', () => {
  it('should write the merge over ours', async () => {
    const project = makeProject(files);
    const outcome = await project.runs('merge-driver', 'base', 'ours', 'theirs', 'locales/en/a.json');
    expect(outcome).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(project.read('ours')).toBe('{"a": "1!", "b": "2!"}\n');
    expect([project.read('base'), project.read('theirs')]).toEqual([files.base, files.theirs]);
  });

  it('should take absolute paths, and those of another folder', async () => {
    const project = makeProject({ ...files, 'site/package.json': '{}' });
    const [base = '', ours = '', theirs = ''] = ['base', 'ours', 'theirs'].map((name) => `${project.root}/${name}`);
    await makeProject({}).runs('merge-driver', base, ours, theirs, 'x.json');
    expect(project.read('ours')).toBe('{"a": "1!", "b": "2!"}\n');
    project.write('ours', files.ours);
    await makeProject({}).runs('--cwd', project.root, 'merge-driver', 'base', 'ours', 'theirs', 'x.json');
    expect(project.read('ours')).toBe('{"a": "1!", "b": "2!"}\n');
  });

  it('should keep values that are no texts, and show both where they differ', async () => {
    const project = makeProject({
      base: '{"a": {"b": 1}, "c": 1}',
      ours: '{"a": {"b": 1}, "c": 2}',
      theirs: '{"a": {"b": 2}, "c": [3], "d": null}',
    });
    const { exitCode, stderr } = await project.run('merge-driver', 'base', 'ours', 'theirs', 'locales/en/a.json');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('`2` and `[3]`');
    expect(JSON.parse(project.read('ours'))).toEqual({
      a: { b: 2 },
      c: '<<<<<<< ours\n2\n=======\n[3]\n>>>>>>> theirs',
      d: null,
    });
  });

  it.each([
    ['conflict markers', '{\n<<<<<<< x\n  "a": "1"\n=======\n  "a": "2"\n>>>>>>> y\n}\n', '2:1'],
    ['a key twice', '{"a": "1", "a": "2"}\n', '1:12'],
    ['bytes that are not UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x7d, 0x0a]), '1:3'],
  ])('should merge line by line what has %s', async (_, broken, place) => {
    for (const [side, owner] of [
      ['ours', 'our version'],
      ['theirs', 'their version'],
      ['base', 'the version that both sides began with'],
    ] as const) {
      const project = makeProject({ ...files, [side]: broken });
      const { exitCode, stderr } = await project.run('merge-driver', 'base', 'ours', 'theirs', 'locales/en/a.json');
      expect(exitCode).toBe(1);
      expect(stderr).toContain(`locales/en/a.json:${place}`);
      expect(stderr).toContain(`This stands in ${owner}, so the file was merged line by line`);
      expect(stderr).not.toMatch(/\n +at /);
      const merged = project.bytes('ours').toString('latin1');
      for (const one of ['ours', 'theirs'] as const) {
        if (side !== one) expect(merged).toContain(files[one].trim());
      }
    }
  });

  it.each([
    [['merge-driver', 'base', 'ours', 'theirs'], "missing required argument 'path'"],
    [['merge-driver', 'base', 'ours', 'nergens', 'x.json'], 'Cannot read nergens: it does not exist'],
    [['merge-driver', 'base', 'ours', 'nergens/x', 'x.json'], 'nergens'],
  ])('should say what is wrong with %j', async (argv, message) => {
    const { exitCode, stderr } = await makeProject(files).run(...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n +at /);
  });
});
