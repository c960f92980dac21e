import { ConfigError } from '../../model/config-error.ts';
import type { Problem } from '../../model/problem.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { withLock } from '../../project/with-lock.ts';
import { applyChanges } from '../../project/apply-changes.ts';
import type { PlannedArticle } from '../../project/plan-project.ts';
import { choosePseudoLocales, pseudoCatalogs } from '../../project/pseudo-locales.ts';
import type { Shard } from '../../project/shard.ts';
import { sortProblems } from '../../project/sort-problems.ts';
import { syncProject } from '../../project/sync-project.ts';
import { problemsText } from '../../report/problems-text.ts';
import { count } from '../../report/paint.ts';
import { syncText, type SyncMode } from '../../report/sync-text.ts';
import { painter } from '../colors.ts';
import { chosenArticles, openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface SyncOptions extends GlobalOptions {
  readonly check?: boolean;
  readonly dryRun?: boolean;
  /** A pseudo-locale, or true for all. */
  readonly pseudo?: string | true;
  readonly source?: 'article' | 'catalog';
  readonly shard?: Shard;
}

/** Bring the catalogs in step with the articles. */
export async function syncCommand(
  paths: readonly string[],
  options: SyncOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  if (options.shard && options.pseudo !== undefined)
    throw new ConfigError('Unexpected `--pseudo` beside `--shard`, expected one of them at a time');
  const opened = await openFor(options, terminal);
  const writes = !options.check && !options.dryRun;
  const work = (problems: readonly Problem[]): Promise<CommandResult> =>
    syncOpened(opened, paths, options, terminal, problems);
  return writes ? withLock(opened.host, work) : work([]);
}

async function syncOpened(
  opened: OpenProject,
  paths: readonly string[],
  options: SyncOptions,
  terminal: Terminal,
  before: readonly Problem[],
): Promise<CommandResult> {
  const { host, config } = opened;
  const pseudo = options.pseudo === undefined ? [] : choosePseudoLocales(host, config, options.pseudo);
  const mode = options.check ? 'checked' : options.dryRun ? 'planned' : 'done';
  const planned = new Map<string, PlannedArticle>();
  const synced = await syncProject(
    host,
    config,
    chosenArticles(opened, paths, { ...options, progress: terminal.progress }),
    {
      ...(options.source && { source: options.source }),
      writes: mode === 'done',
      drafts: mode !== 'checked',
      ...(pseudo.length > 0 && { also: (one: PlannedArticle) => void planned.set(one.loaded.file, one) }),
    },
  );
  const everything = paths.length === 0 && synced.isComplete;
  const made = pseudo.length > 0 ? pseudoCatalogs(host, config, [...planned.values()], pseudo, everything) : [];
  const applied = mode === 'done' ? applyChanges(host, config, [made]) : undefined;
  const problems = [...before, ...sortProblems(synced.problems), ...(applied?.problems ?? [])];
  const failed = problems.some((one) => one.severity === 'error');
  const due = synced.articles.filter(({ file }) => synced.due.has(file));
  const shown = mode === 'checked' ? due : synced.articles;
  const report =
    mode === 'checked' && !due.some(({ files }) => files.length > 0)
      ? inStep(synced.articles.length, failed)
      : syncText(shown, failed && mode === 'done' ? 'failed' : mode, painter(terminal.colorOut));
  const noLocales =
    config.locales.length < 2
      ? `No locale to translate into yet: make a folder such as \`${config.resources.replace('{locale}', 'en').replace(/\/?\{namespace\}.*$/, '')}\`, and sync again.\n`
      : '';
  const isDue = mode === 'checked' && (due.some(({ files }) => files.length > 0) || made.length > 0);
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
  return `${count(articles, 'article')}, ${failed ? 'nothing to write before the errors are mended' : 'everything is in step'}.\n`;
}
