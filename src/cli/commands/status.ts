import type { Problem } from '../../model/problem.ts';
import { countStatus } from '../../project/count-status.ts';
import { problemsText } from '../../report/problems-text.ts';
import { statusText } from '../../report/status-text.ts';
import { painter } from '../colors.ts';
import { chosenArticles, chosenLocales, openFor } from '../open-project.ts';
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
  if (options.format === 'html') {
    const { statusPage } = await import('./status-page.ts');
    return statusPage(opened, paths, locales, terminal);
  }
  const counting = { keys: options.keys === true, locales };
  const { status, problems } = await countStatus(
    opened.host,
    opened.config,
    chosenArticles(opened, paths, { progress: terminal.progress }),
    counting,
  );
  const paint = painter(terminal.colorOut);
  const changed = options.diff ? await import('./stale-texts.ts') : undefined;
  const stale = changed?.staleItems(opened, paths, locales, terminal.progress);
  return {
    stdout:
      options.format === 'json'
        ? `${JSON.stringify({ ...status, ...(stale && { stale }) }, null, 2)}\n`
        : statusText(status, paint, problems.length > 0) +
          (changed && stale ? `\n${changed.staleText(stale, paint)}` : ''),
    ...ending(problems, terminal),
  };
}

/** How a status ends that found problems. */
export function ending(problems: readonly Problem[], terminal: Terminal): Pick<CommandResult, 'stderr' | 'exitCode'> {
  return {
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: problems.some((one) => one.severity === 'error') ? 1 : 0,
  };
}
