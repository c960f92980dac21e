import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { ArticlePlan } from '../model/plan.ts';
import type { Finding } from '../model/problem.ts';
import { parkAll } from '../sync/park-all.ts';
import { planArticle, type ArticleInput, type PlanOptions, type TargetInput } from '../sync/plan-article.ts';
import type { Offer } from '../sync/offers.ts';
import { carryCorrections } from './carry-corrections.ts';
import { changesOf, type FileChange } from './changes-of.ts';
import { followRenames } from './follow-renames.ts';
import { loadRemains } from './load-remains.ts';
import type { LoadedLocale } from './load-files.ts';
import { loadProject, type LoadedArticle, type Project } from './load-project.ts';
import { depart, findMoves, newcomers, type Moves } from './move-between.ts';
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
export interface Decisions extends Pick<PlanOptions, 'accepts' | 'acceptsEmpty'> {
  /**
   * Whose text counts where the source catalog and the article differ; absent: the one that changed since the last
   * sync, and where both did nothing is written for the article. With `keep` both are as they are: what is only read
   * must not show an article that is not there.
   */
  readonly source?: 'article' | 'catalog' | 'keep';
}

/**
 * Plan the sync of a project.
 *
 * The check is this plan, not applied; a build takes its values from it.
 */
export function planProject(host: Host, loadedProject: Project, decisions: Decisions = {}): ProjectPlan {
  const { project, orphans } = followRenames(host, loadedProject);
  const { config } = project;
  const fingerprint = (text: string): string => host.fingerprint(text);
  const { source, ...rest } = decisions;
  const options = { ...rest, fingerprint, source: source === 'article' ? source : 'keep' } as const;
  const planOne = (loaded: LoadedArticle, arrivals?: ReadonlyMap<number, Offer>): Planned => {
    const input = inputOf(host, config, loaded, arrivals);
    const plan = planArticle(input, options);
    const carried =
      source === 'article' || source === 'keep'
        ? undefined
        : carryCorrections(host, config, loaded, plan, source === 'catalog');
    if (!carried) return { loaded, plan, from: undefined, carried: 0 };
    const again = planArticle(inputOf(host, config, carried.loaded, arrivals), options);
    return { loaded: carried.loaded, plan: again, from: loaded, carried: carried.carried };
  };
  const first = project.articles.map((loaded) => planOne(loaded));
  const plans = first.map((one) => one.plan);
  const searching = plans.some((plan) => newcomers(plan).length > 0);
  const others = searching ? contextOf(host, project, orphans).map((loaded) => planOne(loaded).plan) : [];
  const moves = findMoves(plans, others);
  const articles = first.map((one): PlannedArticle => {
    const { namespace } = one.plan;
    const coming = moves.arrivals.get(namespace);
    const planned = coming ? planOne(one.from ?? one.loaded, coming) : one;
    // What both gives and takes keeps what it gave: its files cannot be written both before and after the others.
    const plan = coming ? planned.plan : depart(planned.plan, moves.departures.get(namespace));
    return finish({ ...planned, plan }, coming?.size ?? 0);
  });
  return { project, articles, orphans, groups: groupsOf(articles, moves) };

  function finish({ loaded, plan, from, carried }: Planned, arrived: number): PlannedArticle {
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
  }
}

interface Planned {
  /** The article as it is to be. */
  readonly loaded: LoadedArticle;
  readonly plan: ArticlePlan;
  /** The article as it is, where corrections go into it. */
  readonly from: LoadedArticle | undefined;
  readonly carried: number;
}

/** What else may have lost a text that appears in one of a project's articles: the other articles, and those that have gone. */
function contextOf(host: Host, project: Project, orphans: readonly string[]): LoadedArticle[] {
  const known = new Set([...project.articles, ...project.unreadable].map((one) => one.file));
  const rest = project.files.filter((file) => !known.has(file));
  const others = rest.length > 0 ? loadProject(host, project.config, rest, project.files).articles : [];
  return [...others, ...loadRemains(host, project.config, orphans)];
}

/**
 * Put the changes of each article together; those of articles that take texts of others before those of the givers, and
 * only together: a text is never nowhere.
 */
function groupsOf(articles: readonly PlannedArticle[], { arrivals, departures }: Moves): (readonly FileChange[])[] {
  const takes = (one: PlannedArticle): boolean => arrivals.has(one.plan.namespace);
  const gives = (one: PlannedArticle): boolean => departures.has(one.plan.namespace) && !takes(one);
  const moving = [
    ...articles.filter(takes).flatMap((one) => one.changes),
    ...articles.filter(gives).flatMap((one) => one.changes.map((change) => ({ ...change, stage: 1 }))),
  ];
  const others = articles.filter((one) => !takes(one) && !gives(one)).map((one) => one.changes);
  return moving.length > 0 ? [moving, ...others] : others;
}

function textOf({ article }: LoadedArticle): string {
  return article.bom + article.text;
}

function inputOf(
  host: Host,
  config: Config,
  loaded: LoadedArticle,
  arrivals?: ReadonlyMap<number, Offer>,
): ArticleInput {
  return {
    namespace: loaded.namespace,
    article: loaded.article,
    source: {
      locale: config.sourceLocale,
      catalog: loaded.source.catalog.content,
      states: loaded.source.states.content,
    },
    targets: loaded.targets.map((target) => {
      const seen = seenValues(host, target, loaded.movedFrom ?? loaded.namespace);
      const made = madeFrom(host, config, loaded.movedFrom ?? loaded.namespace, loaded.source, target);
      return { ...targetInput(target), ...(seen && { seen }), ...(made && { madeFrom: made }) };
    }),
    ...(arrivals && { arrivals }),
  };
}

function targetInput({ locale, catalog, state }: LoadedLocale): TargetInput {
  return { locale, catalog: catalog.content, state: state.content };
}
