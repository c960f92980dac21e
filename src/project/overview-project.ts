import { proseOf } from '../markdown/value-prose.ts';
import type { Problem } from '../model/problem.ts';
import type { PlannedArticle, ProjectPlan } from './plan-project.ts';
import { projectStatus, type ArticleStatus, type ProjectStatus } from './status-project.ts';
import { todoProject, type TodoItem } from './todo-project.ts';

/** Everything there is to see of a project at one moment. */
export interface ProjectOverview extends ProjectStatus {
  readonly sourceLocale: string;
  readonly articles: readonly (ArticleStatus & { readonly title?: string })[];
  readonly todo: readonly TodoItem[];
  readonly findings: readonly Problem[];
}

/**
 * Look at a project from all sides: how far it is, what is to be done, what a check finds.
 *
 * @param locales The locales to look at; undefined: all.
 */
export function overviewProject(
  plan: ProjectPlan,
  findings: readonly Problem[],
  locales: readonly string[] | undefined,
): ProjectOverview {
  const { articles, totals } = projectStatus(plan, { keys: false, locales });
  const titles = new Map(plan.articles.map((planned) => [planned.loaded.file, titleOf(planned)]));
  return {
    sourceLocale: plan.project.config.sourceLocale,
    articles: articles.map((one) => {
      const title = titles.get(one.article);
      return title === undefined ? one : { ...one, title };
    }),
    totals,
    todo: todoProject(plan, locales),
    findings,
  };
}

/** The title of an article: the field of that name, or its first heading. */
function titleOf({ plan: { article, segments } }: PlannedArticle): string | undefined {
  const found =
    segments.find(({ segment }) => segment.kind === 'field' && segment.name === 'title') ??
    segments.find(({ segment }) => segment.kind === 'heading');
  if (!found) return undefined;
  const { text } = proseOf(found.segment.value, found.segment, article);
  // Code and the like have no words, but are part of a title.
  return text.includes('\uFFFC') ? found.segment.value : text;
}
