import { HostError, type Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { resourceFolder } from './article-paths.ts';
import { decodeText } from './decode-text.ts';
import { problemIn } from './problem-in.ts';
import type { FileChange } from './plan-project.ts';

/**
 * Write the files of a plan.
 *
 * A file that is no longer as it was when the plan was made is left alone and reported; so is one that cannot be
 * written. New files come before removals, so that a text is never nowhere. The folder of a locale stays when it becomes
 * empty: it is what tells that there is such a locale.
 */
export function applyChanges(
  host: Host,
  config: Config,
  changes: readonly FileChange[],
): { done: FileChange[]; problems: Problem[] } {
  const done: FileChange[] = [];
  const problems: Problem[] = [];
  const ordered = [
    ...changes.filter((one) => one.after !== undefined),
    ...changes.filter((one) => one.after === undefined),
  ];
  for (const change of ordered) {
    try {
      if (currentText(host, change.path) !== change.before) {
        problems.push(
          problemIn(
            change.path,
            'file-changed',
            'Unexpected change to the file while `vertaalstraat` was at work, expected none',
            {
              note: 'The file was left as it is. Run the command again.',
            },
          ),
        );
        continue;
      }
      if (change.after === undefined) host.remove(change.path, folderToKeep(config, change.path));
      else host.write(change.path, change.after);
      done.push(change);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      problems.push(problemIn(change.path, 'file-unwritable', error.message));
      // What was to be moved stays where it was.
      if (change.after !== undefined) break;
    }
  }
  return { done, problems };
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
