import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('should lose nothing when syncs are killed at random moments', { timeout: 300_000 }, () => {
  const { stdout, stderr, status } = spawnSync('npx', ['tsx', 'scripts/soak-kill.ts', '6', '--seed', '3'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^\d+ syncs killed, .* all there\.$/m);
  expect(status).toBe(0);
});
