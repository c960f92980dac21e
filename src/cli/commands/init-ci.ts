import { applyChanges } from '../../project/apply-changes.ts';
import { planInitCi, type CiProvider } from '../../project/init-ci.ts';
import { initCiText } from '../../report/init-ci-text.ts';
import { problemsText } from '../../report/problems-text.ts';
import { painter } from '../colors.ts';
import { openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

/** Write a workflow for CI; one that is there stays as it is. */
export async function initCiCommand(
  provider: CiProvider,
  options: GlobalOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  const { host, config } = await openFor(options, terminal);
  const plan = planInitCi(host, config, provider);
  const { problems } = applyChanges(plan.top, config, plan.change ? [[plan.change]] : []);
  return {
    stdout: options.quiet || problems.length > 0 ? '' : initCiText(plan, painter(terminal.colorOut)),
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: problems.length > 0 ? 1 : 0,
  };
}
