import { serializeCatalog } from '../catalog/serialize-catalog.ts';
import { serializeState } from '../catalog/serialize-state.ts';
import { serializeSourceStates } from '../catalog/source-state.ts';
import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { ArticlePlan, LocalePlan } from '../model/plan.ts';
import type { State } from '../model/state.ts';
import { parkAll } from '../sync/park-all.ts';
import { planArticle, type ArticleInput, type PlanOptions, type TargetInput } from '../sync/plan-article.ts';
import { resourcePath, statePath } from './article-paths.ts';
import { carryCorrections } from './carry-corrections.ts';
import { followRenames } from './follow-renames.ts';
import type { LoadedFile, LoadedLocale } from './load-files.ts';
import type { LoadedArticle, Project } from './load-project.ts';
import { placeOfKey } from './places.ts';

/** One file as it is, and as it is to be; undefined: no file. */
export interface FileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** An article, what is planned for it, and the files that this changes. */
export interface PlannedArticle {
  readonly loaded: LoadedArticle;
  readonly plan: ArticlePlan;
  readonly changes: readonly FileChange[];
  /** True when more is planned than to record an editor's work. */
  readonly concerns: boolean;
}

/** The plan of a sync: nothing has been written. */
export interface ProjectPlan {
  readonly project: Project;
  readonly articles: readonly PlannedArticle[];
  /** Namespaces that have source catalogs but no article. */
  readonly orphans: readonly string[];
}

/** What a person has decided. */
export interface Decisions extends Pick<PlanOptions, 'accepts'> {
  /** Whose text counts where an editor changed the source catalog; absent: both stay, and it is reported. */
  readonly source?: 'keep' | 'article' | 'catalog';
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
  const { source = 'keep', ...rest } = decisions;
  const options = { ...rest, fingerprint, source: source === 'article' ? source : 'keep' } as const;
  const planLoaded = (loaded: LoadedArticle): PlannedArticle => {
    const input: ArticleInput = {
      namespace: loaded.namespace,
      article: loaded.article,
      source: {
        locale: config.sourceLocale,
        catalog: loaded.source.catalog.content,
        states: loaded.source.states.content,
      },
      targets: loaded.targets.map(targetInput),
    };
    const plan = planArticle(input, options);
    const leaving = loaded.excluded.map((locale) => ({
      locale,
      state: parkAll(targetInput(locale), input.source, fingerprint),
    }));
    const changes = changesOf(config, loaded, plan, leaving);
    const concerns = plan.concerns || leaving.length > 0 || loaded.movedFrom !== undefined;
    return { loaded, plan: placeCorrections(plan, loaded), changes, concerns };
  };
  const articles = project.articles.map((loaded): PlannedArticle => {
    const planned = planLoaded(loaded);
    const carried = source === 'catalog' ? carryCorrections(host, config, loaded, planned.plan) : undefined;
    if (!carried) return planned;
    const again = planLoaded(carried);
    const written = { path: loaded.file, before: textOf(loaded), after: textOf(carried) };
    return { ...again, changes: [written, ...again.changes], concerns: true };
  });
  return { project, articles, orphans };
}

function textOf({ article }: LoadedArticle): string {
  return article.bom + article.text;
}

function targetInput({ locale, catalog, state }: LoadedLocale): TargetInput {
  return { locale, catalog: catalog.content, state: state.content };
}

function changesOf(
  config: Config,
  loaded: LoadedArticle,
  plan: ArticlePlan,
  leaving: readonly { readonly locale: LoadedLocale; readonly state: State }[],
): FileChange[] {
  const { namespace } = loaded;
  const { catalog, states } = loaded.source;
  const hasProse = plan.sourceEntries.length > 0;
  const files: FileChange[] = [
    change(catalog, resourcePath(config, config.sourceLocale, namespace), () =>
      hasProse ? serializeCatalog(catalog.content, plan.sourceEntries) : undefined,
    ),
    change(states, statePath(config.sourceLocale, namespace), () =>
      hasProse ? serializeSourceStates(plan.sourceStates) : undefined,
    ),
  ];
  for (const planned of plan.locales) {
    const target = loaded.targets.find((one) => one.locale === planned.locale);
    if (!target) continue;
    files.push(
      change(target.catalog, resourcePath(config, planned.locale, namespace), () =>
        planned.entries.length > 0 ? serializeCatalog(target.catalog.content, planned.entries) : undefined,
      ),
      change(target.state, statePath(planned.locale, namespace), () =>
        keepsState(planned) ? serializeState(planned.state) : undefined,
      ),
    );
  }
  for (const { locale, state } of leaving) {
    files.push(
      { path: locale.catalog.path, before: locale.catalog.text, after: undefined },
      change(locale.state, statePath(locale.locale, namespace), () => serializeState(state)),
    );
  }
  return [...files, ...removalsOf(config, loaded)].filter((file) => file.before !== file.after);
}

/** A file that was read under another name is written under its own. */
function change(read: LoadedFile<unknown>, path: string, after: () => string | undefined): FileChange {
  return { path, before: read.path === path ? read.text : undefined, after: after() };
}

/** The files that a renamed article leaves behind; some may have been moved by hand before. */
function removalsOf(config: Config, loaded: LoadedArticle): FileChange[] {
  if (loaded.movedFrom === undefined) return [];
  const { namespace, source, targets, excluded } = loaded;
  const stay = new Set(
    config.locales.flatMap((locale) => [resourcePath(config, locale, namespace), statePath(locale, namespace)]),
  );
  const states = [source.states, ...targets.map((one) => one.state), ...excluded.map((one) => one.state)];
  return [source.catalog, ...targets.map((one) => one.catalog), ...states]
    .filter((file) => !stay.has(file.path))
    .map((file) => ({ path: file.path, before: file.text, after: undefined }));
}

function keepsState({ entries, state }: LocalePlan): boolean {
  return entries.length > 0 || state.translations.size > 0 || state.parked.size > 0;
}

/** Give corrections their place in the source catalog. */
function placeCorrections(plan: ArticlePlan, loaded: LoadedArticle): ArticlePlan {
  if (plan.corrections.length === 0) return plan;
  return {
    ...plan,
    corrections: plan.corrections.map((finding) => ({
      ...finding,
      place: placeOfKey(loaded.source.catalog, finding.key ?? ''),
    })),
  };
}
