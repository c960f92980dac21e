import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { ArticlePlan } from '../model/plan.ts';
import type { Finding, Problem } from '../model/problem.ts';
import { parkAll } from '../sync/park-all.ts';
import { planArticle, type ArticleInput, type PlanOptions, type TargetInput } from '../sync/plan-article.ts';
import { carryCorrections } from './carry-corrections.ts';
import { changesOf, type FileChange } from './changes-of.ts';
import { distinctProblems } from './distinct-problems.ts';
import { drainRemains } from './drain-remains.ts';
import { followRenames } from './follow-renames.ts';
import { loadRemains } from './load-remains.ts';
import type { LoadedLocale } from './load-files.ts';
import { loadProject, type LoadedArticle, type Project } from './load-project.ts';
import { depart, departuresOf, findArrivals, newcomers, settleMoves } from './move-between.ts';
import { seenValues } from './seen-values.ts';
import { madeFrom } from './made-from.ts';
import { placeOfKey } from './places.ts';

export type { FileChange } from './changes-of.ts';

/** An article, what is planned for it, and the files that this changes. */
export interface PlannedArticle {
  readonly loaded: LoadedArticle;
  readonly plan: ArticlePlan;
  readonly changes: readonly FileChange[];
  /** How many corrections of the source catalog go into the article. */
  readonly carried: number;
  /** How many texts came from other articles, translations and all. */
  readonly arrived: number;
  /** True when more is planned than to record an editor's work. */
  readonly concerns: boolean;
}

/** The plan of a sync: nothing has been written. */
export interface ProjectPlan {
  readonly project: Project;
  readonly articles: readonly PlannedArticle[];
  /** Namespaces that have source catalogs but no article. */
  readonly orphans: readonly string[];
  /** The changes that belong together, in the order in which they are to be written. */
  readonly groups: readonly (readonly FileChange[])[];
}

/** What a person has decided. */
export interface Decisions extends Pick<PlanOptions, 'accepts' | 'acceptsEmpty' | 'disables'> {
  /**
   * Whose text counts where the source catalog and the article differ; absent: the one that changed since the last
   * sync, and where both did nothing is written for the article. With `keep` both are as they are: what is only read
   * must not show an article that is not there.
   */
  readonly source?: 'article' | 'catalog' | 'keep';
}

/** What is known of a project before its articles are planned; what is absent is found out. */
export interface Foreknown {
  /** Namespaces that have source catalogs but no article. */
  readonly orphans?: readonly string[];
  /** The articles not asked for that may have lost a text or have one parked; absent: any may. */
  readonly givers?: readonly string[];
}

/**
 * Plan the sync of a project.
 *
 * The check is this plan, not applied; a build takes its values from it.
 */
export function planProject(
  host: Host,
  loadedProject: Project,
  decisions: Decisions = {},
  foreknown: Foreknown = {},
): ProjectPlan {
  const { project: followed, orphans } = followRenames(host, loadedProject, foreknown.orphans);
  const { config } = followed;
  const closed: Problem[] = [];
  const { planOne, finish } = createPlanner(host, config, decisions);
  const remains = loadRemains(host, config, orphans, closed).map((loaded) => planOne(loaded));
  const project = { ...followed, problems: distinctProblems([...followed.problems, ...closed]) };
  const alone = project.articles.map((loaded) => planOne(loaded));
  const searching = alone.some(({ plan }) => newcomers(plan).length > 0);
  const others = othersOf(host, project, searching, foreknown.givers).map((loaded) => planOne(loaded));
  const settled = settleMoves(alone.map(planOf), [...others, ...remains].map(planOf));
  const settle = (one: Planned): Planned => {
    const own = settled.get(one.plan.namespace);
    return own ? planOne(one.from ?? one.loaded, { settled: own }) : one;
  };
  const first = alone.map(settle);
  const arrivals = findArrivals(first.map(planOf), others.map(settle).map(planOf), remains.map(settle).map(planOf));
  const arrived = first.map((one): Planned => {
    const { namespace } = one.plan;
    const coming = arrivals.get(namespace);
    const own = settled.get(namespace);
    return coming ? planOne(one.from ?? one.loaded, { ...(own && { settled: own }), arrivals: coming }) : one;
  });
  const departures = departuresOf(arrived.map(planOf), arrivals);
  const articles = arrived.map((one): PlannedArticle => {
    const count = arrivals.get(one.plan.namespace)?.size ?? 0;
    const leaving = departures.get(one.plan.namespace);
    const kept = finish(one, count);
    if (!leaving) return kept;
    // What leaves an article goes when it has arrived: its state is written a second time then.
    const left = finish({ ...one, plan: depart(one.plan, leaving) }, count);
    return { ...left, changes: inStages(kept.changes, left.changes) };
  });
  const moves = ({ plan }: PlannedArticle): boolean => arrivals.has(plan.namespace) || departures.has(plan.namespace);
  const drained = remains.flatMap(({ loaded }) => {
    const leaving = departures.get(loaded.namespace);
    return leaving ? drainRemains(loaded, leaving) : [];
  });
  return { project, articles, orphans, groups: groupsOf(articles, moves, drained) };
}

/** What plans articles of one project by themselves. */
export interface Planner {
  /** Plan an article; `known`: what is known of it from others. */
  planOne(loaded: LoadedArticle, known?: Known): Planned;
  /** Tell what a plan changes on the disk. */
  finish(planned: Planned, arrived: number): PlannedArticle;
}

