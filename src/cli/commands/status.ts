import { planProject } from '../../project/plan-project.ts';
import { countStatus } from '../../project/count-status.ts';
import { todoProject } from '../../project/todo-project.ts';
import { problemsText } from '../../report/problems-text.ts';
import { staleText } from '../../report/todo-text.ts';
import { statusText } from '../../report/status-text.ts';
import { painter } from '../colors.ts';
import { chosenArticles, chosenLocales, openArticles, openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface StatusOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  readonly format: 'text' | 'json';
  readonly keys?: boolean;
  readonly diff?: boolean;
}

/** Show how far the translations are. */
export async function statusCommand(
  paths: readonly string[],
  options: StatusOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  const opened = await openFor(options, terminal);
  const locales = chosenLocales(opened.config, options.locale);
  const counting = { keys: options.keys === true, locales };
  const { status, problems } = countStatus(opened.host, opened.config, chosenArticles(opened, paths), counting);
  const stale = options.diff
    ? todoProject(planProject(opened.host, openArticles(opened, paths)), locales).filter((one) => one.was !== undefined)
    : [];
  const paint = painter(terminal.colorOut);
  return {
    stdout:
      options.format === 'json'
        ? `${JSON.stringify({ ...status, ...(options.diff && { stale }) }, null, 2)}\n`
        : statusText(status, paint, problems.length > 0) + (options.diff ? `\n${staleText(stale, paint)}` : ''),
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: problems.some((one) => one.severity === 'error') ? 1 : 0,
  };
}
