import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { once } from '../model/once.ts';
import type { Problem } from '../model/problem.ts';
import { inputPaths, namesakes } from './article-paths.ts';
import { openBriefIndex } from './brief-index.ts';
import { hasClosedFolder } from './closed-folder.ts';
import { distinctProblems } from './distinct-problems.ts';
import { exchangeOf, findInvolved, type Exchange } from './exchange.ts';
import { noteExchanges } from './exchange-notes.ts';
import { findOrphans } from './follow-renames.ts';
import { lookAtFiles } from './freshness.ts';
import { createLoader, type LoadedArticle, type Loading, type Project } from './load-project.ts';
import { loadRemains } from './load-remains.ts';
import { createPlanner, planProject, type Decisions, type PlannedArticle, type ProjectPlan } from './plan-project.ts';
import type { SelectedArticles } from './select-articles.ts';
import { segmentAhead } from './segment-ahead.ts';
import { writtenBy } from './shard.ts';
import { digestStamps } from './stamp-digest.ts';
import { openUnitIndex, type UnitIndex, type UnitRecord } from './unit-index.ts';

/** What a command does with each article of a walk. */
export interface Walker {
  readonly decisions: Decisions;
  /** Take what an earlier run found out about an article that has not changed; false: it is to be visited. */
  reuse?(file: string, results: UnitRecord['results']): boolean;
  /** How what came of an article is told when nothing has changed. */
  readonly brief?: {
    /** Of the command. */
    readonly name: string;
    /** All that was asked for. */
    readonly question: string;
    /** Write it, as text without line breaks; undefined: it is not to be had. */
    write(results: UnitRecord['results']): string | undefined;
    /** Take it; false: something has changed. */
    take(file: string, result: string): boolean;
  };
  /**
   * Look at a planned article; `together`: it was planned with others between which texts may move. It may be visited a second time, when it turns out that it takes a text from another or
   * gives one: the last visit counts.
   *
   * @returns Makes what is to be remembered of it, by the name of the question, when everything is done; that counts until
   *   one of its files changes.
   */
  visit(planned: PlannedArticle, together: boolean): () => UnitRecord['results'];
  /** Finish what was begun, before anything is remembered. */
  done?(): void;
  /** Take the plan of the articles between which texts may move, when each of them has been visited. */
  together?(plan: ProjectPlan): void;
}

/** What a walk found beside its articles. */
export interface Walk {
  readonly problems: readonly Problem[];
  /** True when every article, and every folder, could be read: only then something may count as gone. */
  readonly isComplete: boolean;
  /** Namespaces that have source catalogs but no article. */
  readonly orphans: readonly string[];
  /** Articles that could not be read. */
  readonly unreadable: Project['unreadable'];
  /** The plan of the articles between which texts may move; undefined where none does. */
  readonly together: ProjectPlan | undefined;
}

/** How many articles that wait for the others stay in memory meanwhile. */
const mostKept = 100;

/** How many articles are read without a pause, in which what a native parser left of them is given back. */
const pauseAfter = 50;

/**
 * Plan articles one at a time: no more than one need be in memory, and none that has not changed need be read.
 *
 * The plans are those of `planProject`, which plans those articles together between which texts may move, at the end.
 */
