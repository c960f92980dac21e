import { resolve } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { baseFolder, outputPath } from '../../project/article-paths.ts';
import { buildProject, type BuildReport } from '../../project/build-project.ts';
import { distinctProblems } from '../../project/distinct-problems.ts';
import { openProject, type OpenProject } from '../../project/open-project.ts';
import { sortProblems } from '../../project/sort-problems.ts';
import { syncProject } from '../../project/sync-project.ts';
import { openUnitIndex, type UnitIndex } from '../../project/unit-index.ts';
import { watchProject, type ProjectChange, type ProjectWatch } from '../../project/watch-project.ts';
import { withLock } from '../../project/with-lock.ts';
import type { SelectedArticles } from '../../project/select-articles.ts';
import { problemsText } from '../../report/problems-text.ts';
import { count } from '../../report/paint.ts';
import { watchText } from '../../report/watch-text.ts';
import { painter } from '../colors.ts';
import { mendMessage } from '../mend-message.ts';
import { chosenArticles, chosenLocales } from '../open-project.ts';
import { outputPattern } from '../output-pattern.ts';
import { showProgress } from '../show-progress.ts';
import type { CommandResult, GlobalOptions, LiveTerminal, Terminal } from '../result.ts';

interface WatchOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  readonly out?: string;
}

/** A project that stays open from change to change. */
interface Followed {
  readonly opened: OpenProject;
  readonly locales: readonly string[];
  readonly output: string;
  readonly selected: SelectedArticles;
  readonly index: UnitIndex;
}

/** What one round of work did. */
interface Round {
  readonly files: readonly string[];
  readonly locales: readonly string[];
  readonly assets: number;
  readonly removed: number;
  readonly problems: readonly Problem[];
}

/** Sync and build everything, and then what changes, until the user has had enough. */
export async function watchCommand(
  paths: readonly string[],
  options: WatchOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  const { live } = terminal;
  if (!live) return { stdout: '', stderr: 'vertaalstraat: there is no terminal to watch for\n', exitCode: 2 };
  let isOver = false;
  const over = live.stopped().then(() => {
    isOver = true;
    return undefined;
  });
  const root = resolve(terminal.cwd, options.cwd ?? '.');
  const first = await openProject(root);
  let followed = follow(first, paths, options);
  let watch = await watchOver(followed);
  // What came while the watch was getting ready is found by looking once more.
  followed = follow(first, paths, options, followed.index);
  try {
    await goOn(live);
  } finally {
    await watch.close();
  }
  return { stdout: '', stderr: '', exitCode: 0 };

  async function goOn({ out, err }: LiveTerminal): Promise<void> {
    let said = await work(undefined, '');
    if (!options.quiet) out('Waiting for changes; Ctrl+C ends.\n');
    for (let again = 1; !isOver; again += 1) {
      const change = await Promise.race([watch.next(), over]);
      if (!change) break;
      if (!change.isConfig && !change.isWide && change.articles.length === 0 && change.catalogs.length === 0) continue;
      try {
        if (change.isConfig || change.isWide) {
          const opened = change.isConfig ? await openProject(root, again) : followed.opened;
          if (change.isConfig) {
            const old = watch;
            watch = await watchOver(follow(opened, paths, options));
            await old.close();
          }
          followed = follow(opened, paths, options, change.isConfig ? undefined : followed.index);
          watch.know(followed.selected.all);
        }
        said = await work(change, said);
      } catch (error) {
        const mend = mendMessage(error);
        if (mend === undefined) throw error;
        if (mend !== said) err(mend);
        said = mend;
      }
    }
  }

  async function work(change: ProjectChange | undefined, before: string): Promise<string> {
    const { out, err, now } = live as LiveTerminal;
    const started = now();
    const shown = options.quiet ? undefined : showProgress(live);
    const { selected } = followed;
    const told = shown ? { ...followed, selected: { ...selected, progress: shown.progress } } : followed;
    const round = await rebuild(told, change, paths.length === 0).finally(() => shown?.end());
    const text = problemsText(sortProblems(round.problems), painter(terminal.colorErr));
    // Its own writing comes round as a change as well; of that there is nothing to say.
    const wrote = round.locales.length + round.assets + round.removed > 0;
    const isNews = !change || wrote || text !== before || (change.articles.length > 0 && !change.isSecondLook);
    if (isNews && !options.quiet) {
      const what =
        change && round.files.length > 0 && round.files.length <= 3
          ? round.files.join(', ')
          : count(round.files.length, change ? 'file' : 'article');
      out(watchText({ ...round, what, at: started, took: now().getTime() - started.getTime() }));
    }
    if (text !== before && text !== '') err(text);
    return text;
  }
}

function follow(opened: OpenProject, paths: readonly string[], options: WatchOptions, index?: UnitIndex): Followed {
  const { host, config } = opened;
  return {
    opened,
    locales: chosenLocales(config, options.locale) ?? config.locales,
    output: outputPattern(config, host.root, options.out),
    selected: chosenArticles(opened, paths),
    index: index ?? openUnitIndex(host, config),
  };
}

function watchOver({ opened: { host, config }, selected, output }: Followed): Promise<ProjectWatch> {
  return watchProject(host, config, selected.all, output);
}

/** Sync the articles that changed, and build those and the ones whose catalogs did; without a change, everything. */
function rebuild(
  { opened: { host, config }, selected, locales, output, index }: Followed,
  change: ProjectChange | undefined,
  everything: boolean,
): Promise<Round> {
  // Somebody has cleared the outputs away: nobody else tells of that.
  const isGone = (locale: string): boolean => host.stat(baseFolder(outputPath(output, locale, '*'))) === undefined;
  const isAll = !change || change.isConfig || change.isWide || locales.some(isGone);
  const isAsked = new Set(selected.files);
  const synced = isAll ? selected.files : change.articles.filter((file) => isAsked.has(file));
  const built = isAll ? selected.files : [...synced, ...change.catalogs.filter((file) => isAsked.has(file))];
  return withLock(host, async (before) => {
    const options = {
      locales,
      output,
      missing: 'fallback',
      stale: 'publish',
      everything: everything && isAll,
    } as const;
    const build = (files: readonly string[]): Promise<BuildReport> =>
      buildProject(host, config, { ...selected, files, index }, options);
    // Outputs do not wait for what a sync writes: that waits for the disk.
    const first = isAll || synced.length === 0 ? [] : [await build(synced)];
    const sync =
      synced.length === 0
        ? undefined
        : await syncProject(host, config, { ...selected, files: synced, index }, { writes: true, drafts: true });
    const last = await build(built);
    const builds = [...first, last];
    const written = locales.filter((_, nth) => builds.some((one) => (one.locales[nth]?.written ?? 0) > 0));
    return {
      files: change && isAll ? change.paths : built,
      locales: written,
      assets: builds.reduce((sum, { assets }) => sum + assets, 0),
      removed: last.removed.length,
      problems: distinctProblems([...before, ...(sync?.problems ?? []), ...last.problems]),
    };
  });
}
