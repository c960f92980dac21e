import { planProject } from '../../project/plan-project.ts';
import { todoProject } from '../../project/todo-project.ts';
import { problemsText } from '../../report/problems-text.ts';
import { todoMarkdown, todoText } from '../../report/todo-text.ts';
import { painter } from '../colors.ts';
import { chosenLocales, openArticles, openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface TodoOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  readonly format: 'text' | 'json' | 'md';
}

/** List what an editor has to do. */
export async function todoCommand(
  paths: readonly string[],
  options: TodoOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  const opened = await openFor(options, terminal);
  const locales = chosenLocales(opened.config, options.locale);
  const plan = planProject(opened.host, openArticles(opened, paths, terminal.progress));
  const items = todoProject(plan, locales);
  const { problems } = plan.project;
  const render = {
    text: () => todoText(items, painter(terminal.colorOut)),
    json: () => `${JSON.stringify({ items }, null, 2)}\n`,
    md: () => todoMarkdown(items),
  };
  return {
    stdout: render[options.format](),
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: problems.some((one) => one.severity === 'error') ? 1 : 0,
  };
}
