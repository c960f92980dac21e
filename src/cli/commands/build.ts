import { buildProject } from '../../project/build-project.ts';
import { choosePseudoLocales } from '../../project/pseudo-locales.ts';
import type { Shard } from '../../project/shard.ts';
import { sortProblems } from '../../project/sort-problems.ts';
import { buildText } from '../../report/build-text.ts';
import { problemsText } from '../../report/problems-text.ts';
import { painter } from '../colors.ts';
import { chosenLocales, chosenArticles, openFor } from '../open-project.ts';
import { outputPattern } from '../output-pattern.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface BuildOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  /** A pseudo-locale, or true for all. */
  readonly pseudo?: string | true;
  readonly out?: string;
  readonly missing: 'fallback' | 'fail' | 'omit';
  readonly stale: 'publish' | 'fallback' | 'fail';
  readonly shard?: Shard;
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
  const { missing, stale } = options;
  const built = await buildProject(
    host,
    config,
    chosenArticles(opened, paths, { ...options, progress: terminal.progress }),
    {
      locales,
      pseudo,
      output,
      missing,
      stale,
      everything: paths.length === 0,
    },
  );
  const problems = sortProblems(built.problems);
  return {
    stdout: options.quiet ? '' : buildText({ ...built, output }, painter(terminal.colorOut)),
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: problems.some((one) => one.severity === 'error') ? 1 : 0,
  };
}
