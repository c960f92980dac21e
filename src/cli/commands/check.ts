import { checkProject } from '../../project/check-project.ts';
import { loadGlossary } from '../../project/load-glossary.ts';
import { planProject } from '../../project/plan-project.ts';
import { problemsJson } from '../../report/problems-json.ts';
import { problemsText } from '../../report/problems-text.ts';
import { painter } from '../colors.ts';
import { chosenLocales, openArticles, openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface CheckOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  readonly format: 'text' | 'json';
}

/** Find what readers would stumble over. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  const opened = await openFor(options, terminal);
  const { host, config } = opened;
  const locales = chosenLocales(config, options.locale);
  const project = openArticles(opened, paths);
  const problems = checkProject(planProject(host, project, { source: 'keep' }), {
    locales,
    glossary: loadGlossary(host, config),
  });
  const paint = painter(terminal.colorOut);
  const clean = options.quiet
    ? ''
    : paint(
        'green',
        `No findings in ${project.articles.length} ${project.articles.length === 1 ? 'article' : 'articles'}.\n`,
      );
  return {
    stdout:
      options.format === 'json' ? problemsJson(problems) : problems.length > 0 ? problemsText(problems, paint) : clean,
    stderr: '',
    exitCode: problems.some((one) => one.severity === 'error') ? 1 : 0,
  };
}
