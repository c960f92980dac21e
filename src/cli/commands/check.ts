import { ConfigError } from '../../model/config-error.ts';
import type { CheckReport } from '../../model/check-report.ts';
import type { Problem, Severity } from '../../model/problem.ts';
import { checkIdentity } from '../../project/check-identity.ts';
import { changedFiles } from '../../project/changed-files.ts';
import type { CheckScope } from '../../project/checked-scope.ts';
import { addToJobSummary } from '../../project/job-summary.ts';
import { withSpellers } from '../../project/load-spellers.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { readSources } from '../../project/read-sources.ts';
import { repositoryPrefix } from '../../project/repository-prefix.ts';
import { settleBaseline, type Settled } from '../../project/settle-baseline.ts';
import type { Shard } from '../../project/shard.ts';
import { isAtLeast } from '../../project/severity-rank.ts';
import { toolInfo } from '../../project/tool-info.ts';
import { touchedBy } from '../../project/touched.ts';
import { withLock } from '../../project/with-lock.ts';
import { baselineText } from '../../report/baseline-text.ts';
import { checkMarkdown } from '../../report/check-markdown.ts';
import { checkText, tooManyText } from '../../report/check-text.ts';
import { fixedText } from '../../report/fixed-text.ts';
import { ruleText } from '../../report/rule-text.ts';
import { machineFormats, type MachineFormat } from '../check-formats.ts';
import { painter } from '../colors.ts';
import { fixAll, inspect, type Inspected } from '../inspect.ts';
import { chosenLocales, openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';
import { findingNamed, ruleNamed } from '../rule-named.ts';

interface CheckOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  readonly format: 'text' | MachineFormat;
  readonly only?: readonly string[];
  readonly severity: Severity;
  /** A revision, or true for the usual one. */
  readonly changed?: string | true;
  readonly maxWarnings?: number;
  readonly baseline?: true;
  readonly fix?: true;
  readonly explain?: string;
  readonly shard?: Shard;
}

/** Find what readers would stumble over, and with `--fix` mend what can be mended without a doubt. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  if (options.explain !== undefined)
    return { stdout: ruleText(findingNamed(options.explain), painter(terminal.colorOut)), stderr: '', exitCode: 0 };
  const opened = await withSpellers(await openFor(options, terminal));
  if (options.shard && (options.fix || options.baseline)) {
    throw new ConfigError(
      `Unexpected \`--shard\` beside \`--${options.fix ? 'fix' : 'baseline'}\`, expected one of them`,
      {
        note: 'What a check writes, it decides about the whole.',
      },
    );
  }
  const scope = scopeOf(opened, paths, options);
  const work = (before: readonly Problem[]): Promise<Checked> => check(opened, paths, scope, options, before, terminal);
  const checked = options.fix || options.baseline ? await withLock(opened.host, work) : await work([]);
  const report = reportOf(opened, checked, options, paths);
  return { ...print(opened, checked, report, options, terminal), exitCode: exitCodeOf(report) };
}

function scopeOf(
  { host, config }: OpenProject,
  paths: readonly string[],
  { locale, only, changed, shard }: CheckOptions,
): CheckScope {
  return {
    isPartial: paths.length > 0,
    shard,
    locales: chosenLocales(config, locale),
    only: only?.map((name) => ruleNamed(name).id),
    touched:
      changed === undefined
        ? undefined
        : touchedBy(config, changedFiles(host, changed === true ? undefined : changed).files),
  };
}

interface Checked extends Inspected, Pick<Settled, 'accepted' | 'change'> {
  readonly fixed: readonly Problem[];
}

async function check(
  opened: OpenProject,
  paths: readonly string[],
  scope: CheckScope,
  { fix, baseline, severity }: CheckOptions,
  before: readonly Problem[],
  { progress }: Terminal,
): Promise<Checked> {
  const isShown = (problem: Problem): boolean => isAtLeast(problem.severity, severity);
  const found = fix
    ? fixAll(opened, paths, scope, isShown, progress)
    : { ...(await inspect(opened, paths, scope, progress)), fixed: [] };
  const mode = baseline ? 'accept' : fix ? 'pay' : 'read';
  const settled = settleBaseline(opened.host, opened.config, found, mode, severity);
  return { ...found, ...settled, problems: [...before, ...settled.problems] };
}

function reportOf(
  { host, config }: OpenProject,
  { looked, scope, problems, accepted }: Checked,
  { severity, maxWarnings, format, changed }: CheckOptions,
  paths: readonly string[],
): CheckReport {
  const shown = problems.filter((problem) => isAtLeast(problem.severity, severity));
  // As in other linters, those that are not shown count too.
  const warnings = problems.filter((problem) => problem.severity === 'warning').length;
  const { touched, locales, only, shard } = scope;
  const articles = looked.articles.filter(
    ({ namespace }) => !touched || config.locales.some((locale) => touched({ namespace, locale })),
  );
  return {
    problems: shown,
    articles: articles.map(({ file }) => file),
    sources: format === 'text' ? readSources(host, shown) : new Map(),
    accepted,
    shard,
    of: shard && checkIdentity(host, { paths, locales, only, severity, changed }),
    tooMany: maxWarnings !== undefined && warnings > maxWarnings ? { warnings, most: maxWarnings } : undefined,
    prefix: format === 'text' || format === 'json' ? '' : repositoryPrefix(host),
    tool: toolInfo(),
    fingerprint: (text) => host.fingerprint(text),
  };
}

/** What a program reads stands alone on stdout; whatever else there is to say goes to stderr. */
function print(
  { host }: OpenProject,
  { fixed, change }: Checked,
  report: CheckReport,
  { format, quiet }: CheckOptions,
  terminal: Terminal,
): Pick<CommandResult, 'stdout' | 'stderr'> {
  const aside = quiet ? '' : fixedText(fixed) + (change ? baselineText(change) : '');
  if (format === 'text') {
    const isClean = report.problems.length === 0 && !report.tooMany;
    return { stdout: aside + (quiet && isClean ? '' : checkText(report, painter(terminal.colorOut))), stderr: '' };
  }
  const { tooMany } = report;
  const failure = format === 'github' ? addToJobSummary(host, checkMarkdown(report)) : undefined;
  return {
    stdout: machineFormats[format](report),
    stderr: [
      aside,
      ...(tooMany ? [`vertaalstraat: ${tooManyText(tooMany)}\n`] : []),
      ...(failure === undefined ? [] : [`vertaalstraat: no job summary: ${failure}\n`]),
    ].join(''),
  };
}

function exitCodeOf({ problems, tooMany }: CheckReport): 0 | 1 {
  return tooMany || problems.some((one) => one.severity === 'error') ? 1 : 0;
}
