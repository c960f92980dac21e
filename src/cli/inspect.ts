import type { Problem } from '../model/problem.ts';
import { applyChanges } from '../project/apply-changes.ts';
import { checkProject } from '../project/check-project.ts';
import type { CheckScope } from '../project/checked-scope.ts';
import { fixProject } from '../project/fix-project.ts';
import { loadGlossary } from '../project/load-glossary.ts';
import type { OpenProject } from '../project/open-project.ts';
import { planProject, type ProjectPlan } from '../project/plan-project.ts';
import { openArticles } from './open-project.ts';

/** What a check was limited to, and what it found. */
export interface Inspected {
  readonly plan: ProjectPlan;
  readonly problems: readonly Problem[];
  readonly scope: CheckScope;
}

/** How often fixes are made before it is clear that they never end. */
const mostRounds = 10;

/** Find what is wrong, within a scope. */
export function inspect(opened: OpenProject, paths: readonly string[], scope: CheckScope): Inspected {
  const { host, config } = opened;
  const plan = planProject(host, openArticles(opened, paths), { source: 'keep' });
  const { locales, only, touched } = scope;
  const found = checkProject(plan, {
    locales,
    only,
    glossary: loadGlossary(host, config),
    host,
    everything: !scope.isPartial,
  });
  return { plan, problems: touched ? found.filter(touched) : found, scope };
}

/**
 * Fix and look again, until there is nothing more to fix: one fix may make room for another.
 *
 * @param isWanted Tells which findings may be fixed.
 */
export function fixAll(
  opened: OpenProject,
  paths: readonly string[],
  scope: CheckScope,
  isWanted: (problem: Problem) => boolean,
): Inspected & { readonly fixed: readonly Problem[] } {
  const fixed: Problem[] = [];
  for (let round = 1; ; round += 1) {
    const inspected = inspect(opened, paths, scope);
    const fixes = fixProject(opened.host, inspected.plan, inspected.problems.filter(isWanted));
    if (fixes.fixed.length === 0 || round > mostRounds) return { ...inspected, fixed };
    const { problems } = applyChanges(opened.host, opened.config, fixes.groups);
    if (problems.length > 0) return { ...inspected, problems: [...problems, ...inspected.problems], fixed };
    fixed.push(...fixes.fixed);
  }
}
