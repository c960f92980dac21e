import type { CiSetup } from './ci-setup.ts';

/**
 * Write the shell script that syncs a pull request in which nothing but catalogs was changed, and pushes what that writes.
 *
 * @param base What the branch was made from, as the shell expands it.
 * @param push The commands that push `HEAD`.
 * @returns Lines of a script for a shell that stops at the first failure.
 */
export function ciSyncScript({ catalogs, run }: CiSetup, base: string, push: readonly string[]): string[] {
  const files = [...catalogs, '.vertaalstraat/state/**/*.json'];
  const others = files.map((glob) => quote(`:(exclude,glob)${glob}`)).join(' ');
  return [
    `if ! git diff --quiet "${base}...HEAD" -- ':(top)' ${others}; then`,
    `  echo 'More than catalogs was changed; whoever edits an article, syncs it.'`,
    '  exit 0',
    'fi',
    `${run} sync`,
    'git add --update .',
    `git add --all -- ${files.map((glob) => quote(`:(glob)${glob}`)).join(' ')}`,
    'if git diff --cached --quiet; then exit 0; fi',
    `git commit --message 'Sync translations'`,
    ...push,
  ];
}

/** Write a word so that a shell takes it as it is. */
export function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