/** Make what plans articles by themselves; what goes from one to another is `planProject`’s. */
export function createPlanner(given: Host, config: Config, decisions: Decisions): Planner {
  const fingerprint = rememberPrints(given);
  const host = { ...given, fingerprint };
  const { source, ...rest } = decisions;
  const options = { ...rest, fingerprint, source: source === 'article' ? source : 'keep' } as const;
  return {
    planOne(loaded, known = {}) {
      const input = inputOf(host, config, loaded, known);
      const plan = planArticle(input, options);
      const carried =
        source === 'article' || source === 'keep'
          ? undefined
          : carryCorrections(host, config, loaded, plan, source === 'catalog');
      if (!carried) return { loaded, plan, from: undefined, carried: 0 };
      const again = planArticle(inputOf(host, config, carried.loaded, known), options);
      return { loaded: carried.loaded, plan: again, from: loaded, carried: carried.carried };
    },
    finish({ loaded, plan, from, carried }, arrived) {
      const leaving = loaded.excluded.map((locale) => ({
        locale,
        state: parkAll(targetInput(locale), inputOf(host, config, loaded).source, fingerprint),
      }));
      const written = from ? [{ path: loaded.file, before: textOf(from), after: textOf(loaded) }] : [];
      // Who is right is a person’s to say, and until then nothing is written.
      const changes = plan.corrections.length > 0 ? [] : [...written, ...changesOf(config, loaded, plan, leaving)];
      const concerns = plan.concerns || leaving.length > 0 || loaded.movedFrom !== undefined || from !== undefined;
      const placed = (finding: Finding): Finding => ({
        ...finding,
        place: placeOfKey(loaded.source.catalog, finding.key ?? ''),
      });
      return {
        loaded,
        plan: { ...plan, corrections: plan.corrections.map(placed), restored: plan.restored.map(placed) },
        changes,
        carried,
        arrived,
        concerns,
      };
    },
  };
}

/** Make fingerprints, each text's once as long as nothing but one article or two is looked at. */
function rememberPrints(host: Host): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= 1000) known.clear();
    const print = host.fingerprint(text);
    known.set(text, print);
    return print;
  };
}

/** What is known of an article from the others. */
export type Known = Pick<ArticleInput, 'arrivals' | 'settled'>;

function planOf({ plan }: Planned): ArticlePlan {
  return plan;
}

/** An article planned by itself. */
export interface Planned {
  /** The article as it is to be. */
  readonly loaded: LoadedArticle;
  readonly plan: ArticlePlan;
  /** The article as it is, where corrections go into it. */
  readonly from: LoadedArticle | undefined;
  readonly carried: number;
}

/** The articles that were not asked for, where they are needed: one may have lost a text that appears in another. */
function othersOf(
  host: Host,
  project: Project,
  areNeeded: boolean,
  givers: readonly string[] = project.files,
): readonly LoadedArticle[] {
  if (!areNeeded) return [];
  const known = new Set([...project.articles, ...project.unreadable].map((one) => one.file));
  const rest = givers.filter((file) => !known.has(file));
  return loadProject(host, project.config, rest, project.files).articles;
}

/** Write a first version of files, and where it differs the last one when everything else has been written. */
function inStages(first: readonly FileChange[], last: readonly FileChange[]): FileChange[] {
  const before = new Map(first.map((change) => [change.path, change]));
  const again = last.flatMap((change): FileChange[] => {
    const early = before.get(change.path);
    if (early?.after === change.after) return [];
    return [{ ...change, before: early ? early.after : change.before, stage: 1 }];
  });
  return [...first, ...again];
}

/** Put the changes of each article together, and those of articles that give and take texts: a text is never nowhere. */
function groupsOf(
  articles: readonly PlannedArticle[],
  moves: (article: PlannedArticle) => boolean,
  drained: readonly FileChange[],
): (readonly FileChange[])[] {
  const moving = [...articles.filter(moves).flatMap((one) => one.changes), ...drained];
  const others = articles.filter((one) => !moves(one)).map((one) => one.changes);
  return moving.length > 0 ? [moving, ...others] : others;
}

function textOf({ article }: LoadedArticle): string {
  return article.bom + article.text;
}

function inputOf(host: Host, config: Config, loaded: LoadedArticle, known: Known = {}): ArticleInput {
  return {
    namespace: loaded.namespace,
    article: loaded.article,
    source: {
      locale: config.sourceLocale,
      catalog: loaded.source.catalog.content,
      states: loaded.source.states.content,
    },
    targets: loaded.targets.map((target) => {
      if (isAsSeen(target, host.fingerprint)) return targetInput(target);
      const seen = seenValues(host, target, loaded.movedFrom ?? loaded.namespace);
      const made = madeFrom(host, config, loaded.movedFrom ?? loaded.namespace, loaded.source, target);
      return { ...targetInput(target), ...(seen && { seen }), ...(made && { madeFrom: made }) };
    }),
    ...known,
  };
}

/** Tell whether every value is the one that the last sync saw: nobody has put one in or taken one out. */
function isAsSeen({ catalog, state }: LoadedLocale, fingerprint: Host['fingerprint']): boolean {
  const known = state.content?.translations;
  const { entries } = catalog.content;
  return (
    known?.size === entries.length &&
    entries.every(
      ({ key, value }) =>
        value !== undefined && (value === '' || /\S/.test(value)) && known.get(key)?.value === fingerprint(value),
    )
  );
}

function targetInput({ locale, catalog, state }: LoadedLocale): TargetInput {
  return { locale, catalog: catalog.content, state: state.content };
}
