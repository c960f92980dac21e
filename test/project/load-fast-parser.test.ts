import { describe, expect, it } from 'vitest';
import { loadFastParser } from '../../src/project/load-fast-parser.ts';
import { fakeParser } from '../support/fake-parser.ts';
import { makeProject } from '../support/project.ts';

/** Make a project with a package by the name of satteri. */
function install(version: string, code: string): string {
  return makeProject(fakeParser(code, version)).root;
}

describe('loadFastParser', () => {
  it('should name the parser and its version, by which articles are remembered', async () => {
    const { name, parse } = await loadFastParser(process.cwd());
    expect(name).toMatch(/^satteri \d/);
    expect(parse('# é', { gfm: true, frontmatter: false, directive: false, math: false }).children).toMatchObject([
      { type: 'heading', position: { end: { offset: 3 } } },
    ]);
  });

  it('should refuse another version than the one that was tried', async () => {
    const folder = install('9.9.9', 'export const markdownToMdast = () => ({});');
    await expect(loadFastParser(folder, 'c.json')).rejects.toMatchObject({
      name: 'ConfigError',
      message: expect.stringContaining('version 9.9.9') as string,
      file: 'c.json',
      note: expect.stringContaining('npm install') as string,
    });
  });

  it('should say in one line why it does not load', async () => {
    const folder = install('0.10.5', 'throw new Error("Cannot find native binding.\\nat x");');
    await expect(loadFastParser(folder)).rejects.toMatchObject({
      name: 'ConfigError',
      message: 'Unexpected failure of parser "satteri" on this machine: Cannot find native binding.',
    });
  });
});
