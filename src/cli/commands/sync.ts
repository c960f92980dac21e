import type { Problem } from '../../model/problem.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { withLock } from '../../project/with-lock.ts';
import { applyChanges } from '../../project/apply-changes.ts';
import { sourceProblems } from '../../project/check-project.ts';
import { summarizeSync } from '../../project/summarize-sync.ts';
import { planProject, type FileChange } from '../../project/plan-project.ts';
import { choosePseudoLocales, pseudoCatalogs } from '../../project/pseudo-locales.ts';
import { problemsText } from '../../report/problems-text.ts';
import { count } from '../../report/paint.ts';
import { syncText, type SyncMode } from '../../report/sync-text.ts';
import { rememberSeen } from '../../project/seen-values.ts';
import { painter } from '../colors.ts';
import { openArticles, openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface SyncOptions extends GlobalOptions {
  readonly check?: boolean;
  readonly dryRun?: boolean;
  /** A pseudo-locale, or true for all. */
  readonly pseudo?: string | true;
  readonly source?: 'article' | 'catalog';
}

/** Bring the catalogs in step with the articles. */
export async function syncCommand(
  paths: readonly string[],
  options: SyncOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  const opened = await openFor(options, terminal);
  const writes = !options.check && !options.dryRun;
  const work = (problems: readonly Problem[]): CommandResult => syncOpened(opened, paths, options, terminal, problems);
  return writes ? withLock(opened.host, work) : work([]);
}

function syncOpened(
  opened: OpenProject,
  paths: readonly string[],
  options: SyncOptions,
  terminal: Terminal,
  before: readonly Problem[],
): CommandResult {
  const { host, config } = opened;
  const pseudo = options.pseudo === undefined ? [] : choosePseudoLocales(host, config, options.pseudo);
  const plan = planProject(host, openArticles(opened, paths), options.source ? { source: options.source } : {});
  const made = pseudoCatalogs(host, plan, pseudo, paths.length === 0);
  const mode = options.check ? 'checked' : options.dryRun ? 'planned' : 'done';
  const problems = [...before, ...plan.project.problems, ...sourceProblems(plan, { drafts: mode !== 'checked' })];
  const applied = mode === 'done' ? applyChanges(host, config, [...plan.groups, made]) : undefined;
  if (applied) rememberSeen(host, plan);
  problems.push(...(applied?.problems ?? []));
  const written = (change: FileChange): boolean => applied?.done.includes(change) ?? true;
  const failed = problems.some((one) => one.severity === 'error');
  const due = plan.articles.filter((one) => one.concerns && !one.loaded.article.frontMatter.draft);
  const shown = mode === 'checked' ? due : plan.articles;
  const report =
    mode === 'checked' && due.length === 0
      ? inStep(plan.articles.length, failed)
      : syncText(
          shown.map((one) => summarizeSync(one, config, written)),
          failed && mode === 'done' ? 'failed' : mode,
          painter(terminal.colorOut),
        );
  const noLocales =
    config.locales.length < 2
      ? `No locale to translate into yet: make a folder such as \`${config.resources.replace('{locale}', 'en').replace(/\/?\{namespace\}.*$/, '')}\`, and sync again.\n`
      : '';
  const isDue = mode === 'checked' && (due.length > 0 || made.length > 0);
  return {
    stdout: options.quiet
      ? ''
      : report +
        noLocales +
        (pseudo.length > 0 ? `${pseudoText(pseudo, made.length, mode)}\n` : '') +
        (isDue ? `Run \`vertaalstraat sync${made.length > 0 ? ' --pseudo' : ''}\` and commit what it writes.\n` : ''),
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: failed || isDue ? 1 : 0,
  };
}

function pseudoText(locales: readonly string[], files: number, mode: SyncMode): string {
  const verb = mode === 'done' ? 'wrote' : 'would write';
  return `${locales.join(', ')}: ${files === 0 ? 'everything is in step' : `${verb} ${count(files, 'file')}`}.`;
}

function inStep(articles: number, failed: boolean): string {
  return `${count(articles, 'article')}, ${failed ? 'nothing to write for what could be read' : 'everything is in step'}.\n`;
}