export async function walkArticles(
  host: Host,
  config: Config,
  selected: SelectedArticles,
  walker: Walker,
): Promise<Walk> {
  const { files, all, others = [], own, progress } = selected;
  const opened = once(() => selected.index ?? openUnitIndex(host, config));
  let isOpen = false;
  const index = (): UnitIndex => {
    isOpen = true;
    return opened();
  };
  // Of a part of the articles, nothing is told in brief.
  const isWhole = files.length === all.length && !own && !selected.index;
  const brief =
    isWhole && walker.brief ? openBriefIndex(host, config, walker.brief.name, walker.brief.question) : undefined;
  // What is remembered of an article was true when it was the only one of its name.
  const shared = namesakes(config, all);
  const recordOf = (file: string): UnitRecord | undefined => (shared.has(file) ? undefined : index().get(file));
  const ahead = segmentAhead(host, config, files);
  // A run that finds nothing changed needs neither.
  const loader = once(() => createLoader(host, config, all, ahead));
  const load = (file: string): Loading => loader()(file);
  const planner = once(() => createPlanner(host, config, walker.decisions));
  const { orphans, closed } = findOrphans(host, config, all, selected.closed ?? []);
  const problems: Problem[] = [...(selected.closed ?? []), ...closed];
  const unreadable: Project['unreadable'][number][] = [];
  /** Articles that a sync would change: whether another has to do with that is known when all have been seen. */
  const deferred = new Map<string, LoadedArticle | undefined>();
  const exchanges = noteExchanges();
  let isRenamed = false;
  let loads = 0;

  let seen = 0;
  let total = files.length;
  for (const file of asked()) {
    progress?.(seen, total, file);
    seen += 1;
    const isOwn = isMine(file);
    const short = shared.has(file) ? undefined : brief?.get(file);
    if (short && short.digest === digestStamps(host.stamps(inputPaths(config, file)))) {
      if (walker.brief?.take(file, short.result)) {
        exchanges.note(file, { new: [], edited: [], waiting: short.waiting, offers: short.offers });
        continue;
      }
    }
    const before = recordOf(file);
    const { record, inputs } = lookAtFiles(host, config, file, before);
    if (record) {
      if (record !== before) index().set(file, record);
      exchanges.note(file, { new: [], edited: [], ...record });
      if (!isOwn) continue;
      if (walker.reuse?.(file, record.results)) {
        brief?.set(file, record, walker.brief?.write(record.results));
        continue;
      }
    }
    await pause();
    const one = load(file);
    problems.push(...one.problems);
    if (!one.loaded) {
      unreadable.push({ file, namespace: one.namespace });
      forget(file);
      continue;
    }
    const planned = planner().planOne(one.loaded);
    const exchange = exchangeOf(planned.plan);
    exchanges.note(file, exchange);
    const finished = planner().finish(planned, 0);
    if (!isInStep(finished)) {
      isRenamed ||= orphans.length > 0 && one.loaded.source.catalog.text === undefined;
      deferred.set(file, deferred.size < mostKept ? one.loaded : undefined);
      forget(file);
      continue;
    }
    if (!isOwn) continue;
    const results = walker.visit(finished, false);
    if (one.problems.length === 0 && one.loaded.broken.length === 0) {
      const { waiting, offers } = exchange;
      const unit = { inputs: inputs(one.loaded), waiting, offers, results: record?.results ?? {} };
      index().set(file, unit, () => {
        const made = results();
        brief?.set(file, unit, walker.brief?.write(made));
        return made;
      });
    } else forget(file);
  }
  ahead.stop();
  const together = await planTogether();
  const settled = new Set(together?.articles.map(({ loaded }) => loaded.file));
  for (const { loaded } of together?.articles ?? []) forget(loaded.file);
  // What moves is written together; what is only looked at, each shard does for itself.
  const written = together && own && walker.together ? writtenBy(together, own) : together;
  for (const planned of written?.articles ?? [])
    if (walker.together || isMine(planned.loaded.file)) walker.visit(planned, true);
  if (written) walker.together?.(written);
  for (const [file, kept] of deferred) {
    await pause();
    const loaded = settled.has(file) ? undefined : (kept ?? load(file).loaded);
    if (loaded && isMine(file)) walker.visit(planner().finish(planner().planOne(loaded), 0), false);
  }
  walker.done?.();
  const told = distinctProblems([...problems, ...(together?.project.problems ?? [])]);
  const failed = [...unreadable, ...(together?.project.unreadable ?? [])].filter(({ file }) => isMine(file));
  if (isOpen) index().save(hasClosedFolder(told) ? undefined : all);
  if (!hasClosedFolder(told)) brief?.save(all);
  return {
    problems: told.filter((one) => own?.ownsProblem(one) ?? true),
    isComplete: failed.length === 0 && !hasClosedFolder(told),
    orphans: together?.orphans ?? orphans,
    unreadable: failed,
    together,
  };

  /** Before an article is read: now and then, let what earlier ones left behind be given back. */
  async function pause(): Promise<void> {
    loads += 1;
    if (loads % pauseAfter === 0) await host.pause();
  }

  function forget(file: string): void {
    index().delete(file);
    brief?.delete(file);
  }

  function isMine(file: string): boolean {
    return own?.ownsArticle(file) ?? true;
  }

  /** What is asked for; that of other shards only where a text may come from there, or go there. */
  function* asked(): Generator<string> {
    yield* files;
    if (others.length === 0 || (exchanges.size === 0 && deferred.size === 0 && orphans.length === 0)) return;
    total += others.length;
    yield* others;
  }

  async function planTogether(): Promise<ProjectPlan | undefined> {
    const left = orphans.length > 0 ? loadRemains(host, config, orphans, problems) : [];
    const remains = left.map((loaded) => planner().planOne(loaded));
    const { known, unsure } = exchanges.isSeeking
      ? await othersOf()
      : { known: new Map<string, Exchange>(), unsure: [] };
    const involved =
      exchanges.isLosing || known.size > 0 || remains.length > 0
        ? findInvolved(
            new Map([
              ...exchanges.entries(),
              ...known,
              ...remains.map(({ plan }): [string, Exchange] => [`${plan.namespace} is no file`, exchangeOf(plan)]),
            ]),
          )
        : new Set<string>();
    if (involved.size === 0 && unsure.length === 0 && !isRenamed) return undefined;
    const articles = looked().flatMap((file) =>
      deferred.has(file) || involved.has(file) ? (deferred.get(file) ?? load(file).loaded ?? []) : [],
    );
    const givers = [...unsure, ...[...known.keys()].filter((file) => involved.has(file))];
    const project: Project = { config, articles, unreadable: [], problems: [], files: all };
    return planProject(host, project, walker.decisions, { orphans, givers });
  }

  function looked(): readonly string[] {
    const both = new Set([...files, ...(seen > files.length ? others : [])]);
    return own ? all.filter((file) => both.has(file)) : files;
  }

  /** What the articles that were not asked for may give. */
  async function othersOf(): Promise<{ readonly known: Map<string, Exchange>; readonly unsure: string[] }> {
    const ours = new Set(looked());
    const known = new Map<string, Exchange>();
    const unsure: string[] = [];
    for (const file of all) {
      if (ours.has(file)) continue;
      const { record, inputs } = lookAtFiles(host, config, file, recordOf(file));
      if (record) {
        known.set(file, { new: [], edited: [], waiting: [], offers: record.offers });
        continue;
      }
      await pause();
      const one = load(file);
      if (!one.loaded) continue;
      const finished = planner().finish(planner().planOne(one.loaded), 0);
      if (!isInStep(finished)) {
        unsure.push(file);
        continue;
      }
      const { waiting, offers } = exchangeOf(finished.plan);
      known.set(file, { new: [], edited: [], waiting: [], offers });
      if (one.problems.length === 0 && one.loaded.broken.length === 0)
        index().set(file, { inputs: inputs(one.loaded), waiting, offers, results: {} });
    }
    return { known, unsure };
  }
}

/** Tell whether a sync has nothing to do for an article, and nobody anything to decide. */
function isInStep({ plan, changes, carried }: PlannedArticle): boolean {
  return changes.length === 0 && carried === 0 && plan.corrections.length === 0 && plan.restored.length === 0;
}
