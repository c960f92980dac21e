import type { Problem } from '../../model/problem.ts';
import { withSpellers } from '../../project/load-spellers.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { overviewProject } from '../../project/overview-project.ts';
import { planProject } from '../../project/plan-project.ts';
import { countStatus } from '../../project/count-status.ts';
import { settleBaseline } from '../../project/settle-baseline.ts';
import { todoProject } from '../../project/todo-project.ts';
import { problemsText } from '../../report/problems-text.ts';
import { statusHtml } from '../../report/status-html.ts';
import { staleText } from '../../report/todo-text.ts';
import { statusText } from '../../report/status-text.ts';
import { painter } from '../colors.ts';
import { inspect } from '../inspect.ts';
import { chosenArticles, chosenLocales, openArticles, openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface StatusOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  readonly format: 'text' | 'json' | 'html';
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
  if (options.format === 'html') return statusPage(opened, paths, locales, terminal);
  const counting = { keys: options.keys === true, locales };
  const { status, problems } = countStatus(
    opened.host,
    opened.config,
    chosenArticles(opened, paths, { progress: terminal.progress }),
    counting,
  );
  const stale = options.diff
    ? todoProject(planProject(opened.host, openArticles(opened, paths)), locales).filter((one) => one.was !== undefined)
    : [];
  const paint = painter(terminal.colorOut);
  return {
    stdout:
      options.format === 'json'
        ? `${JSON.stringify({ ...status, ...(options.diff && { stale }) }, null, 2)}\n`
        : statusText(status, paint, problems.length > 0) + (options.diff ? `\n${staleText(stale, paint)}` : ''),
    ...ending(problems, terminal),
  };
}

/** The page shows what `check` would find, too. */
async function statusPage(
  opened: OpenProject,
  paths: readonly string[],
  locales: readonly string[] | undefined,
  terminal: Terminal,
): Promise<CommandResult> {
  const scope = { isPartial: paths.length > 0, locales, only: undefined, touched: undefined };
  const inspected = inspect(await withSpellers(opened), paths, scope, terminal.progress);
  const { problems } = settleBaseline(opened.host, opened.config, inspected, 'read', 'info');
  // What is there, as the check sees it; what the check remembers has no texts.
  const plan = planProject(opened.host, openArticles(opened, paths), { source: 'keep' });
  return { stdout: statusHtml(overviewProject(plan, problems, locales)), ...ending(plan.project.problems, terminal) };
}

function ending(problems: readonly Problem[], terminal: Terminal): Pick<CommandResult, 'stderr' | 'exitCode'> {
  return {
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: problems.some((one) => one.severity === 'error') ? 1 : 0,
  };
}
