import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { projectChecker, withOthers, type CheckOptions } from './check-project.ts';
import type { Found } from './check-memory.ts';
import { hasClosedFolder } from './closed-folder.ts';
import { createLoader } from './load-project.ts';
import type { LookedAt } from './looked-at.ts';
import { createPlanner, type PlannedArticle } from './plan-project.ts';
import type { SelectedArticles } from './select-articles.ts';
import { walkArticles } from './walk-articles.ts';

/** What a check found, and whether a sync would write nothing. */
export interface Checked extends Found {
  readonly isSynced: boolean;
}

/**
 * Check articles one at a time, while another processor reads the next: what `checkProject` finds in the plan of all.
 *
 * @param selected All shards' articles: what concerns one of ours may stand in another.
 */
export async function checkWalk(
  host: Host,
  config: Config,
  selected: SelectedArticles,
  options: CheckOptions,
): Promise<Checked> {
  const { files, all } = selected;
  const decisions = { source: 'keep' } as const;
  const checker = projectChecker({ config, files: all }, files, options);
  const articles = new Map<string, LookedAt['articles'][number]>();
  const unsynced = new Set<string>();
  const walk = await walkArticles(host, config, selected, {
    decisions,
    visit(planned) {
      const { file, namespace, article, broken } = planned.loaded;
      articles.set(file, { file, namespace, draft: article.frontMatter.draft, broken });
      if (planned.changes.length > 0) unsynced.add(file);
      checker.visit(planned);
      return () => ({});
    },
  });
  const together = new Map(walk.together?.articles.map((one) => [one.loaded.file, one]));
  const load = createLoader(host, config, all);
  const planner = createPlanner(host, config, decisions);
  const replan = (file: string): PlannedArticle | undefined => {
    const loaded = together.has(file) ? undefined : load(file).loaded;
    return loaded ? planner.finish(planner.planOne(loaded), 0) : together.get(file);
  };
  const isMine = ({ file }: { readonly file: string }): boolean => options.own?.ownsArticle(file) ?? true;
  const around = { project: { config, files: all, problems: walk.problems }, orphans: walk.orphans };
  return {
    problems: withOthers(around, checker.finish(replan), options),
    looked: {
      articles: files.flatMap((file) => articles.get(file) ?? []).filter(isMine),
      unreadable: walk.unreadable.filter(isMine),
      hides: hasClosedFolder(walk.problems),
    },
    isSynced: unsynced.size === 0,
  };
}
