import { buildProject } from '../../project/build-project.ts';
import { sourceProblems } from '../../project/check-project.ts';
import { planProject } from '../../project/plan-project.ts';
import { choosePseudoLocales, withPseudoLocales } from '../../project/pseudo-locales.ts';
import { buildText } from '../../report/build-text.ts';
import { problemsText } from '../../report/problems-text.ts';
import { painter } from '../colors.ts';
import { chosenLocales, openArticles, openFor } from '../open-project.ts';
import { outputPattern } from '../output-pattern.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface BuildOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  /** A pseudo-locale, or true for all. */
  readonly pseudo?: string | true;
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
  const chosen = chosenLocales(config, options.locale);
  const pseudo = options.pseudo === undefined ? [] : choosePseudoLocales(host, config, options.pseudo);
  const locales = [...(chosen ?? (pseudo.length > 0 ? [] : config.locales)), ...pseudo];
  const output = outputPattern(config, host.root, options.out);
  const plan = planProject(host, openArticles(opened, paths), { source: 'keep' });
  const { missing, stale } = options;
  const built = buildProject(host, withPseudoLocales(plan, pseudo), {
    locales,
    output,
    missing,
    stale,
    everything: paths.length === 0,
  });
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
