import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { SyncedArticle } from '../model/report.ts';
import { applyChanges } from './apply-changes.ts';
import type { FileChange } from './changes-of.ts';
import type { Decisions, PlannedArticle } from './plan-project.ts';
import { rememberSeen } from './seen-values.ts';
import type { SelectedArticles } from './select-articles.ts';
import { sourceProblems } from './source-problems.ts';
import { summarizeSync } from './summarize-sync.ts';
import { walkArticles } from './walk-articles.ts';

/** What to sync, and how far to go. */
export interface SyncOptions {
  readonly source?: NonNullable<Decisions['source']>;
  /** False: nothing is written; what would be is told. */
  readonly writes: boolean;
  /** False: what a person has to decide in drafts is left out. */
  readonly drafts: boolean;
  /** Look at each planned article too, before anything of it is written. */
  readonly also?: (planned: PlannedArticle) => void;
}

/** What a sync did, or would do. */
export interface SyncReport {
  readonly articles: readonly SyncedArticle[];
  /** Files of the articles that a check is concerned with. */
  readonly due: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  /** True when every article, and every folder, could be read. */
  readonly isComplete: boolean;
}

/** After so many articles, what they need is written. */
const atOnce = 50;

/** Sync articles one at a time; those that have not changed since the last sync are not even read. */
export async function syncProject(
  host: Host,
  config: Config,
  selected: SelectedArticles,
  options: SyncOptions,
): Promise<SyncReport> {
  const synced = new Map<string, SyncedArticle>();
  const due = new Set<string>();
  const problems: Problem[] = [];
  const decided = new Map<string, readonly Problem[]>();
  let batch: PlannedArticle[] = [];

  const write = (planned: readonly PlannedArticle[], groups: readonly (readonly FileChange[])[]): void => {
    const applied = options.writes ? applyChanges(host, config, groups) : undefined;
    problems.push(...(applied?.problems ?? []));
    if (applied) rememberSeen(host, { articles: planned });
    const done = new Set(applied?.done);
    for (const one of planned)
      synced.set(
        one.loaded.file,
        summarizeSync(one, config, (change) => !applied || done.has(change)),
      );
  };
  const flush = (): void => {
    write(
      batch,
      batch.map(({ changes }) => changes),
    );
    batch = [];
  };

  const walk = await walkArticles(host, config, selected, {
    decisions: options.source ? { source: options.source } : {},
    reuse(file, results) {
      const known = results['sync'];
      if (options.also || known === undefined) return false;
      synced.set(file, JSON.parse(known) as SyncedArticle);
      return true;
    },
    visit(planned, together) {
      const { file } = planned.loaded;
      options.also?.(planned);
      decided.set(file, sourceProblems({ project: { config }, articles: [planned] }, { drafts: options.drafts }));
      if (planned.concerns && !planned.loaded.article.frontMatter.draft) due.add(file);
      else due.delete(file);
      if (planned.changes.length === 0) {
        const summary = summarizeSync(planned, config, () => false);
        synced.set(file, summary);
        return () => ({ sync: JSON.stringify(summary) });
      }
      if (!together) batch.push(planned);
      if (batch.length >= atOnce) flush();
      return () => ({});
    },
    together: ({ articles, groups }) => {
      flush();
      write(articles, groups);
    },
    done: flush,
  });
  return {
    articles: selected.all.flatMap((file) => synced.get(file) ?? []),
    due,
    problems: [...walk.problems, ...[...decided.values()].flat(), ...problems],
    isComplete: walk.isComplete,
  };
}
