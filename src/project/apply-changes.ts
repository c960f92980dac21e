import { HostError, type Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { resourceFolder } from './article-paths.ts';
import { writeJournal } from './journal.ts';
import { attempt } from './load-files.ts';
import { decodeText } from './decode-text.ts';
import { problemIn } from './problem-in.ts';
import type { FileChange } from './plan-project.ts';

/**
 * Write the files of a plan, article by article.
 *
 * A file that is no longer as it was when the plan was made is left alone and reported; so is one that cannot be
 * written, and with it the rest of its article. States come first, since they hold what is parked, and removals last: a
 * text is never nowhere. The folder of a locale stays when it becomes empty: it is what tells that there is such a locale.
 *
 * @param groups The changes of each article.
 */
export function applyChanges(
  host: Host,
  config: Config,
  groups: readonly (readonly FileChange[])[],
): { done: FileChange[]; problems: Problem[] } {
  const done: FileChange[] = [];
  const problems: Problem[] = [];
  const inOrder = groups.map((changes) =>
    changes.toSorted((a, b) => (a.stage ?? 0) - (b.stage ?? 0) || rank(a) - rank(b)),
  );
  const journal = attempt(() => writeJournal(host, inOrder));
  if (journal instanceof HostError)
    return { done, problems: [problemIn(journal.path, 'file-unwritable', journal.message)] };
  for (const changes of inOrder) {
    for (const change of changes) {
      const problem = applyChange(host, config, change);
      if (!problem) done.push(change);
      else problems.push(problem);
      // What was to be moved or parked stays where it was.
      if (problem && change.after !== undefined) break;
    }
  }
  journal();
  return { done, problems };
}

function rank({ path, after }: FileChange): number {
  if (after === undefined) return 2;
  return path.startsWith('.vertaalstraat/') ? 0 : 1;
}

function applyChange(host: Host, config: Config, change: FileChange): Problem | undefined {
  try {
    if (currentText(host, change.path) !== change.before) {
      return problemIn(
        change.path,
        'file-changed',
        'Unexpected change to the file while `vertaalstraat` was at work, expected none',
        { note: 'The file was left as it is. Run the command again.' },
      );
    }
    if (change.after === undefined) host.remove(change.path, folderToKeep(config, change.path));
    else host.write(change.path, change.after);
    return undefined;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return problemIn(change.path, 'file-unwritable', error.message);
  }
}

function currentText(host: Host, path: string): string | undefined {
  const bytes = host.readIfExists(path);
  const decoded = bytes && decodeText(bytes);
  return decoded && 'text' in decoded ? decoded.text : decoded && '';
}

/** The folder above a file that stays, even when it becomes empty. */
function folderToKeep(config: Config, path: string): string {
  const folders = config.locales.map((locale) => resourceFolder(config, locale));
  return folders.find((folder) => path.startsWith(`${folder}/`)) ?? path.split('/')[0] ?? '';
}
