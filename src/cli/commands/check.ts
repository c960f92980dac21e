import { applyChanges } from '../../project/apply-changes.ts';
import { checkProject } from '../../project/check-project.ts';
import { fixProject } from '../../project/fix-project.ts';
import { loadGlossary } from '../../project/load-glossary.ts';
import type { Problem } from '../../model/problem.ts';
import { planProject } from '../../project/plan-project.ts';
import type { Project } from '../../project/load-project.ts';
import { withSpellers } from '../../project/load-spellers.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { withLock } from '../../project/with-lock.ts';
import { fixedText } from '../../report/fixed-text.ts';
import { problemsJson } from '../../report/problems-json.ts';
import { problemsText } from '../../report/problems-text.ts';
import { ruleText } from '../../report/rule-text.ts';
import { painter } from '../colors.ts';
import { chosenLocales, openArticles, openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';
import { ruleNamed } from '../rule-named.ts';

interface CheckOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  readonly format: 'text' | 'json';
  readonly fix?: true;
  readonly explain?: string;
}

/** How often fixes are made before it is clear that they never end. */
const mostRounds = 10;

/** Find what readers would stumble over, and with `--fix` mend what can be mended without a doubt. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  if (options.explain !== undefined)
    return { stdout: ruleText(ruleNamed(options.explain), painter(terminal.colorOut)), stderr: '', exitCode: 0 };
  const opened = await withSpellers(await openFor(options, terminal));
  const locales = chosenLocales(opened.config, options.locale);
  const found = options.fix
    ? await withLock(opened.host, (before) => fixAll(opened, paths, locales, before))
    : { ...look(opened, paths, locales), fixed: [] };
  const { project, problems, fixed } = found;
  const paint = painter(terminal.colorOut);
  const clean = options.quiet
    ? ''
    : paint(
        'green',
        `No findings in ${project.articles.length} ${project.articles.length === 1 ? 'article' : 'articles'}.\n`,
      );
  return {
    stdout:
      options.format === 'json'
        ? problemsJson(problems)
        : (options.quiet ? '' : fixedText(fixed)) + (problems.length > 0 ? problemsText(problems, paint) : clean),
    stderr: '',
    exitCode: problems.some((one) => one.severity === 'error') ? 1 : 0,
  };
}

interface Looked {
  readonly project: Project;
  readonly plan: ReturnType<typeof planProject>;
  readonly problems: readonly Problem[];
}

function look(
  { host, config, ...rest }: OpenProject,
  paths: readonly string[],
  locales: readonly string[] | undefined,
): Looked {
  const project = openArticles({ host, config, ...rest }, paths);
  const plan = planProject(host, project, { source: 'keep' });
  return {
    project,
    plan,
    problems: checkProject(plan, {
      locales,
      glossary: loadGlossary(host, config),
      host,
      everything: paths.length === 0,
    }),
  };
}

/** Fix and look again, until there is nothing more to fix: one fix may make room for another. */
function fixAll(
  opened: OpenProject,
  paths: readonly string[],
  locales: readonly string[] | undefined,
  before: readonly Problem[],
): Looked & { readonly fixed: readonly Problem[] } {
  const fixed: Problem[] = [];
  for (let round = 1; ; round += 1) {
    const looked = look(opened, paths, locales);
    const fixes = fixProject(opened.host, looked.plan, looked.problems);
    if (fixes.fixed.length === 0 || round > mostRounds)
      return { ...looked, problems: [...before, ...looked.problems], fixed };
    const { problems } = applyChanges(opened.host, opened.config, fixes.groups);
    if (problems.length > 0) return { ...looked, problems: [...before, ...problems, ...looked.problems], fixed };
    fixed.push(...fixes.fixed);
  }
}
