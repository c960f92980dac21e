import { buildProject } from '../../project/build-project.ts';
import { sourceProblems } from '../../project/check-project.ts';
import { planProject } from '../../project/plan-project.ts';
import { buildText } from '../../report/build-text.ts';
import { problemsText } from '../../report/problems-text.ts';
import { painter } from '../colors.ts';
import { chosenLocales, openArticles, openFor } from '../open-project.ts';
import { outputPattern } from '../output-pattern.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface BuildOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  readonly out?: string;
  readonly missing: 'fallback' | 'fail' | 'omit';
  readonly stale: 'publish' | 'fallback' | 'fail';
}

/** Put the articles together in every locale. */
export async function buildCommand(
  paths: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  const opened = await openFor(options, terminal);
  const { host, config } = opened;
  const locales = chosenLocales(config, options.locale) ?? config.locales;
  const output = outputPattern(config, host.root, options.out);
  const plan = planProject(host, openArticles(opened, paths));
  const { missing, stale } = options;
  const built = buildProject(host, plan, { locales, output, missing, stale, everything: paths.length === 0 });
  const problems = [
    ...built.problems,
    ...sourceProblems(plan).map((one) => ({ ...one, severity: 'warning' as const })),
  ];
  return {
    stdout: options.quiet ? '' : buildText({ ...built, output }, painter(terminal.colorOut)),
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: problems.some((one) => one.severity === 'error') ? 1 : 0,
  };
}
