import { ConfigError } from '../../model/config-error.ts';
import type { Problem } from '../../model/problem.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { withLock } from '../../project/with-lock.ts';
import { applyChanges } from '../../project/apply-changes.ts';
import { pruneProject } from '../../project/prune-project.ts';
import { problemsText } from '../../report/problems-text.ts';
import { pruneText } from '../../report/prune-text.ts';
import { painter } from '../colors.ts';
import { openArticles, openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface PruneOptions extends GlobalOptions {
  readonly keep: string;
}

/** Remove parked translations that nobody needs any more. */
export async function pruneCommand(
  paths: readonly string[],
  options: PruneOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  if (!/^\d{1,9}$/.test(options.keep)) {
    throw new ConfigError(`Unexpected \`${options.keep}\` for \`--keep\`, expected a number of translations to keep`, {
      note: 'For instance `--keep 20`; `--keep 0` removes all that is parked.',
    });
  }
  const opened = await openFor(options, terminal);
  return withLock(opened.host, (problems) => pruneOpened(opened, paths, options, terminal, problems));
}

function pruneOpened(
  opened: OpenProject,
  paths: readonly string[],
  options: PruneOptions,
  terminal: Terminal,
  before: readonly Problem[],
): CommandResult {
  const project = openArticles(opened, paths, terminal.progress);
  const pruned = pruneProject(project, Number(options.keep));
  const { done, problems: failed } = applyChanges(
    opened.host,
    opened.config,
    pruned.map((one) => [one.change]),
  );
  const problems = [...before, ...project.problems, ...failed];
  const removed = pruned.filter((one) => done.includes(one.change));
  return {
    stdout: options.quiet ? '' : pruneText(removed),
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: problems.some((one) => one.severity === 'error') ? 1 : 0,
  };
}
