import type { OpenProject } from '../../project/open-project.ts';
import { planProject } from '../../project/plan-project.ts';
import { todoProject } from '../../project/todo-project.ts';
import { openArticles } from '../open-project.ts';
import type { Terminal } from '../result.ts';

export { staleText } from '../../report/todo-text.ts';

/** The translations whose source changed, with what it was. */
export function staleItems(
  opened: OpenProject,
  paths: readonly string[],
  locales: readonly string[] | undefined,
  progress: Terminal['progress'],
): ReturnType<typeof todoProject> {
  const plan = planProject(opened.host, openArticles(opened, paths, progress));
  return todoProject(plan, locales).filter((one) => one.was !== undefined);
}
