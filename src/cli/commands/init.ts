import { resolve } from 'node:path';
import { applyChanges } from '../../project/apply-changes.ts';
import { readManifest } from '../../project/init-manifest.ts';
import { openFolder } from '../../project/open-project.ts';
import { planInit } from '../../project/plan-init.ts';
import { initText } from '../../report/init-text.ts';
import { problemsText } from '../../report/problems-text.ts';
import { painter } from '../colors.ts';
import { openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

/** Set up a project: configuration, npm scripts and `.gitignore`; what is there already stays. */
export async function initCommand(options: GlobalOptions, terminal: Terminal): Promise<CommandResult> {
  // Read before the configuration, which may be a part of it: this tells how to mend it.
  const manifest = readManifest(openFolder(resolve(terminal.cwd, options.cwd ?? '.')));
  const { host, config } = await openFor(options, terminal);
  const plan = planInit(host, config, manifest);
  const { done, problems } = applyChanges(host, config, [plan.changes]);
  const isDone = done.length === plan.changes.length;
  return {
    stdout: options.quiet || !isDone ? '' : initText(plan, painter(terminal.colorOut)),
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: isDone ? 0 : 1,
  };
}
