import { emptyState } from '../catalog/parse-state.ts';
import { serializeCatalog } from '../catalog/serialize-catalog.ts';
import { serializeState } from '../catalog/serialize-state.ts';
import type { Host } from '../host/host.ts';
import type { Problem } from '../model/problem.ts';
import { fixValues } from '../sync/fix-values.ts';
import type { FileChange, ProjectPlan } from './plan-project.ts';

/** Fixes as changes of files, those of an article together. */
export interface ProjectFixes {
  readonly groups: readonly (readonly FileChange[])[];
  readonly fixed: readonly Problem[];
}

/**
 * Plan the fixes of what a check has found in translations. A source text is its article's: nothing is fixed there.
 *
 * @param plan What the check was made of; its catalogs are as the disk has them.
 */
export function fixProject(host: Host, { articles }: ProjectPlan, problems: readonly Problem[]): ProjectFixes {
  const fixable = problems.filter(({ fix }) => fix !== undefined);
  const fixed: Problem[] = [];
  const groups = articles.flatMap(({ loaded }): (readonly FileChange[])[] => {
    const changes = loaded.targets.flatMap(({ locale, catalog, state }): FileChange[] => {
      const own = fixable.filter((one) => one.namespace === loaded.namespace && one.locale === locale);
      if (own.length === 0) return [];
      const before = state.content ?? emptyState();
      const done = fixValues(catalog.content, before, own, (text) => host.fingerprint(text));
      fixed.push(...done.fixed);
      const after = serializeState(done.state);
      return [
        { path: catalog.path, before: catalog.text, after: serializeCatalog(catalog.content, done.entries) },
        // Without a state the next sync takes the values for new ones, fixed or not.
        { path: state.path, before: state.text, after: after === serializeState(before) ? state.text : after },
      ].filter((file) => file.before !== file.after);
    });
    return changes.length > 0 ? [changes] : [];
  });
  return { groups, fixed };
}
