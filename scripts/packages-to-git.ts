/**
 * Make git histories of what npm packages have in Markdown, a commit for each version:
 * `npx tsx scripts/packages-to-git.ts <folder> <package>… [--versions 30]`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values: options, positionals } = parseArgs({
  options: { versions: { type: 'string', default: '30' } },
  allowPositionals: true,
});
const [folder = 'histories', ...packages] = positionals;

for (const name of packages) {
  const repository = resolve(folder, name.replaceAll('/', '-'));
  if (existsSync(repository)) continue;
  mkdirSync(repository, { recursive: true });
  const git = (...words: string[]): void => void execFileSync('git', words, { cwd: repository, stdio: 'pipe' });
  git('init', '-q');
  git('config', 'user.name', 'Replay');
  git('config', 'user.email', 'replay@example.org');
  for (const version of versionsOf(name, Number(options.versions))) {
    for (const entry of readdirSync(repository))
      if (entry !== '.git') rmSync(join(repository, entry), { recursive: true });
    const at = mkdtempSync(join(tmpdir(), 'pack-'));
    try {
      const file = run('npm', ['pack', `${name}@${version}`, '--pack-destination', at, '--silent'], at).trim();
      const words = ['--strip-components=1', '--wildcards', '--no-anchored', '*.md', '*.mdx'];
      try {
        run('tar', ['-xzf', join(at, file), '-C', repository, ...words], at);
      } catch {
        // Tar tells that one of the patterns found nothing.
      }
    } finally {
      rmSync(at, { recursive: true });
    }
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', version);
  }
  process.stdout.write(`${name}\n`);
}

/** The versions of a package that are no pre-releases, the oldest first; spread out where there are too many. */
function versionsOf(name: string, most: number): string[] {
  const all = (JSON.parse(run('npm', ['view', name, 'versions', '--json'], '.')) as string[]).filter(
    (version) => !version.includes('-'),
  );
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, nth) => all[Math.floor(nth * step)] ?? '');
}

function run(command: string, words: readonly string[], cwd: string): string {
  return execFileSync(command, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });
}
