import { planProject } from '../../project/plan-project.ts';
import { projectStatus } from '../../project/status-project.ts';
import { problemsText } from '../../report/problems-text.ts';
import { statusText } from '../../report/status-text.ts';
import { painter } from '../colors.ts';
import { chosenLocales, openArticles, openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface StatusOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  readonly format: 'text' | 'json';
  readonly keys?: boolean;
}

/** Show how far the translations are. */
export async function statusCommand(
  paths: readonly string[],
  options: StatusOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  const opened = await openFor(options, terminal);
  const locales = chosenLocales(opened.config, options.locale);
  const plan = planProject(opened.host, openArticles(opened, paths));
  const status = projectStatus(plan, { keys: options.keys === true, locales });
  const { problems } = plan.project;
  return {
    stdout:
      options.format === 'json'
        ? `${JSON.stringify(status, null, 2)}\n`
        : statusText(status, painter(terminal.colorOut), problems.length > 0),
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: problems.some((one) => one.severity === 'error') ? 1 : 0,
  };
}
