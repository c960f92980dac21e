import { HostError, type Host } from '../host/host.ts';
import type { Problem } from '../model/problem.ts';
import { decodeText } from './decode-text.ts';
import { problemIn } from './load-project.ts';
import type { FileChange } from './plan-project.ts';

/**
 * Write the files of a plan.
 *
 * A file that is no longer as it was when the plan was made is left alone and reported; so is one that cannot be
 * written. New files come before removals, so that a text is never nowhere.
 */
export function applyChanges(host: Host, changes: readonly FileChange[]): { done: FileChange[]; problems: Problem[] } {
  const done: FileChange[] = [];
  const problems: Problem[] = [];
  const ordered = [...changes.filter((one) => one.after !== undefined), ...changes.filter((one) => one.after === undefined)];
  for (const change of ordered) {
    try {
      if (currentText(host, change.path) !== change.before) {
        problems.push(
          problemIn(change.path, 'file-changed', 'Unexpected change to the file while `vertaalstraat` was at work, expected none', {
            note: 'The file was left as it is. Run the command again.',
          }),
        );
        continue;
      }
      if (change.after === undefined) host.remove(change.path, folderAbove(change.path));
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

/** The first folder of a path: it stays, even when it becomes empty. */
function folderAbove(path: string): string {
  return path.split('/')[0] ?? '';
}
