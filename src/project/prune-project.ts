import { serializeState } from '../catalog/serialize-state.ts';
import { pruneParked } from '../sync/prune-parked.ts';
import type { Project } from './load-project.ts';
import type { FileChange } from './plan-project.ts';

/** What a prune would remove in one locale of an article. */
export interface Pruned {
  readonly file: string;
  readonly locale: string;
  readonly removed: readonly string[];
  readonly change: FileChange;
}

/** Plan the removal of parked translations: of each article and locale all but the last `keep`. */
export function pruneProject(project: Project, keep: number): Pruned[] {
  return project.articles.flatMap((loaded) =>
    [...loaded.targets, ...loaded.excluded].flatMap(({ locale, state: { path, text, content } }) => {
      if (!content || text === undefined) return [];
      const { state, removed } = pruneParked(content, keep);
      if (removed.length === 0) return [];
      return [{ file: loaded.file, locale, removed, change: { path, before: text, after: serializeState(state) } }];
    }),
  );
}
