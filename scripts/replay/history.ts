import { execFileSync } from 'node:child_process';

/** The Markdown files that a commit touched, as they were and as they became: path → text. */
export interface Step {
  readonly commit: string;
  readonly subject: string;
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** Read the Markdown files of a repository as they are now: path → text. */
export function filesOf(repository: string): Map<string, string> {
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: repository, encoding: 'utf8', maxBuffer: 1e9 });
  const names = git('ls-files', '-z', '--', '*.md').split('\0').filter(Boolean);
  return new Map(names.map((name) => [name, git('show', `HEAD:${name}`)]));
}

/** Read the commits of a git repository that change Markdown, the oldest first. */
export function* stepsOf(repository: string, most: number): Generator<Step> {
  const git = (...words: string[]): string =>
    execFileSync('git', words, {
      cwd: repository,
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const markdown = ['--', '*.md', '*.mdx'];
  const log = git('log', '--reverse', '--first-parent', '--format=%H %P\t%s', ...markdown)
    .split('\n')
    .filter(Boolean);
  const edits = log.filter((line) => /^\w+ \w+/.test(line));
  for (const line of edits.slice(-most)) {
    const [hashes = '', subject = ''] = line.split('\t');
    const [commit = '', parent = ''] = hashes.split(' ');
    const names = git('diff', '--name-status', '--no-renames', '-z', parent, commit, ...markdown).split('\0');
    const before = new Map<string, string>();
    const after = new Map<string, string>();
    for (let at = 0; at + 1 < names.length; at += 2) {
      const [status = '', path = ''] = names.slice(at, at + 2);
      if (status !== 'A') before.set(path, git('show', `${parent}:${path}`));
      if (status !== 'D') after.set(path, git('show', `${commit}:${path}`));
    }
    // A first version of everything is no edit of anything.
    if (before.size > 0) yield { commit, subject, before, after };
  }
}
