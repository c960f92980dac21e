import { resolve } from 'node:path';
import { mergeDriver } from '../../project/merge-driver.ts';
import { problemsText } from '../../report/problems-text.ts';
import { painter } from '../colors.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

/** Merge two versions of a catalog or a state for git: 0 when all is merged, 1 when a person has to decide. */
export function mergeDriverCommand(
  [base, ours, theirs, path]: readonly [string, string, string, string],
  options: GlobalOptions,
  terminal: Terminal,
): CommandResult {
  const at = (file: string): string => resolve(terminal.cwd, options.cwd ?? '.', file);
  const problems = mergeDriver({ base: at(base), ours: at(ours), theirs: at(theirs) }, path);
  return {
    stdout: '',
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: problems.length > 0 ? 1 : 0,
  };
}
