import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const bin = resolve('lib/bin/vertaalstraat.js');

/** A site that is large enough for a thread, with articles of all sorts among them. */
function site(): TestProject {
  const files = Array.from({ length: 80 }, (_, index): [string, string | Uint8Array] => {
    const text = `---\ntitle: Stuk ${index} van de reeks\n---\n\n# Kop ${index}\n\nEen **alinea** met [een link](https://voorbeeld.nl/${index}).\n`;
    const body = index % 9 === 0 ? text.replaceAll('\n', '\r\n') : index % 7 === 0 ? `\uFEFF${text}` : text;
    return [`articles/stuk-${index}.md`, index === 33 ? Uint8Array.from([0x23, 0x20, 0xff]) : body];
  });
  return makeProject({ ...Object.fromEntries(files), 'locales/en/': '', 'node_modules/x/y': '' });
}

function run(project: TestProject, threads: string, ...words: string[]): { stdout: string; stderr: string } {
  const env = { ...process.env, VERTAALSTRAAT_THREADS: threads };
  const { stdout, stderr } = spawnSync(process.execPath, [bin, ...words, '--cwd', project.root], {
    encoding: 'utf8',
    env,
  });
  return { stdout, stderr };
}

describe('threads', () => {
  it('should make the same files and say the same as one does', () => {
    const results = ['1', '2'].map((threads) => {
      const project = site();
      const said = ['sync', 'build', 'status', 'check'].map((command) => run(project, threads, command));
      return { said, files: { ...project.snapshot('locales'), ...project.snapshot('dist') } };
    });
    expect(Object.keys(results[0]?.files ?? {}).length).toBeGreaterThan(300);
    expect(results[1]).toEqual(results[0]);
  });
});
