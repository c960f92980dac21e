import { applyChanges } from '../../project/apply-changes.ts';
import { applySettings, planInitGit } from '../../project/init-git.ts';
import { initGitText } from '../../report/init-git-text.ts';
import { problemsText } from '../../report/problems-text.ts';
import { painter } from '../colors.ts';
import { openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

/** Let git merge catalogs and states key by key, in this clone and in those that are set up after it. */
export async function initGitCommand(options: GlobalOptions, terminal: Terminal): Promise<CommandResult> {
  const { host, config } = await openFor(options, terminal);
  const plan = planInitGit(host, config);
  applySettings(host, plan);
  const { done, problems } = applyChanges(host, config, [plan.changes]);
  const isDone = done.length === plan.changes.length;
  return {
    stdout: options.quiet || !isDone ? '' : initGitText(plan, painter(terminal.colorOut)),
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: isDone ? 0 : 1,
  };
}
