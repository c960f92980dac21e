import { withSpellers } from '../../project/load-spellers.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { overviewProject } from '../../project/overview-project.ts';
import { planProject } from '../../project/plan-project.ts';
import { settleBaseline } from '../../project/settle-baseline.ts';
import { statusHtml } from '../../report/status-html.ts';
import { inspect } from '../inspect.ts';
import { openArticles } from '../open-project.ts';
import type { CommandResult, Terminal } from '../result.ts';
import { ending } from './status.ts';

/** Show how far the translations are as a page, with what `check` would find. */
export async function statusPage(
  opened: OpenProject,
  paths: readonly string[],
  locales: readonly string[] | undefined,
  terminal: Terminal,
): Promise<CommandResult> {
  const scope = { isPartial: paths.length > 0, locales, only: undefined, touched: undefined };
  const inspected = await inspect(await withSpellers(opened), paths, scope, terminal.progress);
  const { problems } = settleBaseline(opened.host, opened.config, inspected, 'read', 'info');
  // What is there, as the check sees it; what the check remembers has no texts.
  const plan = planProject(opened.host, openArticles(opened, paths, terminal.progress), { source: 'keep' });
  return { stdout: statusHtml(overviewProject(plan, problems, locales)), ...ending(plan.project.problems, terminal) };
}
