import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * Build every article in one locale, as a user's project would: through the command.
 *
 * Words on the command line go along: `npm run build:en -- --missing fail`.
 */
export function buildLocale(locale: string): void {
  const words = ['--no-install', 'vertaalstraat', 'build', '--locale', locale, ...process.argv.slice(2)];
  const { status } = spawnSync('npx', words, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.exitCode = status ?? 1;
}
