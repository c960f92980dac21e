import type { Problem } from '../model/problem.ts';
import { applyChanges } from '../project/apply-changes.ts';
import { checkProject, type CheckOptions } from '../project/check-project.ts';
import { checkWalk } from '../project/check-walk.ts';
import { isClosedFolder } from '../project/closed-folder.ts';
import type { CheckScope } from '../project/checked-scope.ts';
import { fixProject } from '../project/fix-project.ts';
import { loadGlossary } from '../project/load-glossary.ts';
import type { OpenProject } from '../project/open-project.ts';
import { openCheckMemory } from '../project/check-memory.ts';
import { loadProject } from '../project/load-project.ts';
import { lookedAt, type LookedAt } from '../project/looked-at.ts';
import type { SelectedArticles } from '../project/select-articles.ts';
import { shardArticles, type OwnPart } from '../project/shard.ts';
import { planProject, type ProjectPlan } from '../project/plan-project.ts';
import { chosenArticles } from './open-project.ts';

/** What a check was limited to, and what it found. */
export interface Inspected {
  readonly looked: LookedAt;
  readonly problems: readonly Problem[];
  readonly scope: CheckScope;
  readonly own?: OwnPart | undefined;
}

/** How often fixes are made before it is clear that they never end. */
const mostRounds = 10;

/** Find what is wrong, within a scope. */
export async function inspect(
  opened: OpenProject,
  paths: readonly string[],
  scope: CheckScope,
  progress?: SelectedArticles['progress'],
): Promise<Inspected> {
  const { locales = null, only = null, isPartial, shard = null } = scope;
  const chosen = chosenArticles(opened, paths, { progress });
  const { own } = shard ? shardArticles(opened.host, opened.config, chosen, shard) : chosen;
  const memory = openCheckMemory(opened.host, opened.config, chosen, { locales, only, isPartial, shard });
  if (memory.found) return { ...within(scope, memory.found), own };
  const { host, config } = opened;
  const options = { ...optionsOf(opened, scope), exists: memory.exists, own };
  const { isSynced, ...found } = await checkWalk(host, config, chosen, options);
  // What nobody has synced yet is judged by the history in git as well.
  if (isSynced) memory.remember(found);
  return { ...within(scope, found), own };
}

function within(scope: CheckScope, { looked, problems }: Omit<Inspected, 'scope'>): Inspected {
  const { touched } = scope;
  return {
    looked,
    problems: touched ? problems.filter((one) => isClosedFolder(one) || touched(one)) : problems,
    scope,
  };
}

function optionsOf({ host, config }: OpenProject, { locales, only, isPartial }: CheckScope): CheckOptions {
  return { locales, only, glossary: loadGlossary(host, config), host, everything: !isPartial };
}

/** Look at all articles together, since what is found is to be mended in them. */
function look(
  opened: OpenProject,
  { files, all, closed, progress }: SelectedArticles,
  scope: CheckScope,
): { readonly plan: ProjectPlan; readonly problems: readonly Problem[] } {
  const { host, config } = opened;
  // Each is loaded first, and checked when all are known.
  let steps = 0;
  const looked = (file: string): void => progress?.(Math.floor((steps += 1) / 2), files.length, file);
  const plan = planProject(host, loadProject(host, config, files, all, { looked, closed }), { source: 'keep' });
  return { plan, problems: checkProject(plan, { ...optionsOf(opened, scope), looked }) };
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
  progress?: SelectedArticles['progress'],
): Inspected & { readonly fixed: readonly Problem[] } {
  const fixed: Problem[] = [];
  for (let round = 1; ; round += 1) {
    const { plan, problems: found } = look(opened, chosenArticles(opened, paths, { progress }), scope);
    const inspected = within(scope, { looked: lookedAt(plan), problems: found });
    const fixes = fixProject(opened.host, plan, inspected.problems.filter(isWanted));
    if (fixes.fixed.length === 0 || round > mostRounds) return { ...inspected, fixed };
    const { problems } = applyChanges(opened.host, opened.config, fixes.groups);
    if (problems.length > 0) return { ...inspected, problems: [...problems, ...inspected.problems], fixed };
    fixed.push(...fixes.fixed);
  }
}
