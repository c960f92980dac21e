import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bridge, keys } from '../support/bridge.ts';
import { makeProject, type TestProject } from '../support/project.ts';
import { makeRepository } from '../support/repository.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const english = {
  [keys.title]: 'On the bridge',
  [keys.heading]: 'The bridge',
  [keys.text]: 'The [Reuters][1] bridge is 300 metres.',
};

async function sound(): Promise<TestProject> {
  const project = makeProject({ 'articles/brug.md': bridge, 'locales/en/': '' });
  await project.runs('sync');
  project.fill('en', 'brug', english);
  await project.runs('sync');
  return project;
}

const machine = ['json', 'sarif', 'gitlab', 'junit', 'github', 'markdown'] as const;

/** What each format must begin with to be read by its program; what is empty says nothing. */
const readable: Readonly<Record<(typeof machine)[number], (text: string) => unknown>> = {
  json: JSON.parse,
  sarif: JSON.parse,
  gitlab: JSON.parse,
  junit: (text) => expect(text).toMatch(/^<\?xml .*<\/testsuites>\n$/s),
  github: (text) => expect(text).toMatch(/^(?:::(?:error|warning|notice).*\n)*$/),
  markdown: (text) => expect(text).toMatch(/^## .*\n$/s),
};

describe.each(machine)('check --format %s', (format) => {
  it('should print nothing else, without findings, with them, and while fixing', async () => {
    const project = await sound();
    expect(await project.run('check', '--format', format)).toMatchObject({ stderr: '', exitCode: 0 });
    readable[format]((await project.run('check', '--format', format)).stdout);
    readable[format]((await project.run('check', '--format', format, '--quiet')).stdout);
    project.fill('en', 'brug', { [keys.title]: '', [keys.heading]: 'The bridge ' });
    const failing = await project.run('check', '--format', format);
    expect(failing).toMatchObject({ stderr: '', exitCode: 1 });
    readable[format](failing.stdout);
    expect(failing.stdout).toContain('no-empty');
    const fixing = await project.run('check', '--format', format, '--fix');
    readable[format](fixing.stdout);
    expect(fixing.stderr).toContain('1 finding mended.');
    const accepting = await project.run('check', '--format', format, '--baseline');
    readable[format](accepting.stdout);
    expect(accepting).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('1 finding added') as string });
  });

  it('should leave stdout to nobody when the set-up is wrong', async () => {
    const project = await sound();
    project.write('vertaalstraat.config.json', '{ "rules": { "no-stael": "error" } }');
    const { stdout, stderr, exitCode } = await project.run('check', '--format', format);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('no-stael');
  });
});

it('should offer the nearest format', async () => {
  const { stderr, exitCode } = await (await sound()).run('check', '--format', 'sarf');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Did you mean `sarif`?');
});

describe('a project below the top of its repository', () => {
  it('should have its paths told from the top, where others read them', async () => {
    const repository = await makeRepository({
      'articles/top.md': 'Dag.\n',
      'my site/articles/brug.md': bridge,
      'my site/locales/en/': '',
    });
    await repository.run('--cwd', 'my site', 'sync');
    const shown = async (format: string): Promise<string> =>
      (await repository.run('--cwd', 'my site', 'check', '--format', format)).stdout;
    expect(await shown('github')).toContain('file=my site/locales/en/brug.json');
    expect(await shown('gitlab')).toContain('"my site/locales/en/brug.json"');
    expect(await shown('sarif')).toContain('"my%20site/locales/en/brug.json"');
    expect(await shown('json')).toContain('"file": "locales/en/brug.json"');
  });
});

describe('the summary of a job on GitHub', () => {
  it('should be added to, and a failure of that should fail nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'summary-'));
    try {
      const file = join(folder, 'summary.md');
      writeFileSync(file, 'Before\n');
      vi.stubEnv('GITHUB_STEP_SUMMARY', file);
      const project = await sound();
      await project.runs('check', '--format', 'json');
      expect(readFileSync(file, 'utf8')).toBe('Before\n');
      await project.runs('check', '--format', 'github');
      expect(readFileSync(file, 'utf8')).toBe('Before\n## ✅ No findings in 1 article\n');
      vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'nowhere', 'summary.md'));
      expect(await project.run('check', '--format', 'github')).toMatchObject({
        stdout: '',
        stderr: expect.stringMatching(/^vertaalstraat: no job summary: /) as string,
        exitCode: 0,
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a fix in SARIF', () => {
  it('should do to the file what --fix does', async () => {
    const project = await sound();
    project.write(
      'locales/en/brug.json',
      JSON.stringify({ ...english, [keys.heading]: '"The" \\ bridge\t ' }, null, 2).replace('\\"The', '\\u0022The'),
    );
    const before = project.read('locales/en/brug.json');
    const { stdout } = await project.run('check', '--format', 'sarif', '--only', 'outer-space');
    const [change] = (JSON.parse(stdout) as Log).runs[0]?.results?.[0]?.fixes?.[0]?.artifactChanges ?? [];
    const [replacement] = change?.replacements ?? [];
    expect(change?.artifactLocation.uri).toBe('locales/en/brug.json');
    const { startLine = 0, startColumn = 0, endLine, endColumn = 0 } = replacement?.deletedRegion ?? {};
    expect(endLine).toBe(startLine);
    const lines = before.split('\n');
    const line = lines[startLine - 1] ?? '';
    lines[startLine - 1] =
      line.slice(0, startColumn - 1) + (replacement?.insertedContent?.text ?? '?') + line.slice(endColumn - 1);
    await project.runs('check', '--fix', '--only', 'outer-space');
    expect(JSON.parse(lines.join('\n'))).toEqual(project.catalog('en', 'brug'));
    expect(project.catalog('en', 'brug')[keys.heading]).toBe('"The" \\ bridge');
  });
});
