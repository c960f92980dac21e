import { basename, dirname, resolve } from 'node:path';
import { ConfigError } from '../../model/config-error.ts';
import type { CheckReport } from '../../model/check-report.ts';
import type { Severity } from '../../model/problem.ts';
import { mergeReports } from '../../project/merge-reports.ts';
import { openFolder } from '../../project/open-project.ts';
import { readSources } from '../../project/read-sources.ts';
import { repositoryPrefix } from '../../project/repository-prefix.ts';
import { isAtLeast } from '../../project/severity-rank.ts';
import { toolInfo } from '../../project/tool-info.ts';
import { checkText, tooManyText } from '../../report/check-text.ts';
import { machineFormats, type MachineFormat } from '../check-formats.ts';
import { painter } from '../colors.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface ReportOptions extends GlobalOptions {
  readonly format: 'text' | MachineFormat;
  readonly severity: Severity;
  readonly maxWarnings?: number;
}

/** Join the JSON reports of checks, and print and end as one check of the whole would. */
export function reportCommand(
  what: string,
  files: readonly string[],
  { cwd = '.', format, quiet, severity, maxWarnings }: ReportOptions,
  terminal: Terminal,
): CommandResult {
  if (what !== 'merge') throw new ConfigError(`Unexpected \`report ${what}\`, expected \`report merge\``);
  const root = resolve(terminal.cwd, cwd);
  const host = openFolder(root);
  const texts = new Map(
    files.map((file) => {
      const path = resolve(terminal.cwd, file);
      return [file, new TextDecoder().decode(openFolder(dirname(path)).read(basename(path)))];
    }),
  );
  const { problems: all, articles, accepted } = mergeReports(texts);
  const problems = all.filter((one) => isAtLeast(one.severity, severity));
  const warnings = all.filter((one) => one.severity === 'warning').length;
  const report: CheckReport = {
    problems,
    articles,
    accepted,
    sources: format === 'text' ? readSources(host, problems) : new Map(),
    tooMany: maxWarnings !== undefined && warnings > maxWarnings ? { warnings, most: maxWarnings } : undefined,
    prefix: format === 'text' || format === 'json' ? '' : repositoryPrefix(host),
    tool: toolInfo(),
    fingerprint: (text) => host.fingerprint(text),
  };
  const { tooMany } = report;
  const exitCode = tooMany || all.some((one) => one.severity === 'error') ? 1 : 0;
  const isClean = problems.length === 0 && !tooMany;
  if (format === 'text')
    return { stdout: quiet && isClean ? '' : checkText(report, painter(terminal.colorOut)), stderr: '', exitCode };
  const stderr = tooMany ? `vertaalstraat: ${tooManyText(tooMany)}\n` : '';
  return { stdout: machineFormats[format](report), stderr, exitCode };
}
