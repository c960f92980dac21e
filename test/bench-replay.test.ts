import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { judge } from '../scripts/replay/judge.ts';
import type { Line } from '../scripts/replay/sync-step.ts';

/** Make a git repository with a commit for each of some versions. */
function history(...versions: Readonly<Record<string, string>>[]): string {
  const root = mkdtempSync(join(tmpdir(), 'replay-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const git = (...words: string[]): void => void execFileSync('git', words, { cwd: root, stdio: 'pipe' });
  git('init', '-q');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.org');
  for (const files of versions) {
    git('rm', '-rq', '--ignore-unmatch', '.');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    git('add', '-A');
    git('commit', '-qm', 'Change');
  }
  return root;
}

function line(text: string, more: Partial<Line> = {}): Line {
  return {
    file: 'a.md',
    key: 'text',
    text,
    path: [],
    status: 'current',
    outcome: 'unchanged',
    translation: `EN ${text}`,
    ...more,
  };
}

const [one, two, three] = [
  'The lion is asleep in the shade of a tree.',
  'Nobody needs to move to another country.',
  'A wholly different sentence has come here.',
];

describe('the judge of replays', () => {
  it('should count what a sync did right', () => {
    const after = [line(one), line(`${two} Or so.`, { status: 'stale', translation: `EN ${two}` })];
    expect(
      judge([line(one), line(two)], [...after, line(three, { status: 'missing', translation: '' })]),
    ).toMatchObject({
      unchanged: 1,
      current: 1,
      lost: 0,
      wrong: 0,
      edited: 1,
      kept: 1,
      fresh: 1,
      pretending: 0,
    });
  });

  it('should count what it did wrong', () => {
    expect(judge([line(one)], [line(one, { status: 'missing', translation: '' })]).lost).toBe(1);
    expect(judge([line(one), line(two)], [line(one, { translation: `EN ${two}` }), line(two)]).wrong).toBe(1);
    expect(judge([line(two)], [line(`${two} Or so.`, { status: 'missing', translation: '' })]).dropped).toBe(1);
    expect(judge([line(one)], [line(one), line(three, { translation: `EN ${three}` })]).pretending).toBe(1);
    expect(judge([line(one)], [line(one), line(one)]).pretending).toBe(1);
  });
});

describe('npm run bench:replay', () => {
  it('should replay a history: edits, moves, renames, re-wrapping', () => {
    const long = `# Lions\n\n${one} ${two}\n\n- first item of it\n- second item of it\n`;
    const root = history(
      { 'a.md': long, 'b.md': `${three}\n` },
      { 'a.md': long.replace('a tree', 'a big tree'), 'b.md': `${three}\n` },
      { 'c/a.md': long.replaceAll('. ', '.\n').replace('a tree', 'a big tree'), 'b.md': `${three}\n\nYes.\n` },
      { 'c/a.md': `# Lions\n\n${three}\n`, 'b.md': 'Yes.\n\n- second item of it\n- first item of it\n' },
    );
    const { stdout, status } = spawnSync('npx', ['tsx', 'scripts/bench-replay.ts', root, '--json'], {
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toMatchObject({
      bench: 'replay',
      commits: 3,
      unchanged: 13,
      current: 13,
      lost: 0,
      wrong: 0,
      edited: 1,
      kept: 1,
      fresh: 1,
      pretending: 0,
    });
    expect(status).toBe(0);
  });
});
