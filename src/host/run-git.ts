import { spawnSync } from 'node:child_process';

/**
 * Run git.
 *
 * @param input What it reads from its standard input.
 * @returns What it printed; undefined where there is no git or it failed.
 */
export function runGit(folder: string, args: readonly string[], input?: string): string | undefined {
  const { status, stdout } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(input !== undefined && { input }),
    env: { ...process.env, LC_ALL: 'C' },
  });
  return status === 0 ? stdout : undefined;
}
