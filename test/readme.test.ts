import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map((match) => ({
  language: match[1],
  text: match[2] ?? '',
}));

describe('README', () => {
  it('should open with an example of at most 20 lines that really runs', () => {
    const [example, expected] = blocks;
    expect(example?.language).toBe('sh');
    expect(example?.text.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    try {
      // `npx vertaalstraat` as a user's project would find it.
      const npx = join(folder, 'npx');
      writeFileSync(
        npx,
        `#!/bin/sh\nshift\nexec "${process.execPath}" "${resolve('lib/bin/vertaalstraat.js')}" "$@"\n`,
      );
      chmodSync(npx, 0o755);
      const printed = execFileSync('sh', ['-e', '-c', example?.text ?? ''], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
      });
      expect(printed.endsWith(expected?.text ?? 'nothing')).toBe(true);
      expect(printed).toContain('No findings in 1 article.');
      expect(readFileSync(join(folder, 'dist/nl/hallo.md'))).toEqual(readFileSync(join(folder, 'articles/hallo.md')));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('should link to files that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });

  it('should name npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
